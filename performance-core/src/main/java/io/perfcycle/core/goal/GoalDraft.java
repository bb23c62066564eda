package io.perfcycle.core.goal;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.PerspectiveId;
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
 * A goal as someone types it. Only id, title, owner and level are needed; the rest is added with the {@code with…}
 * methods.
 *
 * @param id the id
 * @param title the goal in one line
 * @param description more about it; may be empty
 * @param owner who answers for it
 * @param unit the unit; null for none
 * @param level whose goal it is
 * @param cycle the cycle; null for a goal that goes on without one
 * @param measure how it is measured; null if not said
 * @param start the first day; null if not said
 * @param due the day by which it is due; null if not said
 * @param parents the goals that it serves
 * @param visibility who may see it
 * @param shares what each of several owners contributes; empty for one owner
 * @param perspective the perspective of a balanced scorecard; null if not said
 */
public record GoalDraft(
        @NotNull(message = "{perfcycle.required}") GoalId id,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String title,

        @NotNull(message = "{perfcycle.required}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String description,

        @NotNull(message = "{perfcycle.required}") EmployeeId owner,
        @Nullable UnitId unit,
        @NotNull(message = "{perfcycle.required}") GoalLevel level,
        @Nullable CycleId cycle,
        @Nullable @Valid MeasureDraft measure,
        @Nullable LocalDate start,
        @Nullable LocalDate due,

        @NotNull(message = "{perfcycle.required}") @Size(max = 50, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") GoalLink> parents,

        @NotNull(message = "{perfcycle.required}") Visibility visibility,

        @NotNull(message = "{perfcycle.required}") @Size(max = 50, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") OwnerShare> shares,

        @Nullable PerspectiveId perspective) {
    /**
     * A shared individual goal with nothing but its text.
     *
     * @param id the id
     * @param title the goal in one line
     * @param owner who answers for it
     * @param cycle the cycle
     * @return the draft
     */
    public static GoalDraft of(GoalId id, String title, EmployeeId owner, CycleId cycle) {
        return ongoing(id, title, owner).withCycle(cycle);
    }

    /**
     * The same without a cycle: a goal that goes on until it is done or its own due date comes.
     *
     * @param id the id
     * @param title the goal in one line
     * @param owner who answers for it
     * @return the draft
     */
    public static GoalDraft ongoing(GoalId id, String title, EmployeeId owner) {
        return new GoalDraft(
                id,
                title,
                "",
                owner,
                null,
                GoalLevel.INDIVIDUAL,
                null,
                null,
                null,
                null,
                List.of(),
                Visibility.SHARED,
                List.of(),
                null);
    }

    /**
     * The same draft in a cycle.
     *
     * @param when the cycle; null for none
     * @return the draft
     */
    public GoalDraft withCycle(@Nullable CycleId when) {
        return new GoalDraft(
                id,
                title,
                description,
                owner,
                unit,
                level,
                when,
                measure,
                start,
                due,
                parents,
                visibility,
                shares,
                perspective);
    }

    /**
     * The same draft with a description.
     *
     * @param text the description
     * @return the draft
     */
    public GoalDraft withDescription(String text) {
        return new GoalDraft(
                id,
                title,
                text,
                owner,
                unit,
                level,
                cycle,
                measure,
                start,
                due,
                parents,
                visibility,
                shares,
                perspective);
    }

    /**
     * The same draft of another level and unit.
     *
     * @param whose the level
     * @param of the unit; null for none
     * @return the draft
     */
    public GoalDraft withLevel(GoalLevel whose, @Nullable UnitId of) {
        return new GoalDraft(
                id,
                title,
                description,
                owner,
                of,
                whose,
                cycle,
                measure,
                start,
                due,
                parents,
                visibility,
                shares,
                perspective);
    }

    /**
     * The same draft with a measure.
     *
     * @param how the measure; null for none
     * @return the draft
     */
    public GoalDraft withMeasure(@Nullable MeasureDraft how) {
        return new GoalDraft(
                id,
                title,
                description,
                owner,
                unit,
                level,
                cycle,
                how,
                start,
                due,
                parents,
                visibility,
                shares,
                perspective);
    }

    /**
     * The same draft with its days.
     *
     * @param first the first day; null if not said
     * @param last the day by which it is due; null if not said
     * @return the draft
     */
    public GoalDraft withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new GoalDraft(
                id,
                title,
                description,
                owner,
                unit,
                level,
                cycle,
                measure,
                first,
                last,
                parents,
                visibility,
                shares,
                perspective);
    }

    /**
     * The same draft with links to the goals that it serves.
     *
     * @param links the links
     * @return the draft
     */
    public GoalDraft withParents(List<GoalLink> links) {
        return new GoalDraft(
                id,
                title,
                description,
                owner,
                unit,
                level,
                cycle,
                measure,
                start,
                due,
                links,
                visibility,
                shares,
                perspective);
    }

    /**
     * The same draft with another visibility.
     *
     * @param who who may see it
     * @return the draft
     */
    public GoalDraft withVisibility(Visibility who) {
        return new GoalDraft(
                id,
                title,
                description,
                owner,
                unit,
                level,
                cycle,
                measure,
                start,
                due,
                parents,
                who,
                shares,
                perspective);
    }

    /**
     * The same draft of several owners.
     *
     * @param of what each contributes, the one who answers for it among them
     * @return the draft
     */
    public GoalDraft withShares(List<OwnerShare> of) {
        return new GoalDraft(
                id,
                title,
                description,
                owner,
                unit,
                level,
                cycle,
                measure,
                start,
                due,
                parents,
                visibility,
                of,
                perspective);
    }

    /**
     * The same draft in a perspective of a balanced scorecard.
     *
     * @param of the perspective; null if not said
     * @return the draft
     */
    public GoalDraft withPerspective(@Nullable PerspectiveId of) {
        return new GoalDraft(
                id,
                title,
                description,
                owner,
                unit,
                level,
                cycle,
                measure,
                start,
                due,
                parents,
                visibility,
                shares,
                of);
    }
}
