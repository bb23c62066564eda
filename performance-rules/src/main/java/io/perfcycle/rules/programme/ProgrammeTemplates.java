package io.perfcycle.rules.programme;

import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.EligibilityPolicy;
import io.perfcycle.core.review.JustificationPolicy;
import io.perfcycle.core.review.LevelTable;
import io.perfcycle.core.review.ReviewNotices;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ReviewSection;
import io.perfcycle.core.review.SchedulePolicy;
import io.perfcycle.core.review.ScorePolicy;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Programmes for common set-ups, to start from. A host changes what it likes and opens a cycle with it. Stateless. */
public final class ProgrammeTemplates {
    private ProgrammeTemplates() {}

    /**
     * Goals in the manner of OKRs with check-ins: progress counts up to 100 %, children count alike, a goal without data is at
     * zero; reviews rest on the goals alone.
     *
     * @param cycle the cycle
     * @return the programme
     */
    public static Programme okrWithCheckIns(CycleId cycle) {
        GoalPolicy standard = GoalPolicy.standard();
        GoalPolicy goals = new GoalPolicy(
                Optional.of(BigDecimal.ONE),
                GoalPolicy.RollUp.MEAN,
                GoalPolicy.OwnMeasure.OWN,
                GoalPolicy.NoData.ZERO,
                standard.requireFields(),
                standard.dayCount(),
                standard.atRiskBelow(),
                standard.behindBelow());
        return with(cycle, goals, one("GOALS", "Goals"));
    }

    /**
     * An annual appraisal of goals, competencies and values: the standard policies.
     *
     * @param cycle the cycle
     * @return the programme
     */
    public static Programme annualAppraisal(CycleId cycle) {
        return Programme.standard(cycle);
    }

    /**
     * Rounds of 360° feedback only: the one section of a review is what was heard, and nobody is too new for it.
     *
     * @param cycle the cycle
     * @return the programme
     */
    public static Programme feedbackOnly(CycleId cycle) {
        ReviewPolicy reviews = one("FEEDBACK", "Feedback");
        SchedulePolicy everybody = new SchedulePolicy(0, reviews.schedule().meetingsPerWeek(), true);
        return with(
                cycle,
                GoalPolicy.standard(),
                new ReviewPolicy(reviews.sections(), reviews.scale(), reviews.score(), everybody));
    }

    /**
     * In the manner of US agencies: every element is critical, the summary is no average but follows from the levels of the
     * elements ({@link LevelTable#fiveLevels}), levels other than 3 need words, 1 and 5 a second approver; rated
     * is who has had agreed goals for 120 days ({@link EligibilityPolicy#federal}); notices come close before the due day; nothing
     * is forced.
     *
     * @param cycle the cycle
     * @return the programme
     */
    public static Programme federalStyle(CycleId cycle) {
        ReviewPolicy standard = ReviewPolicy.standard();
        List<String> all = standard.sections().stream().map(ReviewSection::id).toList();
        ReviewPolicy reviews = new ReviewPolicy(
                standard.sections(),
                standard.scale(),
                standard.score().withCriticalSections(all).withLevels(LevelTable.fiveLevels()),
                standard.schedule().withEligibility(EligibilityPolicy.federal()),
                JustificationPolicy.federal(),
                ReviewNotices.federal());
        return with(cycle, GoalPolicy.standard(), reviews);
    }

    private static ReviewPolicy one(String id, String title) {
        return new ReviewPolicy(
                List.of(new ReviewSection(id, title, Weight.ONE)),
                RatingScale.ONE_TO_FIVE,
                ScorePolicy.standard(),
                SchedulePolicy.standard());
    }

    private static Programme with(CycleId cycle, GoalPolicy goals, ReviewPolicy reviews) {
        Programme standard = Programme.standard(cycle);
        return Programme.builder()
                .cycle(cycle)
                .goals(goals)
                .feedback(standard.feedback())
                .reviews(reviews)
                .calibration(standard.calibration())
                .development(standard.development())
                .build();
    }
}
