package io.perfcycle.core.feedback;

import io.perfcycle.core.id.EmployeeId;

/**
 * Something to talk about.
 *
 * @param number its number in the series, which it keeps from meeting to meeting
 * @param by who brings it
 * @param text what it is
 * @param state what became of it
 * @param carried how often it was carried over
 */
public record TalkingPoint(int number, EmployeeId by, String text, ItemState state, int carried) {
    /**
     * The same in another state.
     *
     * @param other the state
     * @return the point
     */
    public TalkingPoint in(ItemState other) {
        return new TalkingPoint(number, by, text, other, carried);
    }

    /** {@return the same as it stands open in the next meeting} */
    public TalkingPoint carriedOver() {
        return new TalkingPoint(number, by, text, ItemState.OPEN, carried + 1);
    }
}
