package io.perfcycle.rules.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.review.AppealEnding.Verdict;
import io.perfcycle.core.review.AppealPolicy;
import io.perfcycle.core.review.CorrectionDraft;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.PublishedReview;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewCorrection;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.ReviewHeader;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ReviewResult;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.review.SectionRatingDraft;
import io.perfcycle.core.value.Rating;
import io.perfcycle.rules.access.FourEyes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Drives a review that is out with any sequence of commands and days, beside a table written here. */
class AppealLawsTest {
    private static final ReviewPolicy POLICY = ReviewPolicy.standard();
    private static final EmployeeId SUBJECT = EmployeeId.of("dan");
    private static final EmployeeId REVIEWER = EmployeeId.of("ben");
    private static final EmployeeId ABOVE = EmployeeId.of("ann");
    private static final Instant RELEASE = Instant.parse("2026-01-31T23:59:00Z");
    private static final AppealPolicy DAYS = new AppealPolicy(3);

    /** How it stands with the appeal. */
    enum State {
        NONE,
        WAITS,
        OVER
    }

    enum Step {
        RAISE,
        WITHDRAW,
        UPHOLD,
        CHANGE,
        DECIDE_ONESELF,
        CORRECT,
        CORRECT_ONESELF,
        CORRECT_NOTHING,
        ACKNOWLEDGE,
        NEXT_DAY
    }

    /** What follows where a step is taken; with the code of the refusal beside it where it is not. */
    private static final Map<Step, Map<State, State>> TABLE = Map.of(
            Step.RAISE, Map.of(State.NONE, State.WAITS),
            Step.WITHDRAW, Map.of(State.WAITS, State.OVER),
            Step.UPHOLD, Map.of(State.WAITS, State.OVER),
            Step.CHANGE, Map.of(State.WAITS, State.OVER),
            Step.CORRECT, Map.of(State.NONE, State.NONE, State.OVER, State.OVER),
            Step.ACKNOWLEDGE, Map.of(State.NONE, State.NONE, State.WAITS, State.WAITS, State.OVER, State.OVER));

    private static final class Run {
        private Review review = released();
        private int day;

        Instant now() {
            return RELEASE.plus(day, ChronoUnit.DAYS);
        }

        State state() {
            return ((PublishedReview) review)
                    .appeal()
                    .map(appeal -> appeal.ending().isPresent() ? State.OVER : State.WAITS)
                    .orElse(State.NONE);
        }

        boolean isAcknowledged() {
            return !(review instanceof ReleasedReview);
        }

        /** A correction that changes something. */
        private CorrectionDraft change() {
            Rating now = ((PublishedReview) review).ratings().get(0).rating();
            int level = now.score().orElseThrow().intValueExact();
            Rating rating = Rating.rated(Integer.toString(level % 5 + 1));
            return new CorrectionDraft(
                    ReviewId.of("r"), List.of(new SectionRatingDraft("GOALS", rating, "why")), null, "why");
        }

        Outcome<List<ReviewEvent>> take(Step step) {
            FourEyes other = FourEyes.of(REVIEWER, ABOVE);
            FourEyes own = FourEyes.of(REVIEWER, REVIEWER);
            CorrectionDraft nothing = CorrectionDraft.nothing(ReviewId.of("r"), "why");
            return switch (step) {
                case RAISE -> AppealDecisions.raise(review, "why", DAYS, List.of(REVIEWER), now());
                case WITHDRAW -> AppealDecisions.withdraw(review, "why", SUBJECT, now());
                case UPHOLD -> AppealDecisions.decide(review, nothing, POLICY, other, now());
                case CHANGE -> AppealDecisions.decide(review, change(), POLICY, other, now());
                case DECIDE_ONESELF -> AppealDecisions.decide(review, nothing, POLICY, own, now());
                case CORRECT -> CorrectionDecisions.correct(review, change(), POLICY, other, now());
                case CORRECT_ONESELF -> CorrectionDecisions.correct(review, change(), POLICY, own, now());
                case CORRECT_NOTHING -> CorrectionDecisions.correct(review, nothing, POLICY, other, now());
                case ACKNOWLEDGE -> ReviewDecisions.acknowledge(review, "", now());
                case NEXT_DAY -> throw new IllegalArgumentException("No command");
            };
        }

        Optional<State> next(Step step) {
            boolean late = step == Step.RAISE && day > DAYS.days();
            boolean again = step == Step.ACKNOWLEDGE && isAcknowledged();
            return late || again
                    ? Optional.empty()
                    : Optional.ofNullable(TABLE.getOrDefault(step, Map.of()).get(state()));
        }

