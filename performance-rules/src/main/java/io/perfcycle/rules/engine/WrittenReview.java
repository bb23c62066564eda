package io.perfcycle.rules.engine;

import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.review.InterimRatings;
import io.perfcycle.core.review.PublishedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.review.SubmittedReview;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person wrote in a review of somebody else, without what became of it: neither the rating of record, which a
 * calibration may have changed, nor the subject's remark belongs to the writer.
 *
 * @param subject whom it is about, masked
 * @param cycle the cycle
 * @param meeting the day of the meeting; of an interim rating the last day of the writer's part of the period
 * @param ratings ratings and remarks by section
 * @param answers answers to the questions of the form
 */
public record WrittenReview(
        EmployeeId subject, CycleId cycle, LocalDate meeting, List<SectionRating> ratings, List<Answer> answers) {
    /** Copies the lists. */
    public WrittenReview {
        ratings = List.copyOf(ratings);
        answers = List.copyOf(answers);
    }

    /**
     * What a writer wrote: who handed a review in, or is responsible for it once it is out.
     *
     * @param review the review
     * @param writer the person
     * @param mask what stands for its subject
     * @return what was written; nothing if the person wrote nothing in it
     */
    static Optional<WrittenReview> of(Review review, EmployeeId writer, EmployeeId mask) {
        EmployeeId author = review instanceof SubmittedReview submitted
                ? submitted.submittedBy()
                : review.header().reviewer();
        List<SectionRating> ratings = ratingsOf(review);
        return author.equals(writer) && !ratings.isEmpty()
                ? Optional.of(new WrittenReview(
                        mask,
                        review.header().cycle(),
                        review.header().meeting(),
                        ratings,
                        ReviewDesk.answersOf(review)))
                : Optional.empty();
    }

    /**
     * The interim ratings that a writer gave; their day is the last one of the writer's part of the period.
     *
     * @param interim the interim ratings
     * @param writer the person
     * @param mask what stands for their subject
     * @return what was written
     */
    static List<WrittenReview> of(InterimRatings interim, EmployeeId writer, EmployeeId mask) {
        return interim.given().stream()
                .filter(each -> each.rater().equals(writer))
                .map(each ->
                        new WrittenReview(mask, interim.cycle(), each.period().last(), each.ratings(), List.of()))
                .toList();
    }

    /** As it was before anybody corrected it. */
    private static List<SectionRating> ratingsOf(Review review) {
        if (review instanceof SubmittedReview submitted) {
            return submitted.ratings();
        }
        if (review instanceof PublishedReview out) {
            return out.corrections().isEmpty()
                    ? out.ratings()
                    : out.corrections().get(0).before().ratings();
        }
        return List.of();
    }
}
