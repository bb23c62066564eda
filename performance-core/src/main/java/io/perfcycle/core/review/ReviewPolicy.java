package io.perfcycle.core.review;

import io.perfcycle.core.value.RatingScale;
import io.perfcycle.core.value.Weight;
import java.util.List;

/**
 * The template, scale and rules of a cycle's reviews.
 *
 * @param sections the sections in order, each id once
 * @param scale the scale of section ratings and of the summary
 * @param score how section ratings become a summary
 * @param schedule who is reviewed when
 * @param justification which ratings need words or a second approver
 * @param notices when somebody is told that a review waits
 */
public record ReviewPolicy(
        List<ReviewSection> sections,
        RatingScale scale,
        ScorePolicy score,
        SchedulePolicy schedule,
        JustificationPolicy justification,
        ReviewNotices notices) {
    /** Copies the list and refuses a section that stands twice, and a table of levels that does not fit the scale. */
    public ReviewPolicy {
        sections = List.copyOf(sections);
        if (sections.isEmpty()
                || sections.stream().map(ReviewSection::id).distinct().count() != sections.size()) {
            throw new IllegalArgumentException("A review needs sections, each id once");
        }
        score.levels().ifPresent(table -> table.requireOn(scale));
    }

    /**
     * A policy with the standard notices.
     *
     * @param sections the sections in order, each id once
     * @param scale the scale of section ratings and of the summary
     * @param score how section ratings become a summary
     * @param schedule who is reviewed when
     * @param justification which ratings need words or a second approver
     */
    public ReviewPolicy(
            List<ReviewSection> sections,
            RatingScale scale,
            ScorePolicy score,
            SchedulePolicy schedule,
            JustificationPolicy justification) {
        this(sections, scale, score, schedule, justification, ReviewNotices.standard());
    }

    /**
     * A policy that asks for no justification, with the standard notices.
     *
     * @param sections the sections in order, each id once
     * @param scale the scale of section ratings and of the summary
     * @param score how section ratings become a summary
     * @param schedule who is reviewed when
     */
    public ReviewPolicy(List<ReviewSection> sections, RatingScale scale, ScorePolicy score, SchedulePolicy schedule) {
        this(sections, scale, score, schedule, JustificationPolicy.none());
    }

    /**
     * The same with another policy of justification.
     *
     * @param other which ratings need words or a second approver
     * @return the policy
     */
    public ReviewPolicy withJustification(JustificationPolicy other) {
        return new ReviewPolicy(sections, scale, score, schedule, other, notices);
    }

    /**
     * The same with other notices.
     *
     * @param other when somebody is told that a review waits
     * @return the policy
     */
    public ReviewPolicy withNotices(ReviewNotices other) {
        return new ReviewPolicy(sections, scale, score, schedule, justification, other);
    }

    /** {@return the default: goals 50, competencies 30, values 20; levels 1 to 5} */
    public static ReviewPolicy standard() {
        return new ReviewPolicy(
                List.of(
                        new ReviewSection("GOALS", "Goals", Weight.of("0.5")),
                        new ReviewSection("COMPETENCIES", "Competencies", Weight.of("0.3")),
                        new ReviewSection("VALUES", "Values", Weight.of("0.2"))),
                RatingScale.ONE_TO_FIVE,
                ScorePolicy.standard(),
                SchedulePolicy.standard());
    }
}
