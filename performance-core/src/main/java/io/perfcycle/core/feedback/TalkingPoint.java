package io.perfcycle.core.feedback;

import io.perfcycle.core.id.EmployeeId;
import java.util.Optional;

/**
 * Something to talk about.
 *
 * @param number its number in the series, which it keeps from meeting to meeting
 * @param by who brings it
 * @param text what it is
 * @param state what became of it
 * @param carried how often it was carried over
 * @param reminder the step of a development plan that it is about; nothing for what somebody thought of
 */
public record TalkingPoint(
        int number, EmployeeId by, String text, ItemState state, int carried, Optional<PlanReminder> reminder) {
    /**
     * Something that somebody thought of.
     *
     * @param number its number in the series
     * @param by who brings it
     * @param text what it is
     * @return the point, open
     */
    public static TalkingPoint of(int number, EmployeeId by, String text) {
        return new TalkingPoint(number, by, text, ItemState.OPEN, 0, Optional.empty());
    }

    /**
     * The same in another state.
     *
     * @param other the state
     * @return the point
     */
    public TalkingPoint in(ItemState other) {
        return new TalkingPoint(number, by, text, other, carried, reminder);
    }

    /** {@return the same as it stands open in the next meeting} */
    public TalkingPoint carriedOver() {
        return new TalkingPoint(number, by, text, ItemState.OPEN, carried + 1, reminder);
    }
}
