package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.calibration.OpenSession;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.review.AcknowledgementDraft;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.OverrideDraft;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewAnswersDraft;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ScheduleDraft;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.Rating;
import io.perfcycle.rules.cycle.CycleFinding;
import io.perfcycle.rules.review.InterimCalculator;
import io.perfcycle.rules.review.JustificationRules;
import io.perfcycle.rules.review.ReviewDecisions;
import io.perfcycle.rules.review.ReviewFinding;
import io.perfcycle.rules.review.ScoreCalculator;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.util.List;
import java.util.Optional;

/** Reviews from schedule to acknowledgement. Thread safe. */
public final class ReviewOperations {
    private final Pipeline pipeline;

    ReviewOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Schedules the reviews of an occasion for everyone who is due one by the programme's
     * {@link io.perfcycle.core.review.EligibilityPolicy}. Run again after changes in the organisation, of
     * holidays or of leave, it hands scheduled reviews over to the reviewers who are responsible now, moves the meetings that
     * cannot stay and no others, and adds newcomers, and whose improvement plan has ended, from today on; nothing is doubled.
     * Told as advice: reviewers with more meetings than fit under the limit, reviews that wait although their subject is due none
     * any more, people whose review is postponed, and people about whom somebody has to decide. Where a store writes fewer documents at
     * once than there are reviews to schedule, move or hand over, the first of them are, {@code REVIEW-MORE} says how many are
     * left, and another command goes on. CYCLE_ADMIN.
     *
     * @param command the command
     * @param cycle which cycle; open
     * @param occasion which occasion; its window is the phase MID_YEAR or MANAGER_REVIEW
     * @return the cycle's id, with the version of the first review that was scheduled, moved or handed over, 0 where none was
     */
    @Performs(Operation.REVIEW_SCHEDULE)
    public Outcome<Saved<CycleId>> schedule(Command command, CycleId cycle, Occasion occasion) {
        return schedule(command, ScheduleDraft.of(cycle, occasion));
    }

    /**
     * The same, with decisions: whoever is decided on has a review although the plan started late. A review that is there
     * counts as decided, so it does not have to be decided again. CYCLE_ADMIN.
     *
     * @param command the command
     * @param draft the cycle, the occasion, and who is reviewed by decision
     * @return as above; refused as a whole, with a finding for each, where somebody is decided on about whom there is nothing to
     *     decide
     */
    @Performs(Operation.REVIEW_SCHEDULE)
    public Outcome<Saved<CycleId>> schedule(Command command, ScheduleDraft draft) {
        return pipeline.run(command, Operation.REVIEW_SCHEDULE, draft, first -> draft.cycle(), desk -> {
            desk.allow(Facet.MANAGER_REVIEW, Optional.empty(), AccessPhase.DRAFT);
            return new ScheduleDesk(desk, draft).schedule();
        });
    }

    /**
     * The plan that {@link #schedule(Command, CycleId, Occasion)} would carry out now, with everyone who is left out and every
     * reason. That an improvement plan runs is among them only for those who may read it; others read that the review waits.
     * CYCLE_ADMIN.
     *
     * @param caller who asks
     * @param cycle which cycle
     * @param occasion which occasion
     * @return the plan, as a whole; empty where the cycle lacks the phase or is closed
     */
    @Performs(Operation.REVIEW_SCHEDULE)
    public Outcome<ReviewPlanner.Plan> preview(Principal caller, CycleId cycle, Occasion occasion) {
        return pipeline.read(caller, Operation.REVIEW_SCHEDULE, desk -> {
            desk.allow(Facet.MANAGER_REVIEW, Optional.empty(), AccessPhase.DRAFT);
            return new ScheduleDesk(desk, ScheduleDraft.of(cycle, occasion)).preview();
        });
    }

    /**
     * Tells who has to know that reviews of an occasion wait, as {@code ReviewPolicy.notices} says: until a review is handed in
     * its reviewer and who is above, until it is acknowledged its subject and the responsible manager. A host calls it daily or
     * as it likes; each notice comes once, as far as the policy makes up for days on which nobody called. Where a store
     * writes fewer documents at once than there are reviews, the next call goes on, on the same day too. Nobody learns from the
     * answer who was told. CYCLE_ADMIN.
     *
     * @param command the command
     * @param cycle which cycle; open
     * @param occasion which occasion
     * @return the cycle's id, with the version of the first review of which somebody is told, 0 where nobody is; or the reason
     *     against it
     */
    @Performs(Operation.REVIEW_REMIND)
    public Outcome<Saved<CycleId>> remind(Command command, CycleId cycle, Occasion occasion) {
        return pipeline.run(
                command, Operation.REVIEW_REMIND, "remind " + cycle + " " + occasion, first -> cycle, desk -> {
                    desk.allow(Facet.MANAGER_REVIEW, Optional.empty(), AccessPhase.DRAFT);
                    if (desk.need(cycle.key(), PerformanceCycle.class).state() == PerformanceCycle.State.CLOSED) {
                        return Outcome.refused(
                                List.of(Finding.of(CycleFinding.CLOSED).with("cycle", cycle)));
                    }
                    return Outcome.done(new ReviewDesk(desk).reminders(cycle, occasion));
                });
    }

