package io.perfcycle.rules.calibration;

import io.perfcycle.core.calibration.CalibrationEvent;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.calibration.DraftSession;
import io.perfcycle.core.calibration.FinalisedSession;
import io.perfcycle.core.calibration.OpenSession;
import io.perfcycle.core.calibration.SessionDraft;
import io.perfcycle.core.calibration.SnapshotEntry;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Decides the steps of a calibration session up to its opening: prepared, prepared anew, opened. Stateless. */
public final class SessionDecisions {
    private SessionDecisions() {}

    /**
     * Prepares a session. Its reviews are reviews of the cycle; they need not be handed in yet.
     *
     * @param draft the session, its shape checked
     * @param reviews the reviews that the draft names, as far as they exist
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<CalibrationEvent>> prepare(SessionDraft draft, List<Review> reviews, Instant now) {
        Checks checks = Checks.begin()
                .that(
                        draft.reviews().stream().distinct().count()
                                == draft.reviews().size(),
                        () -> Finding.of(CalibrationFinding.REVIEW_TWICE).at("reviews"));
        for (ReviewId id : draft.reviews()) {
            checks.that(
                    reviews.stream()
                            .filter(review -> review.id().equals(id))
                            .anyMatch(review -> review.header().cycle().equals(draft.cycle())),
                    () -> finding(CalibrationFinding.REVIEW_ELSEWHERE, id));
        }
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        TreeSet<EmployeeId> participants = new TreeSet<>(Comparator.comparing(EmployeeId::value));
        participants.addAll(draft.participants());
        participants.add(draft.owner());
        DraftSession session = DraftSession.builder()
                .id(draft.id())
                .cycle(draft.cycle())
                .owner(draft.owner())
                .addAllParticipants(participants)
                .addAllReviews(draft.reviews().stream()
                        .sorted(Comparator.comparing(ReviewId::value))
                        .toList())
                .preparedAt(now)
                .build();
        return Outcome.done(List.of(new CalibrationEvent.Prepared(now, session, List.of())));
    }

    /**
     * Prepares a session anew, as long as it has not opened. It stays in its cycle.
     *
     * @param session the session
     * @param draft what takes its place, its shape checked
     * @param reviews the reviews that the draft names, as far as they exist
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<CalibrationEvent>> revise(
            CalibrationSession session, SessionDraft draft, List<Review> reviews, Instant now) {
        SessionDraft inCycle =
                new SessionDraft(session.id(), session.cycle(), draft.owner(), draft.participants(), draft.reviews());
        Outcome<List<CalibrationEvent>> prepared = prepare(inCycle, reviews, now);
        Checks checks = Checks.begin()
                .that(session instanceof DraftSession, () -> opened(session))
                .and(prepared.findings());
        return checks.isClear() ? prepared : Outcome.refused(checks.findings());
    }

    /**
     * Opens a session with a snapshot of the proposed ratings, which nothing changes afterwards. Its reviews have been
     * handed in and are in no other session.
     *
     * @param session the session
     * @param reviews the reviews that it names, as far as they exist
     * @param now the engine's instant
     * @return the events, that of the session first, or every reason against it
     */
    public static Outcome<List<Event>> open(CalibrationSession session, List<Review> reviews, Instant now) {
        if (!(session instanceof DraftSession draft)) {
            return Outcome.refused(List.of(opened(session)));
        }
        Checks checks = comparable(draft, reviews);
        return checks.isClear()
                ? Outcome.done(opening(draft, submitted(draft, reviews), now))
                : Outcome.refused(checks.findings());
    }

    /** Whether every review has been handed in and is in no other session. */
    private static Checks comparable(DraftSession draft, List<Review> reviews) {
        Checks checks = Checks.begin();
        for (ReviewId id : draft.reviews()) {
            Optional<SubmittedReview> submitted = submitted(id, reviews);
            checks.that(submitted.isPresent(), () -> finding(CalibrationFinding.REVIEW_NOT_SUBMITTED, id))
                    .that(
                            submitted.flatMap(SubmittedReview::session).isEmpty(),
                            () -> finding(CalibrationFinding.REVIEW_TAKEN, id));
        }
        return checks;
    }

    private static List<SubmittedReview> submitted(DraftSession draft, List<Review> reviews) {
        return draft.reviews().stream()
                .flatMap(id -> submitted(id, reviews).stream())
                .toList();
    }

    /** The session with its snapshot, and each review taken up into it. */
    private static List<Event> opening(DraftSession draft, List<SubmittedReview> reviews, Instant now) {
        OpenSession after = OpenSession.builder()
                .id(draft.id())
                .cycle(draft.cycle())
                .owner(draft.owner())
                .addAllParticipants(draft.participants())
                .addAllSnapshot(reviews.stream()
                        .map(review -> new SnapshotEntry(
                                review.id(),
                                review.header().subject(),
                                review.header().reviewer(),
                                review.proposed()))
                        .toList())
                .openedAt(now)
                .build();
        List<Event> events = new ArrayList<>();
        events.add(new CalibrationEvent.Opened(now, after, draft.participants()));
        reviews.forEach(review -> events.add(new ReviewEvent.TakenUp(now, taken(review, draft), List.of())));
        return events;
    }

    private static Optional<SubmittedReview> submitted(ReviewId id, List<Review> reviews) {
        return reviews.stream()
                .filter(review -> review.id().equals(id))
                .filter(SubmittedReview.class::isInstance)
                .map(SubmittedReview.class::cast)
                .findFirst();
    }

    private static SubmittedReview taken(SubmittedReview review, DraftSession session) {
        return SubmittedReview.builder()
                .id(review.id())
                .header(review.header())
                .addAllRatings(review.ratings())
                .addAllAnswers(review.answers())
                .proposed(review.proposed())
                .submittedBy(review.submittedBy())
                .submittedAt(review.submittedAt())
                .session(session.id())
                .approval(review.approval())
                .build();
    }

    private static Finding finding(CalibrationFinding code, ReviewId review) {
        return Finding.of(code).with("review", review).at("reviews");
    }

    private static Finding opened(CalibrationSession session) {
        boolean over = session instanceof FinalisedSession;
        return Finding.of(over ? CalibrationFinding.FINALISED : CalibrationFinding.OPENED)
                .with("session", session.id());
    }
}
