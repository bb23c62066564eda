package io.perfcycle.rules.calibration;

import io.perfcycle.core.calibration.Adjustment;
import io.perfcycle.core.calibration.AdjustmentDraft;
import io.perfcycle.core.calibration.CalibrationEvent;
import io.perfcycle.core.calibration.CalibrationPolicy;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.calibration.FinalisedSession;
import io.perfcycle.core.calibration.OpenSession;
import io.perfcycle.core.calibration.SessionDraft;
import io.perfcycle.core.calibration.SnapshotEntry;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Severity;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.rules.access.FourEyes;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Decides the steps of a calibration session: opened, adjusted, finalised. Stateless. */
public final class CalibrationDecisions {
    private CalibrationDecisions() {}

    /**
     * Opens a session with a snapshot of the proposed ratings.
     *
     * @param draft the session, its shape checked
     * @param reviews the reviews that the draft names, as far as they exist
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<Event>> open(SessionDraft draft, List<Review> reviews, Instant now) {
        Checks checks = Checks.begin();
        checks.that(
                draft.reviews().stream().distinct().count() == draft.reviews().size(),
                () -> Finding.of(CalibrationFinding.REVIEW_TWICE).at("reviews"));
        List<SnapshotEntry> snapshot = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (ReviewId id : draft.reviews()) {
            Optional<SubmittedReview> submitted = reviews.stream()
                    .filter(review -> review.id().equals(id))
                    .filter(SubmittedReview.class::isInstance)
                    .map(SubmittedReview.class::cast)
                    .findFirst();
            checks.that(
                    submitted.isPresent(),
                    () -> Finding.of(CalibrationFinding.REVIEW_NOT_SUBMITTED)
                            .with("review", id)
                            .at("reviews"));
            checks.that(
                    submitted.flatMap(SubmittedReview::session).isEmpty(),
                    () -> Finding.of(CalibrationFinding.REVIEW_TAKEN)
                            .with("review", id)
                            .at("reviews"));
            submitted.ifPresent(review -> events.add(new ReviewEvent.TakenUp(now, taken(review, draft), List.of())));
            submitted.ifPresent(review -> snapshot.add(new SnapshotEntry(
                    id, review.header().subject(), review.header().reviewer(), review.proposed())));
        }
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        snapshot.sort(Comparator.comparing(entry -> entry.review().value()));
        TreeSet<EmployeeId> participants = new TreeSet<>(Comparator.comparing(EmployeeId::value));
        participants.addAll(draft.participants());
        participants.add(draft.owner());
        OpenSession session = OpenSession.builder()
                .id(draft.id())
                .cycle(draft.cycle())
                .owner(draft.owner())
                .addAllParticipants(participants)
                .addAllSnapshot(snapshot)
                .openedAt(now)
                .build();
        events.add(0, new CalibrationEvent.Opened(now, session, List.copyOf(participants)));
        return Outcome.done(events);
    }

    private static SubmittedReview taken(SubmittedReview review, SessionDraft draft) {
        return SubmittedReview.builder()
                .id(review.id())
                .header(review.header())
                .addAllRatings(review.ratings())
                .proposed(review.proposed())
                .submittedBy(review.submittedBy())
                .submittedAt(review.submittedAt())
                .session(draft.id())
                .approval(review.approval())
                .build();
    }

    /**
     * Adjusts a rating with its reason. Nobody adjusts the rating of themselves or of someone above them.
     *
     * @param session the session
     * @param draft the adjustment, its shape checked
     * @param actor who adjusts
     * @param actorsChain everyone above the actor
     * @param scale the scale
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<CalibrationEvent>> adjust(
            CalibrationSession session,
            AdjustmentDraft draft,
            EmployeeId actor,
            List<EmployeeId> actorsChain,
            RatingScale scale,
            Instant now) {
        Optional<SnapshotEntry> entry = session.snapshot().stream()
                .filter(candidate -> candidate.review().equals(draft.review()))
                .findFirst();
        Optional<Rating> before = session.ratingOf(draft.review());
        Checks checks = Checks.begin()
                .that(
                        session instanceof OpenSession,
                        () -> Finding.of(CalibrationFinding.FINALISED).with("session", session.id()))
                .that(
                        entry.isPresent(),
                        () -> Finding.of(CalibrationFinding.REVIEW_UNKNOWN)
                                .with("review", draft.review())
                                .at("review"))
                .that(
                        entry.flatMap(found -> FourEyes.about(actor, found.subject(), actorsChain)
                                        .denial())
                                .isEmpty(),
                        () -> Finding.of(CalibrationFinding.OWN_CHAIN)
                                .with("review", draft.review())
                                .at("review"))
                .that(
                        draft.to().score().map(scale::covers).orElse(true),
                        () -> Finding.of(CalibrationFinding.OFF_SCALE)
                                .with("rating", draft.to())
                                .at("to"))
                .that(
                        !before.equals(Optional.of(draft.to())),
                        () -> Finding.of(CalibrationFinding.UNCHANGED).at("to"));
        if (!checks.isClear() || !(session instanceof OpenSession open) || before.isEmpty()) {
            return Outcome.refused(checks.findings());
        }
        OpenSession after = OpenSession.builder()
                .id(open.id())
                .cycle(open.cycle())
                .owner(open.owner())
                .addAllParticipants(open.participants())
                .addAllSnapshot(open.snapshot())
                .addAllAdjustments(open.adjustments())
                .addAdjustments(new Adjustment(draft.review(), before.get(), draft.to(), draft.reason(), actor, now))
                .openedAt(open.openedAt())
                .build();
        return Outcome.done(List.of(new CalibrationEvent.Adjusted(now, after, List.of())));
    }

    /**
     * Finalises a session. What a departure from the guideline does is the policy's mode.
     *
     * @param session the session
     * @param policy the guideline
     * @param scale the scale
     * @param reason why the distribution departs; may be empty
     * @param now the engine's instant
     * @return the event with departures as notes, or every reason against it
     */
    public static Outcome<List<CalibrationEvent>> finalise(
            CalibrationSession session, CalibrationPolicy policy, RatingScale scale, String reason, Instant now) {
        if (!(session instanceof OpenSession open)) {
            return Outcome.refused(
                    List.of(Finding.of(CalibrationFinding.FINALISED).with("session", session.id())));
        }
        List<Rating> ratings = new ArrayList<>();
        session.snapshot().forEach(entry -> session.ratingOf(entry.review()).ifPresent(ratings::add));
        Severity weight = weightOf(policy, reason);
        List<Finding> findings = policy.mode() == CalibrationPolicy.Mode.OFF
                ? List.of()
                : DistributionCalculator.departures(DistributionCalculator.countByBand(ratings, scale), policy).stream()
                        .map(finding -> finding.as(weight))
                        .toList();
        FinalisedSession after = FinalisedSession.builder()
                .id(open.id())
                .cycle(open.cycle())
                .owner(open.owner())
                .addAllParticipants(open.participants())
                .addAllSnapshot(open.snapshot())
                .addAllAdjustments(open.adjustments())
                .openedAt(open.openedAt())
                .finalisedAt(now)
                .departureReason(reason)
                .build();
        return Outcome.judged(List.of(new CalibrationEvent.Finalised(now, after, List.of())), findings);
    }

    private static Severity weightOf(CalibrationPolicy policy, String reason) {
        return switch (policy.mode()) {
            case BLOCK -> Severity.BLOCK;
            case REQUIRE_REASON -> reason.isBlank() ? Severity.BLOCK : Severity.ADVICE;
            case OFF, ADVISE -> Severity.ADVICE;
        };
    }
}
