package io.perfcycle.core.privacy;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How far the current run of retention has come, or how the last one ended. One per tenant. */
@FactStyle
@Value.Immutable
public sealed interface RetentionRun extends Document permits ImmutableRetentionRun {
    /** The key of the one run. */
    DocumentKey KEY = new DocumentKey(DocumentKind.RETENTION_RUN, "retention");

    /** {@return when it began; ages are counted to this instant throughout the run} */
    Instant startedAt();

    /** {@return the class of record that it is at; empty once it is over} */
    Optional<RecordClass> at();

    /** {@return the last document of that class that was judged; empty at its beginning} */
    Optional<DocumentKey> judgedTo();

    /** {@return what was done so far, for each class that was begun, in the order of classes} */
    List<ClassCount> counts();

    /** {@return when it was over} */
    Optional<Instant> finishedAt();

    @Override
    default DocumentKey key() {
        return KEY;
    }

    /**
     * What a run did to a class of record.
     *
     * @param records the class
     * @param due how many were due and are deleted (of {@link RecordClass#PEOPLE}: requested to be erased); of classes
     *     that are no documents 1, where what was too old was forgotten
     * @param held how many were due and are kept because of a legal hold
     */
    record ClassCount(RecordClass records, long due, long held) {
        /**
         * The same with more.
         *
         * @param moreDue how many more were due
         * @param moreHeld how many more were held
         * @return the sum
         */
        public ClassCount plus(long moreDue, long moreHeld) {
            return new ClassCount(records, due + moreDue, held + moreHeld);
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a run; not thread safe. */
    final class Builder extends ImmutableRetentionRun.Builder {
        Builder() {}
    }
}
