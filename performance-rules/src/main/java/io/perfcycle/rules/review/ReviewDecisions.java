package io.perfcycle.rules.review;

import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.review.AcknowledgedReview;
import io.perfcycle.core.review.AcknowledgementOverride;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewAnswersDraft;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.Rating;
import io.perfcycle.rules.feedback.AnswerChecks;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides the steps of a review: self-assessed, submitted, released, acknowledged. Stateless. */
public final class ReviewDecisions {
    private ReviewDecisions() {}

    /**
     * Hands in a self-assessment.
     *
     * @param review the review; not yet released
     * @param draft ratings and answers, their shape checked
     * @param already whether there is one
     * @param template sections, scale and questions
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<ReviewEvent>> selfAssess(
            Review review, ReviewAnswersDraft draft, boolean already, ReviewTemplate template, Instant now) {
        List<Question> asked = template.questionsFor(Relationship.SELF);
        Checks checks = RatingChecks.complete(draft.ratings(), template.policy())
                .and(AnswerChecks.findings(asked, draft.answers()))
                .that(!already, () -> Finding.of(ReviewFinding.SELF_BEFORE).with("review", review.id()))
                .that(
                        review instanceof ScheduledReview || review instanceof SubmittedReview,
                        () -> Finding.of(ReviewFinding.NOT_SCHEDULED).with("review", review.id()));
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        SelfAssessment assessment = SelfAssessment.builder()
                .review(review.id())
                .subject(review.header().subject())
                .addAllRatings(RatingChecks.inOrder(draft.ratings(), template.policy()))
                .addAllAnswers(AnswerChecks.inOrder(asked, draft.answers()))
                .submittedAt(now)
                .build();
        return Outcome.judged(
                List.of(new ReviewEvent.SelfAssessed(
                        now, assessment, List.of(review.header().reviewer()))),
                checks.findings());
    }

    /**
     * Hands in the manager's review with the summary that follows from it and from interim ratings.
     *
     * @param review the review
     * @param draft ratings and answers, their shape checked
     * @param template sections, scale, score policy and questions
     * @param interims the interim ratings and what they do to the summary
     * @param by who hands it in; not who only takes part
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<ReviewEvent>> submit(
            Review review,
            ReviewAnswersDraft draft,
            ReviewTemplate template,
            InterimBasis interims,
            EmployeeId by,
            Instant now) {
        Checks checks = submittable(review, draft, template)
                .that(
                        !review.header().coReviewer().equals(Optional.of(by)),
                        () -> Finding.of(ReviewFinding.NOT_RESPONSIBLE)
                                .with("review", review.id())
                                .with("reviewer", review.header().reviewer()));
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        List<SectionRating> ratings = RatingChecks.inOrder(draft.ratings(), template.policy());
        Rating proposed = propose(review, ratings, template.policy(), interims, checks);
        SubmittedReview submitted = SubmittedReview.builder()
                .id(review.id())
                .header(review.header())
                .addAllRatings(ratings)
                .addAllAnswers(AnswerChecks.inOrder(template.questionsFor(Relationship.MANAGER), draft.answers()))
                .proposed(proposed)
                .submittedBy(by)
                .submittedAt(now)
                .build();
        return Outcome.judged(List.of(new ReviewEvent.Submitted(now, submitted, List.of())), checks.findings());
    }

    /**
     * Whether somebody wrote a review, alone or together with another, and so decides nothing about it.
     *
     * @param submitted the review
     * @param person who
     * @return whether the person handed it in or has a hand in it
     */
    public static boolean tookPart(SubmittedReview submitted, EmployeeId person) {
        return submitted.submittedBy().equals(person)
                || submitted.header().writers().contains(person);
    }

    private static Checks submittable(Review review, ReviewAnswersDraft draft, ReviewTemplate template) {
        return RatingChecks.complete(draft.ratings(), template.policy())
                .and(JustificationRules.judge(draft.ratings(), template.policy()))
                .and(AnswerChecks.findings(template.questionsFor(Relationship.MANAGER), draft.answers()))
                .that(
                        review instanceof ScheduledReview,
                        () -> Finding.of(ReviewFinding.NOT_SCHEDULED).with("review", review.id()));
    }

