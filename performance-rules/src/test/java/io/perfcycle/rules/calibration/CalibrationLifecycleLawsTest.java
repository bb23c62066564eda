package io.perfcycle.rules.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.calibration.Adjustment;
import io.perfcycle.core.calibration.AdjustmentDraft;
import io.perfcycle.core.calibration.CalibrationPolicy;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.calibration.DraftSession;
import io.perfcycle.core.calibration.FinalisedSession;
import io.perfcycle.core.calibration.OpenSession;
import io.perfcycle.core.calibration.SessionDraft;
import io.perfcycle.core.calibration.SnapshotEntry;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewHeader;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.RatingScale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Drives a session with any sequence of steps beside a table: each is done as it must be, or refused with the reasons. */
class CalibrationLifecycleLawsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final SessionId SESSION = SessionId.of("s");
    private static final CycleId CYCLE = CycleId.of("c");
    private static final EmployeeId ACTOR = EmployeeId.of("actor");
    private static final EmployeeId BOSS = EmployeeId.of("boss");
    private static final ReviewId OWN = ReviewId.of("about-actor");
    private static final ReviewId ABOVE = ReviewId.of("about-boss");
    private static final ReviewId OTHER = ReviewId.of("about-other");
    private static final ReviewId LATE = ReviewId.of("late");
    private static final ReviewId ELSEWHERE = ReviewId.of("of-another-cycle");

    enum Step {
        REVISE,
        REVISE_WITH_LATE,
        REVISE_WITH_TAKEN,
        REVISE_WRONGLY,
        HAND_IN_LATE,
        GIVE_BACK_TAKEN,
        OPEN,
        ADJUST,
        ADJUST_OFF_SCALE,
        ADJUST_UNKNOWN,
        ADJUST_ONESELF,
        ADJUST_ABOVE,
        FINALISE
    }

    record Move(Step step, Rating to) {}

    /** A session on its way, and what happens to reviews meanwhile. */
    private static final class Run {
        private CalibrationSession session = draft(List.of(ABOVE, OTHER, OWN));
        private boolean lateIsIn;
        private boolean otherIsTaken;

        private static DraftSession draft(List<ReviewId> reviews) {
            return DraftSession.builder()
                    .id(SESSION)
                    .cycle(CYCLE)
                    .owner(ACTOR)
                    .addParticipants(ACTOR)
                    .addAllReviews(reviews)
                    .preparedAt(NOW)
                    .build();
        }

        private List<Review> reviews() {
            List<Review> reviews = new ArrayList<>();
            reviews.add(submitted(OWN, ACTOR, BOSS, false));
            reviews.add(submitted(ABOVE, BOSS, EmployeeId.of("board"), false));
            reviews.add(submitted(OTHER, EmployeeId.of("other"), BOSS, otherIsTaken));
            EmployeeId late = EmployeeId.of("late-one");
            reviews.add(
                    lateIsIn
                            ? submitted(LATE, late, BOSS, false)
                            : ScheduledReview.builder()
                                    .id(LATE)
                                    .header(header(late, BOSS, CYCLE))
                                    .build());
            reviews.add(ScheduledReview.builder()
                    .id(ELSEWHERE)
                    .header(header(late, BOSS, CycleId.of("another")))
                    .build());
            return reviews;
        }

        Outcome<? extends List<? extends Event>> take(Move move) {
            return switch (move.step()) {
                case REVISE -> revise(OWN, OTHER, ABOVE);
                case REVISE_WITH_LATE -> revise(LATE, OTHER, OWN);
                case REVISE_WITH_TAKEN -> {
                    otherIsTaken = session instanceof DraftSession;
                    yield revise(OWN, OTHER);
                }
                case REVISE_WRONGLY -> revise(OTHER, OTHER, ELSEWHERE);
                case HAND_IN_LATE -> {
                    lateIsIn = true;
                    yield Outcome.done(List.of());
                }
                case GIVE_BACK_TAKEN -> {
                    otherIsTaken = false;
                    yield Outcome.done(List.of());
                }
                case OPEN -> SessionDecisions.open(session, reviews(), NOW);
                case FINALISE ->
                    CalibrationDecisions.finalise(
                            session, CalibrationPolicy.standard(), RatingScale.ONE_TO_FIVE, "", NOW);
                default -> adjust(move);
            };
        }

        private Outcome<? extends List<? extends Event>> revise(ReviewId... reviews) {
            SessionDraft draft = new SessionDraft(SESSION, CYCLE, ACTOR, List.of(), List.of(reviews));
            return SessionDecisions.revise(session, draft, reviews(), NOW);
        }

        private Outcome<? extends List<? extends Event>> adjust(Move move) {
            ReviewId review = switch (move.step()) {
                case ADJUST_UNKNOWN -> ReviewId.of("nowhere");
                case ADJUST_ONESELF -> OWN;
                case ADJUST_ABOVE -> ABOVE;
                default -> OTHER;
            };
            Rating to = move.step() == Step.ADJUST_OFF_SCALE ? Rating.rated("5.01") : move.to();
            AdjustmentDraft draft = new AdjustmentDraft(SESSION, review, to, "like peers");
            return CalibrationDecisions.adjust(session, draft, ACTOR, List.of(BOSS), RatingScale.ONE_TO_FIVE, NOW);
        }

        /** The reasons against a step; none where it is done. */
        Set<String> reasons(Move move) {
            return switch (move.step()) {
                case HAND_IN_LATE, GIVE_BACK_TAKEN -> Set.of();
                case REVISE, REVISE_WITH_LATE, REVISE_WITH_TAKEN, REVISE_WRONGLY, OPEN -> whilePreparing(move.step());
                default -> session instanceof OpenSession ? whileOpen(move) : notOpen();
            };
        }

        private Set<String> whilePreparing(Step step) {
            boolean wrong = step == Step.REVISE_WRONGLY;
            List<String> reasons = new ArrayList<>();
            if (session instanceof FinalisedSession) {
                reasons.add("CALIBRATION-FINALISED");
            } else if (session instanceof OpenSession) {
                reasons.add("CALIBRATION-OPENED");
            } else if (session instanceof DraftSession draft && step == Step.OPEN) {
                if (draft.reviews().contains(LATE) && !lateIsIn) {
                    reasons.add("CALIBRATION-REVIEW-NOT-SUBMITTED");
                }
                if (otherIsTaken) {
                    reasons.add("CALIBRATION-REVIEW-TAKEN");
                }
            }
            if (wrong) {
                reasons.addAll(List.of("CALIBRATION-REVIEW-TWICE", "CALIBRATION-REVIEW-ELSEWHERE"));
            }
            return Set.copyOf(reasons);
        }

        private Set<String> notOpen() {
            boolean draft = session instanceof DraftSession;
            return Set.of(draft ? "CALIBRATION-NOT-OPENED" : "CALIBRATION-FINALISED");
        }

        private Set<String> whileOpen(Move move) {
            boolean above =
                    session.snapshot().stream().anyMatch(entry -> entry.review().equals(ABOVE));
            return switch (move.step()) {
                case ADJUST -> {
                    boolean same = session.ratingOf(OTHER).orElseThrow().equals(move.to());
                    yield same ? Set.of("CALIBRATION-UNCHANGED") : Set.of();
                }
                case ADJUST_OFF_SCALE -> Set.of("CALIBRATION-OFF-SCALE");
                case ADJUST_UNKNOWN -> Set.of("CALIBRATION-REVIEW-UNKNOWN");
                case ADJUST_ABOVE -> Set.of(above ? "CALIBRATION-OWN-CHAIN" : "CALIBRATION-REVIEW-UNKNOWN");
                case ADJUST_ONESELF -> Set.of("CALIBRATION-OWN-CHAIN");
                default -> Set.of();
            };
        }

        void follow(Outcome<? extends List<? extends Event>> outcome, Move move) {
            CalibrationSession before = session;
            outcome.orElseThrow().stream()
                    .map(Event::after)
                    .filter(CalibrationSession.class::isInstance)
                    .forEach(after -> session = (CalibrationSession) after);
            assertThat(session.cycle()).isEqualTo(before.cycle());
            switch (move.step()) {
                case REVISE, REVISE_WITH_LATE, REVISE_WITH_TAKEN, REVISE_WRONGLY ->
                    assertThat(session).isInstanceOf(DraftSession.class);
                case OPEN -> {
                    assertThat(session).isInstanceOf(OpenSession.class);
                    assertThat(session.snapshot())
                            .extracting(SnapshotEntry::review)
                            .isEqualTo(((DraftSession) before).reviews());
                    assertThat(taken(outcome.orElseThrow())).isEqualTo(((DraftSession) before).reviews());
                }
                default -> keepsWhatWasTakenDown(before, move.step());
            }
        }

        /** The reviews that are in the session after events. */
        private static List<ReviewId> taken(List<? extends Event> events) {
            return events.stream()
                    .map(Event::after)
                    .filter(SubmittedReview.class::isInstance)
                    .map(SubmittedReview.class::cast)
                    .filter(review -> review.session().equals(Optional.of(SESSION)))
                    .map(SubmittedReview::id)
                    .toList();
        }

        private void keepsWhatWasTakenDown(CalibrationSession before, Step step) {
            int made = before.adjustments().size();
            assertThat(session.snapshot()).isEqualTo(before.snapshot());
            assertThat(session.participants()).isEqualTo(before.participants());
            assertThat(session.adjustments().subList(0, made)).isEqualTo(before.adjustments());
            assertThat(session.adjustments()).hasSize(step == Step.ADJUST ? made + 1 : made);
            if (step == Step.ADJUST) {
                Adjustment last = session.adjustments().get(made);
                assertThat(last.from()).isEqualTo(before.ratingOf(OTHER).orElseThrow());
                assertThat(session.ratingOf(OTHER)).contains(last.to());
                assertThat(last.actor()).isEqualTo(ACTOR);
            } else if (step == Step.FINALISE) {
                assertThat(session).isInstanceOf(FinalisedSession.class);
            }
        }
    }

    private static ReviewHeader header(EmployeeId subject, EmployeeId reviewer, CycleId cycle) {
        return new ReviewHeader(subject, cycle, Occasion.ANNUAL, reviewer, DAY, DAY);
    }

    private static SubmittedReview submitted(ReviewId id, EmployeeId subject, EmployeeId reviewer, boolean taken) {
        SubmittedReview.Builder review = SubmittedReview.builder()
                .id(id)
                .header(header(subject, reviewer, CYCLE))
                .proposed(Rating.rated("3"))
                .submittedBy(reviewer)
                .submittedAt(NOW);
        return taken ? review.session(SessionId.of("another")).build() : review.build();
    }

    @Property(tries = 200)
    void every_sequence_of_steps_is_done_or_refused_with_the_reasons_and_what_was_taken_down_stays(
            @ForAll @Size(max = 25) List<Step> steps,
            @ForAll @Size(value = 25) List<@IntRange(min = 2, max = 4) Integer> ratings) {
        Run run = new Run();
        for (int i = 0; i < steps.size(); i++) {
            Move move = new Move(steps.get(i), Rating.rated(Integer.toString(ratings.get(i))));
            Outcome<? extends List<? extends Event>> outcome = run.take(move);
            Set<String> against = run.reasons(move);

            assertThat(outcome.isDone()).as(move + " " + run.session).isEqualTo(against.isEmpty());
            if (outcome.isDone()) {
                run.follow(outcome, move);
            } else {
                assertThat(outcome.findings())
                        .as(move + " " + run.session)
                        .extracting(Finding::code)
                        .containsAll(against);
            }
        }
    }
}
