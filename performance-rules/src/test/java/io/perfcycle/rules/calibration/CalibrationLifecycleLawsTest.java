package io.perfcycle.rules.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.calibration.Adjustment;
import io.perfcycle.core.calibration.AdjustmentDraft;
import io.perfcycle.core.calibration.CalibrationEvent;
import io.perfcycle.core.calibration.CalibrationPolicy;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.calibration.FinalisedSession;
import io.perfcycle.core.calibration.OpenSession;
import io.perfcycle.core.calibration.SnapshotEntry;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.RatingScale;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Drives a session with any sequence of steps: a step is done as it must be, or refused with the reason. */
class CalibrationLifecycleLawsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final SessionId SESSION = SessionId.of("s");
    private static final EmployeeId ACTOR = EmployeeId.of("actor");
    private static final EmployeeId BOSS = EmployeeId.of("boss");

    enum Step {
        ADJUST,
        ADJUST_OFF_SCALE,
        ADJUST_UNKNOWN,
        ADJUST_ONESELF,
        ADJUST_ABOVE,
        FINALISE
    }

    record Move(Step step, Rating to) {}

    private static OpenSession open() {
        Rating three = Rating.rated("3");
        return OpenSession.builder()
                .id(SESSION)
                .cycle(CycleId.of("c"))
                .owner(ACTOR)
                .addParticipants(ACTOR)
                .addSnapshot(
                        new SnapshotEntry(ReviewId.of("about-actor"), ACTOR, BOSS, three),
                        new SnapshotEntry(ReviewId.of("about-boss"), BOSS, EmployeeId.of("board"), three),
                        new SnapshotEntry(ReviewId.of("about-other"), EmployeeId.of("other"), BOSS, three))
                .openedAt(NOW)
                .build();
    }

    private static Outcome<List<CalibrationEvent>> take(CalibrationSession session, Move move) {
        String review = switch (move.step()) {
            case ADJUST_UNKNOWN -> "nowhere";
            case ADJUST_ONESELF -> "about-actor";
            case ADJUST_ABOVE -> "about-boss";
            default -> "about-other";
        };
        if (move.step() == Step.FINALISE) {
            return CalibrationDecisions.finalise(
                    session, CalibrationPolicy.standard(), RatingScale.ONE_TO_FIVE, "", NOW);
        }
        Rating to = move.step() == Step.ADJUST_OFF_SCALE ? Rating.rated("5.01") : move.to();
        AdjustmentDraft draft = new AdjustmentDraft(SESSION, ReviewId.of(review), to, "like peers");
        return CalibrationDecisions.adjust(session, draft, ACTOR, List.of(BOSS), RatingScale.ONE_TO_FIVE, NOW);
    }

    private static Optional<String> reason(CalibrationSession session, Move move) {
        if (session instanceof FinalisedSession) {
            return Optional.of("CALIBRATION-FINALISED");
        }
        return switch (move.step()) {
            case ADJUST -> {
                boolean same = session.ratingOf(ReviewId.of("about-other")).equals(Optional.of(move.to()));
                yield same ? Optional.of("CALIBRATION-UNCHANGED") : Optional.empty();
            }
            case ADJUST_OFF_SCALE -> Optional.of("CALIBRATION-OFF-SCALE");
            case ADJUST_UNKNOWN -> Optional.of("CALIBRATION-REVIEW-UNKNOWN");
            case ADJUST_ONESELF, ADJUST_ABOVE -> Optional.of("CALIBRATION-OWN-CHAIN");
            case FINALISE -> Optional.empty();
        };
    }

    @Property
    void every_sequence_of_steps_is_done_or_refused_with_the_reason_and_before_and_after_are_kept(
            @ForAll @Size(max = 15) List<Step> steps,
            @ForAll @Size(value = 15) List<@IntRange(min = 2, max = 4) Integer> ratings) {
        CalibrationSession session = open();
        for (int i = 0; i < steps.size(); i++) {
            Move move = new Move(steps.get(i), Rating.rated(Integer.toString(ratings.get(i))));
            Optional<String> against = reason(session, move);
            Outcome<List<CalibrationEvent>> outcome = take(session, move);

            assertThat(outcome.isDone()).as(move.toString()).isEqualTo(against.isEmpty());
            against.ifPresent(code ->
                    assertThat(outcome.findings()).extracting(Finding::code).contains(code));
            if (outcome.isDone()) {
                CalibrationSession before = session;
                session = (CalibrationSession) outcome.orElseThrow().get(0).after();
                follows(before, session, move);
            }
        }
    }

    private static void follows(CalibrationSession before, CalibrationSession after, Move move) {
        int made = before.adjustments().size();
        assertThat(after.snapshot()).isEqualTo(before.snapshot());
        assertThat(after.participants()).isEqualTo(before.participants());
        assertThat(after.adjustments().subList(0, made)).isEqualTo(before.adjustments());
        if (move.step() == Step.FINALISE) {
            assertThat(after).isInstanceOf(FinalisedSession.class);
            assertThat(after.adjustments()).hasSize(made);
        } else {
            ReviewId other = ReviewId.of("about-other");
            Adjustment last = after.adjustments().get(made);
            assertThat(after.adjustments()).hasSize(made + 1);
            assertThat(last.from()).isEqualTo(before.ratingOf(other).orElseThrow());
            assertThat(after.ratingOf(other)).contains(move.to());
            assertThat(last.actor()).isEqualTo(ACTOR);
        }
    }
}
