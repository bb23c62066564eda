package io.perfcycle.rules.review;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.SecondApproval;
import io.perfcycle.core.review.SectionRatingDraft;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.Rating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges whether ratings are justified: in words, and by a second approver. Stateless. */
public final class JustificationRules {
    private JustificationRules() {}

    /**
     * Whether every rating that needs words has them.
     *
     * @param ratings the ratings
     * @param policy the scale, and which bands need words
     * @return one blocking finding for each rating without
     */
    public static List<Finding> judge(List<SectionRatingDraft> ratings, ReviewPolicy policy) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < ratings.size(); i++) {
            SectionRatingDraft rating = ratings.get(i);
            Optional<String> band = bandOf(rating.rating(), policy);
            boolean asked =
                    band.filter(policy.justification().textFor()::contains).isPresent();
            if (asked && rating.comment().isBlank()) {
                findings.add(Finding.of(ReviewFinding.JUSTIFICATION)
                        .with("section", rating.section())
                        .with("band", band.orElse(""))
                        .at("ratings[" + i + "].comment"));
            }
        }
        return findings;
    }

    /**
     * Whether a summary needs a second approver.
     *
     * @param summary the summary
     * @param policy the scale, and which bands need one
     * @return whether it does
     */
    public static boolean needsApproval(Rating summary, ReviewPolicy policy) {
        return bandOf(summary, policy)
                .filter(policy.justification().secondApproverFor()::contains)
                .isPresent();
    }

    /**
     * Whether a review may be released with a summary.
     *
     * @param review the review
     * @param summary the summary, after calibration
     * @param policy the scale, and which bands need a second approver
     * @return the reason against it, if any: the summary needs an approval and this very summary has none
     */
    public static Optional<Finding> againstRelease(SubmittedReview review, Rating summary, ReviewPolicy policy) {
        boolean approved = review.approval()
                .map(SecondApproval::summary)
                .filter(summary::equals)
                .isPresent();
        return needsApproval(summary, policy) && !approved
                ? Optional.of(Finding.of(ReviewFinding.NOT_APPROVED)
                        .with("review", review.id())
                        .with("rating", summary))
                : Optional.empty();
    }

    /**
     * Approves a submitted review.
     *
     * @param review the review
     * @param summary the summary as it would be released now
     * @param by who approves; somebody above the reviewer, and nobody who handed it in or took part
     * @param policy the scale, and which bands need a second approver
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<ReviewEvent>> approve(
            Review review, Rating summary, EmployeeId by, ReviewPolicy policy, Instant now) {
        if (!(review instanceof SubmittedReview submitted)) {
            return Outcome.refused(
                    List.of(Finding.of(ReviewFinding.NOT_SUBMITTED).with("review", review.id())));
        }
        if (ReviewDecisions.tookPart(submitted, by)) {
            return Outcome.refused(
                    List.of(Finding.of(ReviewFinding.OWN_APPROVAL).with("review", review.id())));
        }
        if (!needsApproval(summary, policy)) {
            return Outcome.refused(
                    List.of(Finding.of(ReviewFinding.NO_APPROVAL_NEEDED).with("review", review.id())));
        }
        SubmittedReview approved = SubmittedReview.builder()
                .id(submitted.id())
                .header(submitted.header())
                .addAllRatings(submitted.ratings())
                .addAllAnswers(submitted.answers())
                .proposed(submitted.proposed())
                .submittedBy(submitted.submittedBy())
                .submittedAt(submitted.submittedAt())
                .session(submitted.session())
                .approval(new SecondApproval(by, summary, now))
                .build();
        return Outcome.done(List.of(new ReviewEvent.Approved(now, approved, List.of())));
    }

    private static Optional<String> bandOf(Rating rating, ReviewPolicy policy) {
        return rating.score()
                .filter(policy.scale()::covers)
                .map(score -> policy.scale().bandOf(score).code());
    }
}
