package io.perfcycle.rules.review;

import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.ReviewForm;
import io.perfcycle.core.review.ReviewPolicy;
import java.util.List;
import java.util.Optional;

/**
 * What a cycle's reviews ask for, frozen when the cycle opens.
 *
 * @param policy sections, scale and rules
 * @param form the questions beside the ratings; nothing where there are none
 */
public record ReviewTemplate(ReviewPolicy policy, Optional<ReviewForm> form) {
    /**
     * The template of a cycle.
     *
     * @param programme its programme
     * @return the template
     */
    public static ReviewTemplate of(Programme programme) {
        return new ReviewTemplate(programme.reviews(), programme.reviewForm());
    }

    /**
     * What somebody is asked beside ratings.
     *
     * @param relationship what they are to the subject
     * @return the questions in the order of the form
     */
    public List<Question> questionsFor(Relationship relationship) {
        return form.map(given -> given.questionsFor(relationship)).orElse(List.of());
    }
}
