package io.perfcycle.core.talent;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TalentReviewId;
import io.perfcycle.core.value.Percent;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What HR enters about a person's talent.
 *
 * @param id the review's id
 * @param employee about whom
 * @param cycle the cycle whose policy holds
 * @param performance the score on the axis to the right
 * @param potential the score on the axis upwards
 * @param reason what the scores rest on
 * @param aspires whether the person wants more; nothing if nobody asked
 * @param riskOfLoss how likely the person is to leave; nothing where nobody judged it
 * @param impactOfLoss how much that would hurt; nothing where nobody judged it
 * @param fit the fit to the next role; nothing where that is not known
 */
public record TalentReviewDraft(
        @NotNull(message = "{perfcycle.required}") TalentReviewId id,
        @NotNull(message = "{perfcycle.required}") EmployeeId employee,
        @NotNull(message = "{perfcycle.required}") CycleId cycle,

        @NotNull(message = "{perfcycle.required}") @Digits(integer = 18, fraction = 18, message = "{perfcycle.digits}")
        BigDecimal performance,

        @NotNull(message = "{perfcycle.required}") @Digits(integer = 18, fraction = 18, message = "{perfcycle.digits}")
        BigDecimal potential,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String reason,

        @Nullable Boolean aspires,
        NineBox.@Nullable Tier riskOfLoss,
        NineBox.@Nullable Tier impactOfLoss,
        @Nullable Percent fit) {}
