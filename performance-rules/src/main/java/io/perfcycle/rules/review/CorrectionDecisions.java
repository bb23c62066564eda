package io.perfcycle.rules.review;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.review.CorrectionDraft;
import io.perfcycle.core.review.PublishedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewCorrection;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ReviewResult;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.review.SectionRatingDraft;
import io.perfcycle.core.value.Rating;
import io.perfcycle.rules.access.FourEyes;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides corrections of reviews that are out. What a review said before stays in it. Stateless. */
public final class CorrectionDecisions {
    private CorrectionDecisions() {}

    /**
     * Corrects a review.
     *
     * @param review the review; out, without an appeal that waits
     * @param draft the correction, its shape checked
     * @param policy sections, scale, score and justification
     * @param eyes the reviewer and who corrects
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<ReviewEvent>> correct(
            Review review, CorrectionDraft draft, ReviewPolicy policy, FourEyes eyes, Instant now) {
        if (!(review instanceof PublishedReview published)) {
            return Outcome.refused(List.of(Finding.of(ReviewFinding.NOT_OUT).with("review", review.id())));
        }
        boolean waits =
                published.appeal().filter(appeal -> appeal.ending().isEmpty()).isPresent();
        Checks checks = judge(published, draft, policy)
                .that(!waits, () -> Finding.of(ReviewFinding.APPEAL_WAITS).with("review", review.id()))
                .that(
                        eyes.denial().isEmpty(),
                        () -> Finding.of(ReviewFinding.OWN_CORRECTION).with("review", review.id()));
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        PublishedReview after = published.corrected(correction(published, draft, policy, eyes.second(), now));
        return Outcome.judged(List.of(new ReviewEvent.Corrected(now, after, sides(published))), checks.findings());
    }

    /** The subject and the reviewer. */
    static List<EmployeeId> sides(PublishedReview review) {
        return List.of(review.header().subject(), review.header().reviewer());
    }

    /** Every reason against the content of a correction. */
    static Checks judge(PublishedReview review, CorrectionDraft draft, ReviewPolicy policy) {
        Checks checks =
                RatingChecks.present(draft.ratings(), policy).and(JustificationRules.judge(draft.ratings(), policy));
        Rating given = draft.summary();
        if (given != null) {
            checks.that(
                    given.score().map(policy.scale()::covers).orElse(true),
                    () -> Finding.of(ReviewFinding.OFF_SCALE)
                            .with("rating", given)
                            .with("lowest", policy.scale().lowest())
                            .with("highest", policy.scale().highest())
                            .at("summary"));
        }
        if (!checks.isClear()) {
            return checks;
        }
        Optional<ReviewResult> after = after(review, draft, policy);
        return checks.that(
                        after.isPresent(),
                        () -> Finding.of(ReviewFinding.SUMMARY_ASKED)
                                .with("review", review.id())
                                .at("summary"))
                .that(
                        !after.equals(Optional.of(review.result())),
                        () -> Finding.of(ReviewFinding.NOTHING_CORRECTED).with("review", review.id()));
    }

    /** The correction that follows from a draft against whose content there is nothing. */
    static ReviewCorrection correction(
            PublishedReview review, CorrectionDraft draft, ReviewPolicy policy, EmployeeId by, Instant now) {
        return new ReviewCorrection(
                by,
                now,
                draft.reason(),
                review.result(),
                after(review, draft, policy).orElseThrow());
    }

    /**
     * What the review says after it; nothing where the summary can neither stay nor follow: scores change under a rating
     * of record that did not follow from them.
     */
    private static Optional<ReviewResult> after(PublishedReview review, CorrectionDraft draft, ReviewPolicy policy) {
        List<SectionRating> ratings = new ArrayList<>();
        boolean rescored = false;
        for (SectionRating before : review.ratings()) {
            SectionRating now = corrected(before, draft.ratings());
            rescored |= !now.rating().equals(before.rating());
            ratings.add(now);
        }
        if (draft.summary() != null) {
            return Optional.of(new ReviewResult(ratings, draft.summary()));
        }
        if (!rescored) {
            return Optional.of(new ReviewResult(ratings, review.summary()));
        }
        boolean follows = ScoreCalculator.rate(review.ratings(), policy).equals(review.summary());
        return follows
                ? Optional.of(new ReviewResult(ratings, ScoreCalculator.rate(ratings, policy)))
                : Optional.empty();
    }

    private static SectionRating corrected(SectionRating before, List<SectionRatingDraft> ratings) {
        for (SectionRatingDraft draft : ratings) {
            if (draft.section().equals(before.section())) {
                return new SectionRating(before.section(), draft.rating(), draft.comment());
            }
        }
        return before;
    }
}
