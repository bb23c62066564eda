package io.perfcycle.rules.review;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ReviewSection;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.review.SectionRatingDraft;
import io.perfcycle.core.value.Rating;
import io.perfcycle.rules.internal.Checks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks ratings against the template: sections that it has, each once, on its scale. Stateless. */
final class RatingChecks {
    private RatingChecks() {}

    /** What stands in the ratings is right; sections may be missing. */
    static Checks present(List<SectionRatingDraft> ratings, ReviewPolicy policy) {
        return check(ratings, policy, new HashMap<>());
    }

    /** The same, with advice for each section that is missing. */
    static Checks complete(List<SectionRatingDraft> ratings, ReviewPolicy policy) {
        Map<String, Boolean> seen = new HashMap<>();
        Checks checks = check(ratings, policy, seen);
        for (ReviewSection section : policy.sections()) {
            checks.that(
                    Boolean.TRUE.equals(seen.get(section.id())),
                    () -> Finding.of(ReviewFinding.SECTION_MISSING)
                            .with("section", section.id())
                            .at("ratings"));
        }
        return checks;
    }

    private static Checks check(List<SectionRatingDraft> ratings, ReviewPolicy policy, Map<String, Boolean> seen) {
        Checks checks = Checks.begin();
        policy.sections().forEach(section -> seen.put(section.id(), false));
        for (int i = 0; i < ratings.size(); i++) {
            SectionRatingDraft rating = ratings.get(i);
            String place = "ratings[" + i + "]";
            Boolean before = seen.containsKey(rating.section()) ? seen.put(rating.section(), true) : null;
            checks.that(
                    before != null,
                    () -> Finding.of(ReviewFinding.SECTION_UNKNOWN)
                            .with("section", rating.section())
                            .at(place + ".section"));
            checks.that(
                    before == null || !before,
                    () -> Finding.of(ReviewFinding.SECTION_TWICE)
                            .with("section", rating.section())
                            .at(place + ".section"));
            checks.that(
                    rating.rating().score().map(policy.scale()::covers).orElse(true),
                    () -> Finding.of(ReviewFinding.OFF_SCALE)
                            .with("rating", rating.rating())
                            .with("lowest", policy.scale().lowest())
                            .with("highest", policy.scale().highest())
                            .at(place + ".rating"));
        }
        return checks;
    }

    /** One rating per section of the template, in its order. */
    static List<SectionRating> inOrder(List<SectionRatingDraft> ratings, ReviewPolicy policy) {
        List<SectionRating> ordered = new ArrayList<>();
        for (ReviewSection section : policy.sections()) {
            SectionRating found = new SectionRating(section.id(), Rating.UNRATED, "");
            for (SectionRatingDraft rating : ratings) {
                if (rating.section().equals(section.id())) {
                    found = new SectionRating(section.id(), rating.rating(), rating.comment());
                }
            }
            ordered.add(found);
        }
        return ordered;
    }
}
