package io.perfcycle.core.goal;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.UnitId;
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
 * @param ownership to whom it is to belong and who may see it; null for as it is
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

        @Nullable @Valid OwnershipDraft ownership,

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
        return new GoalChangeDraft(goal, null, null, null, null, null, null, reason);
    }

    /**
     * The same with another title.
     *
     * @param text the title
     * @return the draft
     */
    public GoalChangeDraft withTitle(String text) {
        return new GoalChangeDraft(goal, text, measure, start, due, parents, ownership, reason);
    }

    /**
     * The same with another measure.
     *
     * @param how the measure
     * @return the draft
     */
    public GoalChangeDraft withMeasure(MeasureDraft how) {
        return new GoalChangeDraft(goal, title, how, start, due, parents, ownership, reason);
    }

    /**
     * The same with other days.
     *
     * @param first the first day; null for the present one
     * @param last the day by which it is due; null for the present one
     * @return the draft
     */
    public GoalChangeDraft withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new GoalChangeDraft(goal, title, measure, first, last, parents, ownership, reason);
    }

    /**
     * The same with other links.
     *
     * @param links all links
     * @return the draft
     */
    public GoalChangeDraft withParents(List<GoalLink> links) {
        return new GoalChangeDraft(goal, title, measure, start, due, links, ownership, reason);
    }

    /**
     * The same with another owner, who answers for it from then on.
     *
     * @param who the owner
     * @return the draft
     */
    public GoalChangeDraft withOwner(EmployeeId who) {
        OwnershipDraft now = ownershipOrNone();
        return withOwnership(new OwnershipDraft(who, now.unit(), now.visibility(), now.shares()));
    }

    /**
     * The same with another unit.
     *
     * @param to the unit
     * @return the draft
     */
    public GoalChangeDraft withUnit(UnitId to) {
        OwnershipDraft now = ownershipOrNone();
        return withOwnership(new OwnershipDraft(now.owner(), to, now.visibility(), now.shares()));
    }

    /**
     * The same, to be seen by others.
     *
     * @param who who may see it
     * @return the draft
     */
    public GoalChangeDraft withVisibility(Visibility who) {
        OwnershipDraft now = ownershipOrNone();
        return withOwnership(new OwnershipDraft(now.owner(), now.unit(), who, now.shares()));
    }

    /**
     * The same with other shares.
     *
     * @param parts what each of several owners contributes; empty for one owner
     * @return the draft
     */
    public GoalChangeDraft withShares(List<OwnerShare> parts) {
        OwnershipDraft now = ownershipOrNone();
        return withOwnership(new OwnershipDraft(now.owner(), now.unit(), now.visibility(), parts));
    }

    private OwnershipDraft ownershipOrNone() {
        return ownership == null ? OwnershipDraft.UNCHANGED : ownership;
    }

    private GoalChangeDraft withOwnership(OwnershipDraft to) {
        return new GoalChangeDraft(goal, title, measure, start, due, parents, to, reason);
    }
}