        String reason(Step step) {
            return switch (step) {
                case RAISE -> state() == State.NONE ? "REVIEW-APPEAL-LATE" : "REVIEW-APPEALED-BEFORE";
                case WITHDRAW, UPHOLD, CHANGE -> "REVIEW-NO-APPEAL";
                case DECIDE_ONESELF -> state() == State.WAITS ? "REVIEW-OWN-APPEAL" : "REVIEW-NO-APPEAL";
                case CORRECT -> "REVIEW-APPEAL-WAITS";
                case CORRECT_ONESELF -> "REVIEW-OWN-CORRECTION";
                case CORRECT_NOTHING -> "REVIEW-NOTHING-CORRECTED";
                default -> "REVIEW-NOT-RELEASED";
            };
        }
    }

    private static ReleasedReview released() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Rating five = Rating.rated("5");
        List<SectionRating> ratings = POLICY.sections().stream()
                .map(section -> new SectionRating(section.id(), five, "why"))
                .toList();
        Rating summary = ScoreCalculator.rate(ratings, POLICY);
        return ReleasedReview.builder()
                .id(ReviewId.of("r"))
                .header(new ReviewHeader(SUBJECT, CycleId.of("c"), Occasion.ANNUAL, REVIEWER, day, day))
                .addAllRatings(ratings)
                .proposed(summary)
                .summary(summary)
                .submittedAt(RELEASE.minusSeconds(60))
                .releasedAt(RELEASE)
                .build();
    }

    @Property(tries = 2000)
    void every_sequence_of_commands_obeys_the_table_or_is_refused_with_the_reason(
            @ForAll @Size(max = 30) List<Step> steps) {
        Run run = new Run();
        for (Step step : steps) {
            if (step == Step.NEXT_DAY) {
                run.day++;
                continue;
            }
            Optional<State> next = run.next(step);
            String reason = run.reason(step);
            Review unchanged = run.review;
            Outcome<List<ReviewEvent>> outcome = run.take(step);

            if (next.isPresent()) {
                run.review = (Review) outcome.orElseThrow().get(0).after();
                assertThat(run.state()).as("%s", step).isEqualTo(next.get());
            } else {
                assertThat(outcome.isDone()).as("%s", step).isFalse();
                assertThat(outcome.findings()).extracting(Finding::code).contains(reason);
                assertThat(run.review).isSameAs(unchanged);
            }
        }
    }

    @Property(tries = 500)
    void the_history_leads_without_a_gap_from_what_was_released_to_what_it_says_now(
            @ForAll @Size(max = 30) List<Step> steps) {
        Run run = new Run();
        for (Step step : steps) {
            if (step == Step.NEXT_DAY) {
                run.day++;
                continue;
            }
            Outcome<List<ReviewEvent>> outcome = run.take(step);
            if (outcome.isDone()) {
                run.review = (Review) outcome.orElseThrow().get(0).after();
            }
        }
        PublishedReview now = (PublishedReview) run.review;
        ReviewResult said = released().result();
        Instant last = RELEASE;
        for (ReviewCorrection correction : now.corrections()) {
            assertThat(correction.before()).isEqualTo(said);
            assertThat(correction.at()).isAfterOrEqualTo(last);
            said = correction.after();
            last = correction.at();
        }
        assertThat(now.result()).isEqualTo(said);
        assertThat(now.proposed()).isEqualTo(released().proposed());
        assertThat(now.submittedAt()).contains(RELEASE.minusSeconds(60));
        assertThat(now.openedAt()).contains(RELEASE);
        now.appeal()
                .flatMap(appeal -> appeal.ending().filter(end -> end.verdict() == Verdict.CHANGED))
                .ifPresent(end -> assertThat(now.corrections())
                        .anyMatch(
                                each -> each.at().equals(end.at()) && each.by().equals(end.by())));
    }

    @Property
    void without_days_there_is_no_appeal_and_with_them_until_the_last_one(
            @ForAll @IntRange(max = 60) int days, @ForAll @IntRange(max = 61) int after) {
        Outcome<List<ReviewEvent>> outcome = AppealDecisions.raise(
                released(), "why", new AppealPolicy(days), List.of(), RELEASE.plus(after, ChronoUnit.DAYS));

        assertThat(outcome.isDone()).isEqualTo(days > 0 && after <= days);
        if (days == 0) {
            assertThat(outcome.findings()).extracting(Finding::code).containsExactly("REVIEW-NO-APPEALS");
        }
    }
}
