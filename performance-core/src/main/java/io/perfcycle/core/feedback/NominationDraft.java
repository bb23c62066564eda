package io.perfcycle.core.feedback;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Raters as someone names them; the caller is the one who names.
 *
 * @param round the round to come
 * @param cycle the cycle
 * @param subject about whom
 * @param invitations who is to be asked
 */
public record NominationDraft(
        @NotNull(message = "{perfcycle.required}") RoundId round,
        @NotNull(message = "{perfcycle.required}") CycleId cycle,
        @NotNull(message = "{perfcycle.required}") EmployeeId subject,

        @NotNull(message = "{perfcycle.required}") @Size(min = 1, max = 500, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") Invitation> invitations) {}