    /**
     * Hands in one's own view.
     *
     * @param command the command; its caller is the subject
     * @param draft the ratings, and answers to the questions of the form
     * @return the review's id, or every reason against it
     */
    @Performs(Operation.REVIEW_SELF_ASSESS)
    public Outcome<Saved<ReviewId>> selfAssess(Command command, ReviewAnswersDraft draft) {
        return pipeline.run(command, Operation.REVIEW_SELF_ASSESS, draft, ReviewId::of, desk -> {
            Review review = desk.need(draft.review().key(), Review.class);
            desk.allow(Facet.SELF_ASSESSMENT, Optional.of(review.header().subject()), AccessPhase.OPEN);
            boolean already =
                    desk.peek(selfKey(draft.review()), SelfAssessment.class).isPresent();
            return ReviewDecisions.selfAssess(
                    review, draft, already, new ReviewDesk(desk).template(review), desk.now());
        });
    }

    /**
     * Hands in the manager's review; the summary follows from the ratings, and from interim ratings, by the frozen policy.
     *
     * @param command the command; its caller is the responsible reviewer
     * @param draft the ratings, and answers to the questions of the form
     * @return the review's id with notes, or every reason against it
     */
    @Performs(Operation.REVIEW_SUBMIT)
    public Outcome<Saved<ReviewId>> submit(Command command, ReviewAnswersDraft draft) {
        return pipeline.run(command, Operation.REVIEW_SUBMIT, draft, ReviewId::of, desk -> {
            Review review = desk.open(draft.review().key(), Review.class);
            return ReviewDecisions.submit(
                    review,
                    draft,
                    new ReviewDesk(desk).template(review),
                    new InterimDesk(desk).basis(review),
                    desk.caller(),
                    desk.now());
        });
    }

    /**
     * Approves a summary that needs a second approver. Somebody above the reviewer, and nobody who handed it in or took part.
     *
     * @param command the command; its caller approves
     * @param id which review; not in an open calibration session
     * @return its id, or every reason against it
     */
    @Performs(Operation.REVIEW_APPROVE)
    public Outcome<Saved<ReviewId>> approve(Command command, ReviewId id) {
        return pipeline.run(command, Operation.REVIEW_APPROVE, "approve " + id, ReviewId::of, desk -> {
            Review review = desk.open(id.key(), Review.class);
            Rating summary = Rating.UNRATED;
            if (review instanceof SubmittedReview submitted) {
                if (ReviewDecisions.tookPart(submitted, desk.actor())) {
                    return Outcome.refused(
                            List.of(Finding.of(ReviewFinding.OWN_APPROVAL).with("review", id)));
                }
                ReviewDesk around = new ReviewDesk(desk);
                summary = ReviewDesk.summaryOf(submitted, around.session(submitted));
            }
            return JustificationRules.approve(
                    review, summary, desk.caller(), new ReviewDesk(desk).policy(review), desk.now());
        });
    }

    /**
     * Opens a review to its subject, with the rating of its calibration session, if it is in one. CYCLE_ADMIN, but
     * nobody who handed it in or took part.
     *
     * @param command the command
     * @param id which review
     * @return its id, or the reason against it
     */
    @Performs(Operation.REVIEW_RELEASE)
    public Outcome<Saved<ReviewId>> release(Command command, ReviewId id) {
        return pipeline.run(command, Operation.REVIEW_RELEASE, "release " + id, ReviewId::of, desk -> {
            Review review = desk.open(id.key(), Review.class);
            if (!(review instanceof SubmittedReview submitted)) {
                return ReviewDecisions.release(review, Rating.UNRATED, desk.now());
            }
            ReviewDesk around = new ReviewDesk(desk);
            Optional<CalibrationSession> session = around.session(submitted);
            if (session.isPresent() && session.get() instanceof OpenSession) {
                return Outcome.refused(List.of(Finding.of(ReviewFinding.SESSION_OPEN)
                        .with("session", session.get().id())));
            }
            if (ReviewDecisions.tookPart(submitted, desk.actor())) {
                return Outcome.refused(
                        List.of(Finding.of(ReviewFinding.OWN_SUBMISSION).with("review", id)));
            }
            Rating summary = ReviewDesk.summaryOf(submitted, session);
            Optional<Finding> unapproved =
                    JustificationRules.againstRelease(submitted, summary, new ReviewDesk(desk).policy(review));
            if (unapproved.isPresent() && around.hasSecondLevel(submitted)) {
                return Outcome.refused(List.of(unapproved.get()));
            }
            return ReviewDecisions.release(review, summary, desk.now());
        });
    }

