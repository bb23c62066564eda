package io.perfcycle.core.goal;

import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a goal in force as someone types it. What is null stays as it is, so a measure and a day can be replaced
 * and not taken away.
 *
 * @param goal which goal
 * @param title the new title; null for the present one
 * @param measure the new measure; null for the present one
 * @param start the new first day; null for the present one
 * @param due the new day by which it is due; null for the present one
 * @param parents all links that it is to have, with their weights; null for the present ones
 * @param reason why
 */
public record GoalChangeDraft(
        @NotNull(message = "{perfcycle.required}") GoalId goal,

        @Nullable
        @Pattern(regexp = "(?s).*\\S.*", message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String title,

        @Nullable @Valid MeasureDraft measure,
        @Nullable LocalDate start,
        @Nullable LocalDate due,

        @Nullable @Size(max = 50, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") GoalLink> parents,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String reason) {
    /**
     * A change of nothing yet.
     *
     * @param goal which goal
     * @param reason why
     * @return the draft
     */
    public static GoalChangeDraft of(GoalId goal, String reason) {
        return new GoalChangeDraft(goal, null, null, null, null, null, reason);
    }

    /**
     * The same with another title.
     *
     * @param text the title
     * @return the draft
     */
    public GoalChangeDraft withTitle(String text) {
        return new GoalChangeDraft(goal, text, measure, start, due, parents, reason);
    }

    /**
     * The same with another measure.
     *
     * @param how the measure
     * @return the draft
     */
    public GoalChangeDraft withMeasure(MeasureDraft how) {
        return new GoalChangeDraft(goal, title, how, start, due, parents, reason);
    }

    /**
     * The same with other days.
     *
     * @param first the first day; null for the present one
     * @param last the day by which it is due; null for the present one
     * @return the draft
     */
    public GoalChangeDraft withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new GoalChangeDraft(goal, title, measure, first, last, parents, reason);
    }

    /**
     * The same with other links.
     *
     * @param links all links
     * @return the draft
     */
    public GoalChangeDraft withParents(List<GoalLink> links) {
        return new GoalChangeDraft(goal, title, measure, start, due, links, reason);
    }
}
