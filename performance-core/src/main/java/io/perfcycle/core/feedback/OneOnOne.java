package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.OneOnOneId;
import java.time.LocalDate;
import java.util.List;

/**
 * One meeting of a series of one-to-ones. At most the last meeting of a series is planned; what is open in it goes over
 * to the next when it is closed. Private notes are documents of their own.
 *
 * <p>Immutable and thread safe.
 */
public sealed interface OneOnOne extends Document permits PlannedOneOnOne, ClosedOneOnOne {
    /** {@return which meeting} */
    default OneOnOneId id() {
        return series().id().meeting(number());
    }

    /** {@return the series that it belongs to} */
    OneOnOneSeries series();

    /** {@return its number in the series, from 1} */
    int number();

    /** {@return the day for which it is, or was, planned} */
    LocalDate day();

    /** {@return the agenda in the order in which it came about} */
    List<TalkingPoint> points();

    /** {@return who does what, in the order in which it came about} */
    List<ActionItem> actions();

    /** {@return what both may read of it} */
    List<SharedNote> notes();

    @Override
    default DocumentKey key() {
        return id().key();
    }
}