    /**
     * Acknowledges a released review; to acknowledge is not to agree.
     *
     * @param command the command; its caller is the subject
     * @param draft the remark
     * @return the review's id, or the reason against it
     */
    @Performs(Operation.REVIEW_ACKNOWLEDGE)
    public Outcome<Saved<ReviewId>> acknowledge(Command command, AcknowledgementDraft draft) {
        return pipeline.run(command, Operation.REVIEW_ACKNOWLEDGE, draft, ReviewId::of, desk -> {
            Review review = desk.open(draft.review().key(), Review.class);
            if (!review.header().subject().equals(desk.caller())) {
                throw new Denied();
            }
            return ReviewDecisions.acknowledge(review, draft.remark(), desk.now());
        });
    }

    /**
     * Closes a released review whose subject cannot or does not acknowledge it.
     *
     * @param command the command; its caller is the subject's manager
     * @param draft the review and why
     * @return the review's id, or the reason against it
     */
    @Performs(Operation.REVIEW_OVERRIDE)
    public Outcome<Saved<ReviewId>> override(Command command, OverrideDraft draft) {
        return pipeline.run(command, Operation.REVIEW_OVERRIDE, draft, ReviewId::of, desk -> {
            Review review = desk.open(draft.review().key(), Review.class);
            if (review.header().subject().equals(desk.caller())) {
                throw new Denied();
            }
            return ReviewDecisions.override(review, draft.reason(), desk.caller(), desk.now());
        });
    }

    /**
     * A review.
     *
     * @param caller who asks
     * @param id which review
     * @return the review, if the caller may see it in its state
     */
    @Performs(Operation.REVIEW_READ)
    public Outcome<Review> review(Principal caller, ReviewId id) {
        return pipeline.read(caller, Operation.REVIEW_READ, desk -> desk.open(id.key(), Review.class));
    }

    /**
     * The reviews of a cycle that the caller may see.
     *
     * @param caller who asks
     * @param cycle which cycle
     * @return the reviews in the order of their ids
     */
    @Performs(Operation.REVIEW_LIST)
    public Outcome<List<Review>> reviewsOf(Principal caller, CycleId cycle) {
        return pipeline.read(
                caller,
                Operation.REVIEW_LIST,
                desk -> desk.openAll(
                        Query.of(DocumentKind.REVIEW).with(IndexField.CYCLE, cycle.value()), Review.class));
    }

    /**
     * How the summary of a review came about, composed again from its ratings and interim ratings. Where calibration changed the summary, this
     * is how the proposed rating came about, and not for those who may not see that one, its subject among them.
     *
     * @param caller who asks
     * @param id which review
     * @return the explanation; that of a review without ratings says so
     */
    @Performs(Operation.REVIEW_READ)
    public Outcome<Explanation> explain(Principal caller, ReviewId id) {
        return pipeline.read(caller, Operation.REVIEW_READ, desk -> {
            Review review = desk.open(id.key(), Review.class);
            ReviewPolicy policy = new ReviewDesk(desk).policy(review);
            ScoreCalculator.Summary composed = InterimCalculator.compose(
                    ScoreCalculator.compose(ReviewDesk.ratingsOf(review), policy),
                    new InterimDesk(desk).basis(review),
                    policy);
            if (DocumentParts.hidesProposal(review)
                    && !ReviewDesk.summaryOf(review).equals(Optional.of(composed.rating()))) {
                throw new Denied();
            }
            return composed.explanation();
        });
    }

    /**
     * A self-assessment.
     *
     * @param caller who asks
     * @param id of which review
     * @return the self-assessment, if there is one that the caller may see
     */
    @Performs(Operation.SELF_ASSESSMENT_READ)
    public Outcome<SelfAssessment> selfAssessment(Principal caller, ReviewId id) {
        return pipeline.read(
                caller, Operation.SELF_ASSESSMENT_READ, desk -> desk.open(selfKey(id), SelfAssessment.class));
    }

    private static DocumentKey selfKey(ReviewId review) {
        return new DocumentKey(DocumentKind.SELF_ASSESSMENT, review.value());
    }
}
