package io.perfcycle.rules.privacy;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.review.AcknowledgedReview;
import io.perfcycle.core.review.AcknowledgementOverride;
import io.perfcycle.core.review.Appeal;
import io.perfcycle.core.review.AppealEnding;
import io.perfcycle.core.review.InterimRating;
import io.perfcycle.core.review.InterimRatings;
import io.perfcycle.core.review.PublishedReview;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewCorrection;
import io.perfcycle.core.review.ReviewHeader;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.review.SecondApproval;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.review.SubmittedReview;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The people in reviews, self-assessments and interim ratings. Stateless. */
final class ReviewIdentities {
    private ReviewIdentities() {}

    static Review replace(Review review, UnaryOperator<EmployeeId> mapping) {
        ReviewHeader header = replace(review.header(), mapping);
        if (review instanceof SubmittedReview submitted) {
            return SubmittedReview.builder()
                    .id(submitted.id())
                    .header(header)
                    .addAllRatings(submitted.ratings())
                    .addAllAnswers(submitted.answers())
                    .proposed(submitted.proposed())
                    .submittedBy(mapping.apply(submitted.submittedBy()))
                    .submittedAt(submitted.submittedAt())
                    .session(submitted.session())
                    .approval(submitted
                            .approval()
                            .map(given -> new SecondApproval(mapping.apply(given.by()), given.summary(), given.at())))
                    .build();
        }
        if (review instanceof ReleasedReview released) {
            return ReleasedReview.builder()
                    .id(released.id())
                    .header(header)
                    .addAllRatings(released.ratings())
                    .addAllAnswers(released.answers())
                    .proposed(released.proposed())
                    .summary(released.summary())
                    .submittedAt(released.submittedAt())
                    .releasedAt(released.releasedAt())
                    .remindedOn(released.remindedOn())
                    .addAllCorrections(corrections(released, mapping))
                    .appeal(appeal(released, mapping))
                    .build();
        }
        if (review instanceof AcknowledgedReview acknowledged) {
            return AcknowledgedReview.builder()
                    .id(acknowledged.id())
                    .header(header)
                    .addAllRatings(acknowledged.ratings())
                    .addAllAnswers(acknowledged.answers())
                    .proposed(acknowledged.proposed())
                    .summary(acknowledged.summary())
                    .submittedAt(acknowledged.submittedAt())
                    .addAllCorrections(corrections(acknowledged, mapping))
                    .appeal(appeal(acknowledged, mapping))
                    .openedAt(acknowledged.openedAt())
                    .remark(acknowledged.remark())
                    .acknowledgedAt(acknowledged.acknowledgedAt())
                    .override(acknowledged
                            .override()
                            .map(over -> new AcknowledgementOverride(mapping.apply(over.by()), over.reason())))
                    .build();
        }
        ScheduledReview waiting = (ScheduledReview) review;
        return ScheduledReview.builder()
                .id(waiting.id())
                .header(header)
                .remindedOn(waiting.remindedOn())
                .build();
    }

    private static List<ReviewCorrection> corrections(PublishedReview review, UnaryOperator<EmployeeId> mapping) {
        return review.corrections().stream()
                .map(each -> new ReviewCorrection(
                        mapping.apply(each.by()), each.at(), each.reason(), each.before(), each.after()))
                .toList();
    }

    private static Optional<Appeal> appeal(PublishedReview review, UnaryOperator<EmployeeId> mapping) {
        return review.appeal()
                .map(appeal -> new Appeal(
                        appeal.raisedAt(),
                        appeal.reason(),
                        appeal.ending()
                                .map(end -> new AppealEnding(
                                        end.verdict(), mapping.apply(end.by()), end.at(), end.reason()))));
    }

    private static ReviewHeader replace(ReviewHeader header, UnaryOperator<EmployeeId> mapping) {
        return new ReviewHeader(
                mapping.apply(header.subject()),
                header.cycle(),
                header.occasion(),
                mapping.apply(header.reviewer()),
                header.meeting(),
                header.due(),
                header.coReviewer().map(mapping));
    }

    static InterimRatings replace(InterimRatings interim, UnaryOperator<EmployeeId> mapping) {
        return InterimRatings.builder()
                .review(interim.review())
                .cycle(interim.cycle())
                .subject(mapping.apply(interim.subject()))
                .addAllGiven(interim.given().stream()
                        .map(each -> new InterimRating(
                                mapping.apply(each.rater()),
                                each.period(),
                                each.reason(),
                                each.ratings(),
                                each.summary(),
                                each.writtenAt()))
                        .toList())
                .build();
    }

    static SelfAssessment replace(SelfAssessment own, UnaryOperator<EmployeeId> mapping) {
        return SelfAssessment.builder()
                .review(own.review())
                .subject(mapping.apply(own.subject()))
                .addAllRatings(own.ratings())
                .addAllAnswers(own.answers())
                .submittedAt(own.submittedAt())
                .build();
    }
}
