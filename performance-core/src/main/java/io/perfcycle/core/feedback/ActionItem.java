package io.perfcycle.core.feedback;

import io.perfcycle.core.id.EmployeeId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that one of the two does.
 *
 * @param number its number in the series, which it keeps from meeting to meeting
 * @param owner who does it
 * @param text what is to be done
 * @param due until when, if said
 * @param followsUp the number of the talking point that it follows up, if any
 * @param state what became of it
 * @param carried how often it was carried over
 */
public record ActionItem(
        int number,
        EmployeeId owner,
        String text,
        Optional<LocalDate> due,
        Optional<Integer> followsUp,
        ItemState state,
        int carried) {
    /**
     * The same in another state.
     *
     * @param other the state
     * @return the item
     */
    public ActionItem in(ItemState other) {
        return new ActionItem(number, owner, text, due, followsUp, other, carried);
    }

    /** {@return the same as it stands open in the next meeting} */
    public ActionItem carriedOver() {
        return new ActionItem(number, owner, text, due, followsUp, ItemState.OPEN, carried + 1);
    }

    /**
     * Whether its day went by.
     *
     * @param day the day
     * @return whether it is open and was due before the day
     */
    public boolean isOverdue(LocalDate day) {
        return state == ItemState.OPEN && due.map(last -> last.isBefore(day)).orElse(false);
    }
}
