package io.perfcycle.rules.smart;

import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.id.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at in a goal. Everything but the title may be missing; texts may be of any length and hold any
 * character.
 *
 * @param title the goal in one line
 * @param description more about it; may be empty
 * @param owner who answers for it; null if not said
 * @param level whose goal it is
 * @param measure how it is measured; null if not said
 * @param start the first day; null if not said
 * @param due the day by which it is due; null if not said
 */
public record SmartGoal(
        String title,
        String description,
        @Nullable EmployeeId owner,
        GoalLevel level,
        @Nullable MeasureDraft measure,
        @Nullable LocalDate start,
        @Nullable LocalDate due) {
    /**
     * A goal of which only the text is known.
     *
     * @param title the goal in one line
     * @return the goal
     */
    public static SmartGoal of(String title) {
        return new SmartGoal(title, "", null, GoalLevel.INDIVIDUAL, null, null, null);
    }

    /**
     * A draft as the rules see it.
     *
     * @param draft the draft, its shape checked
     * @return the goal
     */
    public static SmartGoal of(GoalDraft draft) {
        return new SmartGoal(
                draft.title(),
                draft.description(),
                draft.owner(),
                draft.level(),
                draft.measure(),
                draft.start(),
                draft.due());
    }

    /**
     * What a goal says, as the rules see it.
     *
     * @param content the content
     * @return the goal
     */
    public static SmartGoal of(GoalContent content) {
        return new SmartGoal(
                content.title(),
                content.description(),
                content.owner(),
                content.level(),
                content.measure().map(MeasureDraft::of).orElse(null),
                content.start().orElse(null),
                content.due().orElse(null));
    }

    /**
     * The same goal with another description.
     *
     * @param text the description
     * @return the goal
     */
    public SmartGoal withDescription(String text) {
        return new SmartGoal(title, text, owner, level, measure, start, due);
    }

    /**
     * The same goal of somebody.
     *
     * @param who who answers for it; null for nobody
     * @param whose whose goal it is
     * @return the goal
     */
    public SmartGoal withOwner(@Nullable EmployeeId who, GoalLevel whose) {
        return new SmartGoal(title, description, who, whose, measure, start, due);
    }

    /**
     * The same goal with another measure.
     *
     * @param how the measure; null for none
     * @return the goal
     */
    public SmartGoal withMeasure(@Nullable MeasureDraft how) {
        return new SmartGoal(title, description, owner, level, how, start, due);
    }

    /**
     * The same goal with other days.
     *
     * @param first the first day; null if not said
     * @param last the day by which it is due; null if not said
     * @return the goal
     */
    public SmartGoal withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new SmartGoal(title, description, owner, level, measure, first, last);
    }
}
