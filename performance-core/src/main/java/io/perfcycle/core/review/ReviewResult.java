package io.perfcycle.core.review;

import io.perfcycle.core.value.Rating;
import java.util.List;

/**
 * What a review says at one time.
 *
 * @param ratings the ratings, one per section of the template, in its order
 * @param summary the rating of record
 */
public record ReviewResult(List<SectionRating> ratings, Rating summary) {
    /** Copies the list. */
    public ReviewResult {
        ratings = List.copyOf(ratings);
    }
}
