package io.perfcycle.core.review;

import io.perfcycle.core.value.Rating;

/**
 * The rating of one section.
 *
 * @param section the section's id
 * @param rating the rating
 * @param comment a remark; may be empty
 */
public record SectionRating(String section, Rating rating, String comment) {}
