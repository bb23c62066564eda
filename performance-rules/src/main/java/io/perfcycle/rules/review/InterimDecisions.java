package io.perfcycle.rules.review;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.review.InterimRating;
import io.perfcycle.core.review.InterimRatingDraft;
import io.perfcycle.core.review.InterimRatings;
import io.perfcycle.core.review.ManagerChangePolicy;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides whether a manager rates a part of a period. Stateless. */
public final class InterimDecisions {
    private InterimDecisions() {}

    /**
     * What is there when somebody rates.
     *
     * @param review the id of the review at the end
     * @param end that review; nothing before it is scheduled
     * @param before the interim ratings that were given
     * @param policy sections and scale, and which ratings need words
     * @param changes from how many days on there is an interim rating
     */
    public record Setting(
            ReviewId review,
            Optional<Review> end,
            Optional<InterimRatings> before,
            ReviewPolicy policy,
            ManagerChangePolicy changes) {}

    /**
     * Gives an interim rating.
     *
     * @param draft the rating, its shape checked
     * @param supervision the days under the rater
     * @param setting what is there
     * @param told who is told
     * @param now the engine's instant
     * @return the event with notes, or every reason against it
     */
    public static Outcome<List<ReviewEvent>> rate(
            InterimRatingDraft draft, Supervision supervision, Setting setting, List<EmployeeId> told, Instant now) {
        ReviewPolicy policy = setting.policy();
        Checks checks = RatingChecks.complete(draft.ratings(), policy)
                .and(JustificationRules.judge(draft.ratings(), policy))
                .and(against(supervision, setting));
        if (!checks.isClear() || supervision.ending().isEmpty()) {
            return Outcome.refused(checks.findings());
        }
        List<SectionRating> ratings = RatingChecks.inOrder(draft.ratings(), policy);
        InterimRatings after = InterimRatings.builder()
                .review(setting.review())
                .cycle(draft.cycle())
                .subject(draft.subject())
                .addAllGiven(setting.before().map(InterimRatings::given).orElse(List.of()))
                .addGiven(new InterimRating(
                        supervision.rater(),
                        supervision.days(),
                        supervision.ending().get(),
                        ratings,
                        ScoreCalculator.rate(ratings, policy),
                        now))
                .build();
        return Outcome.judged(List.of(new ReviewEvent.InterimRated(now, after, told)), checks.findings());
    }

    private static List<Finding> against(Supervision supervision, Setting setting) {
        int least = setting.changes().interimDays();
        boolean before = setting.before().stream()
                .flatMap(there -> there.given().stream())
                .anyMatch(each -> each.rater().equals(supervision.rater())
                        && each.period().overlaps(supervision.days()));
        return Checks.begin()
                .that(least > 0, () -> Finding.of(ReviewFinding.NO_INTERIM))
                .that(
                        supervision.ending().isPresent(),
                        () -> Finding.of(ReviewFinding.INTERIM_STAYS).with("rater", supervision.rater()))
                .that(
                        PeriodDays.isEnough(supervision.count(), least),
                        () -> Finding.of(ReviewFinding.INTERIM_SHORT)
                                .with("rater", supervision.rater())
                                .with("days", supervision.count())
                                .with("least", least))
                .that(!before, () -> Finding.of(ReviewFinding.INTERIM_BEFORE).with("rater", supervision.rater()))
                .that(
                        setting.end().map(ScheduledReview.class::isInstance).orElse(true),
                        () -> Finding.of(ReviewFinding.INTERIM_LATE).with("review", setting.review()))
                .findings();
    }
}
