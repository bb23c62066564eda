package io.perfcycle.rules.calibration;

import io.perfcycle.core.calibration.Adjustment;
import io.perfcycle.core.calibration.AdjustmentDraft;
import io.perfcycle.core.calibration.CalibrationEvent;
import io.perfcycle.core.calibration.CalibrationPolicy;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.calibration.DraftSession;
import io.perfcycle.core.calibration.FinalisedSession;
import io.perfcycle.core.calibration.OpenSession;
import io.perfcycle.core.calibration.SnapshotEntry;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Severity;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.rules.access.FourEyes;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what happens in a calibration session that is open: adjusted, finalised. Stateless. */
public final class CalibrationDecisions {
    private CalibrationDecisions() {}

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
                .that(session instanceof OpenSession, () -> notOpen(session))
                .that(
                        entry.isPresent() || session instanceof DraftSession,
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
            return Outcome.refused(List.of(notOpen(session)));
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

    /** Why nothing is adjusted or finalised in a session that is not open. */
    private static Finding notOpen(CalibrationSession session) {
        boolean draft = session instanceof DraftSession;
        return Finding.of(draft ? CalibrationFinding.NOT_OPENED : CalibrationFinding.FINALISED)
                .with("session", session.id());
    }

    private static Severity weightOf(CalibrationPolicy policy, String reason) {
        return switch (policy.mode()) {
            case BLOCK -> Severity.BLOCK;
            case REQUIRE_REASON -> reason.isBlank() ? Severity.BLOCK : Severity.ADVICE;
            case OFF, ADVISE -> Severity.ADVICE;
        };
    }
}
