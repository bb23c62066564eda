package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.MeetingNoteId;
import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A private note on a one-to-one. Only its author ever reads it.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface MeetingNote extends Document permits ImmutableMeetingNote {
    /** {@return which note} */
    MeetingNoteId id();

    /** {@return the meeting} */
    OneOnOneId meeting();

    /** {@return who wrote it} */
    EmployeeId author();

    /** {@return the report of the meeting; the author themself for the report's own notes} */
    EmployeeId subject();

    /** {@return what it says} */
    String text();

    /** {@return when it was written} */
    Instant writtenAt();

    @Override
    default DocumentKey key() {
        return id().key();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableMeetingNote.Builder {
        Builder() {}
    }
}
