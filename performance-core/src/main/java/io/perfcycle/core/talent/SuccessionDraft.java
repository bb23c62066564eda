package io.perfcycle.core.talent;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who could succeed in a role, as HR enters it; it takes the place of what was planned for the role before.
 *
 * @param role which role
 * @param holder who has it; nothing if it is vacant
 * @param vacantInMonths in how many months it is expected to become vacant; nothing if that is not known
 * @param nominees who could take over, each once; the holder is not among them
 * @param reason what the nominations rest on
 */
public record SuccessionDraft(
        @NotNull(message = "{perfcycle.required}") RoleId role,
        @Nullable EmployeeId holder,

        @Nullable @Min(value = 0, message = "{perfcycle.range}") @Max(value = 600, message = "{perfcycle.range}")
        Integer vacantInMonths,

        @NotNull(message = "{perfcycle.required}") @Size(max = 100, message = "{perfcycle.too-many}")
        List<Nominee> nominees,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String reason) {}
