package io.perfcycle.core.calibration;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.value.Rating;
import java.util.List;
import java.util.Optional;

/**
 * A meeting in which ratings are compared: prepared as a draft, opened over a snapshot, finalised. Nobody calibrates
 * themselves or their own chain.
 *
 * <p>Immutable and thread safe.
 */
public sealed interface CalibrationSession extends Document permits DraftSession, OpenSession, FinalisedSession {
    /** {@return which session} */
    SessionId id();

    /** {@return the cycle} */
    CycleId cycle();

    /** {@return who runs it} */
    EmployeeId owner();

    /** {@return who takes part, the owner among them} */
    List<EmployeeId> participants();

    /** {@return the ratings when it opened, in the order of review ids; nothing before} */
    List<SnapshotEntry> snapshot();

    /** {@return the changes in the order in which they were made} */
    List<Adjustment> adjustments();

    @Override
    default DocumentKey key() {
        return id().key();
    }

    /**
     * The rating of a review as the session has it now.
     *
     * @param review the review
     * @return the last adjustment, or the snapshot; nothing if the review is not in the session
     */
    default Optional<Rating> ratingOf(ReviewId review) {
        Optional<Rating> rating = snapshot().stream()
                .filter(entry -> entry.review().equals(review))
                .map(SnapshotEntry::rating)
                .findFirst();
        for (Adjustment adjustment : adjustments()) {
            if (adjustment.review().equals(review)) {
                rating = Optional.of(adjustment.to());
            }
        }
        return rating;
    }
}