    /** The summary at the end of the period, with advice where there is none and a note where it is not the reviewer's own. */
    private static Rating propose(
            Review review, List<SectionRating> ratings, ReviewPolicy policy, InterimBasis interims, Checks checks) {
        ScoreCalculator.Summary own = ScoreCalculator.compose(ratings, policy);
        ScoreCalculator.Summary end = InterimCalculator.compose(own, interims, policy);
        checks.that(
                        end.rating().state() == Rating.State.RATED,
                        () -> Finding.of(ReviewFinding.NO_SUMMARY).with("review", review.id()))
                .that(
                        end.rating().equals(own.rating()),
                        () -> Finding.of(ReviewFinding.INTERIM_COUNTS)
                                .with("rating", end.rating())
                                .with("own", own.rating())
                                .with("rule", end.explanation().rule()));
        return end.rating();
    }

    /**
     * Opens a review to its subject.
     *
     * @param review the review
     * @param summary the rating of record, after calibration
     * @param now the engine's instant
     * @return the event, or the reason against it
     */
    public static Outcome<List<ReviewEvent>> release(Review review, Rating summary, Instant now) {
        if (!(review instanceof SubmittedReview submitted)) {
            return Outcome.refused(
                    List.of(Finding.of(ReviewFinding.NOT_SUBMITTED).with("review", review.id())));
        }
        ReleasedReview released = ReleasedReview.builder()
                .id(review.id())
                .header(review.header())
                .addAllRatings(submitted.ratings())
                .addAllAnswers(submitted.answers())
                .proposed(submitted.proposed())
                .summary(summary)
                .submittedAt(submitted.submittedAt())
                .releasedAt(now)
                .build();
        return Outcome.done(List.of(
                new ReviewEvent.Released(now, released, List.of(review.header().subject()))));
    }

    /**
     * Acknowledges a released review. To acknowledge is not to agree.
     *
     * @param review the review
     * @param remark what the subject says to it; may be empty
     * @param now the engine's instant
     * @return the event, or the reason against it
     */
    public static Outcome<List<ReviewEvent>> acknowledge(Review review, String remark, Instant now) {
        if (!(review instanceof ReleasedReview released)) {
            return Outcome.refused(
                    List.of(Finding.of(ReviewFinding.NOT_RELEASED).with("review", review.id())));
        }
        AcknowledgedReview acknowledged = AcknowledgedReview.builder()
                .id(review.id())
                .header(review.header())
                .addAllRatings(released.ratings())
                .addAllAnswers(released.answers())
                .proposed(released.proposed())
                .summary(released.summary())
                .submittedAt(released.submittedAt())
                .addAllCorrections(released.corrections())
                .appeal(released.appeal())
                .openedAt(released.releasedAt())
                .remark(remark)
                .acknowledgedAt(now)
                .build();
        return Outcome.done(List.of(new ReviewEvent.Acknowledged(
                now, acknowledged, List.of(review.header().reviewer()))));
    }

    /**
     * Closes a released review without its subject's acknowledgement. The manager does it where the subject cannot.
     *
     * @param review the review
     * @param reason why the subject does not acknowledge it
     * @param by who closes it; not the subject
     * @param now the engine's instant
     * @return the event, or the reason against it
     */
    public static Outcome<List<ReviewEvent>> override(Review review, String reason, EmployeeId by, Instant now) {
        if (!(review instanceof ReleasedReview released)) {
            return Outcome.refused(
                    List.of(Finding.of(ReviewFinding.NOT_RELEASED).with("review", review.id())));
        }
        AcknowledgedReview closed = AcknowledgedReview.builder()
                .id(review.id())
                .header(review.header())
                .addAllRatings(released.ratings())
                .addAllAnswers(released.answers())
                .proposed(released.proposed())
                .summary(released.summary())
                .submittedAt(released.submittedAt())
                .addAllCorrections(released.corrections())
                .appeal(released.appeal())
                .openedAt(released.releasedAt())
                .remark("")
                .acknowledgedAt(now)
                .override(new AcknowledgementOverride(by, reason))
                .build();
        return Outcome.done(List.of(
                new ReviewEvent.Overridden(now, closed, List.of(review.header().subject()))));
    }
}
