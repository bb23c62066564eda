package io.perfcycle.rules.review;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.review.AcknowledgedReview;
import io.perfcycle.core.review.Appeal;
import io.perfcycle.core.review.AppealEnding;
import io.perfcycle.core.review.AppealEnding.Verdict;
import io.perfcycle.core.review.AppealPolicy;
import io.perfcycle.core.review.CorrectionDraft;
import io.perfcycle.core.review.PublishedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.rules.access.FourEyes;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Decides appeals: raised by the subject in time, once, and ended by somebody else than the reviewer. Stateless. */
public final class AppealDecisions {
    private AppealDecisions() {}

    /**
     * Raises an appeal.
     *
     * @param review the review; out
     * @param reason why
     * @param policy how long there is time
     * @param audience who is told
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<ReviewEvent>> raise(
            Review review, String reason, AppealPolicy policy, List<EmployeeId> audience, Instant now) {
        if (!(review instanceof PublishedReview published)) {
            return notOut(review);
        }
        Checks checks = Checks.begin()
                .that(
                        published.appeal().isEmpty(),
                        () -> Finding.of(ReviewFinding.APPEALED_BEFORE).with("review", review.id()))
                .that(
                        policy.days() > 0,
                        () -> Finding.of(ReviewFinding.NO_APPEALS).with("review", review.id()));
        LocalDate last = lastDay(published, policy);
        checks.that(
                policy.days() == 0 || !LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(last),
                () -> Finding.of(ReviewFinding.APPEAL_LATE)
                        .with("review", review.id())
                        .with("day", last));
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        PublishedReview after = published.appealed(new Appeal(now, reason, Optional.empty()));
        return Outcome.done(List.of(new ReviewEvent.Appealed(now, after, audience)));
    }

    /**
     * The last day on which an appeal is in time, in UTC.
     *
     * @param review the review; where it does not say when it was opened, its acknowledgement counts
     * @param policy how long there is time
     * @return the day
     */
    public static LocalDate lastDay(PublishedReview review, AppealPolicy policy) {
        Instant from = review.openedAt()
                .orElseGet(() -> review instanceof AcknowledgedReview seen ? seen.acknowledgedAt() : Instant.MAX);
        return LocalDate.ofInstant(from, ZoneOffset.UTC).plusDays(policy.days());
    }

    /**
     * Takes an appeal back.
     *
     * @param review the review, with an appeal that waits
     * @param reason why
     * @param by its subject
     * @param now the engine's instant
     * @return the event, or the reason against it
     */
    public static Outcome<List<ReviewEvent>> withdraw(Review review, String reason, EmployeeId by, Instant now) {
        if (!(review instanceof PublishedReview published)) {
            return notOut(review);
        }
        if (waiting(published).isEmpty()) {
            return noAppeal(review);
        }
        return Outcome.done(List.of(ended(published, new AppealEnding(Verdict.WITHDRAWN, by, now, reason))));
    }

    /**
     * Decides an appeal: a draft that changes nothing upholds the review, any other one corrects it.
     *
     * @param review the review, with an appeal that waits
     * @param draft the decision, its shape checked
     * @param policy sections, scale, score and justification
     * @param eyes the reviewer and who decides
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<ReviewEvent>> decide(
            Review review, CorrectionDraft draft, ReviewPolicy policy, FourEyes eyes, Instant now) {
        if (!(review instanceof PublishedReview published)) {
            return notOut(review);
        }
        if (waiting(published).isEmpty()) {
            return noAppeal(review);
        }
        Checks checks = draft.isEmpty() ? Checks.begin() : CorrectionDecisions.judge(published, draft, policy);
        checks.that(
                eyes.denial().isEmpty(),
                () -> Finding.of(ReviewFinding.OWN_APPEAL).with("review", review.id()));
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        EmployeeId by = eyes.second();
        PublishedReview after = draft.isEmpty()
                ? published
                : published.corrected(CorrectionDecisions.correction(published, draft, policy, by, now));
        Verdict verdict = draft.isEmpty() ? Verdict.UPHELD : Verdict.CHANGED;
        return Outcome.judged(
                List.of(ended(after, new AppealEnding(verdict, by, now, draft.reason()))), checks.findings());
    }

    private static ReviewEvent ended(PublishedReview review, AppealEnding ending) {
        Appeal appeal = review.appeal().orElseThrow().ended(ending);
        return new ReviewEvent.AppealEnded(ending.at(), review.appealed(appeal), CorrectionDecisions.sides(review));
    }

    private static Optional<Appeal> waiting(PublishedReview review) {
        return review.appeal().filter(appeal -> appeal.ending().isEmpty());
    }

    private static Outcome<List<ReviewEvent>> notOut(Review review) {
        return Outcome.refused(List.of(Finding.of(ReviewFinding.NOT_OUT).with("review", review.id())));
    }

    private static Outcome<List<ReviewEvent>> noAppeal(Review review) {
        return Outcome.refused(List.of(Finding.of(ReviewFinding.NO_APPEAL).with("review", review.id())));
    }
}
