package io.perfcycle.core.programme;

import io.perfcycle.core.calibration.CalibrationPolicy;
import io.perfcycle.core.competency.AssessmentPolicy;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.EffortPolicy;
import io.perfcycle.core.development.ImprovementPolicy;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.FeedbackPolicy;
import io.perfcycle.core.feedback.RoundPolicy;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.internal.FactStyle;
import io.perfcycle.core.review.AppealPolicy;
import io.perfcycle.core.review.FormSection;
import io.perfcycle.core.review.ManagerChangePolicy;
import io.perfcycle.core.review.ReviewForm;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ReviewSection;
import io.perfcycle.core.talent.TalentPolicy;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The policies that hold in a cycle, frozen when it opens.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface Programme extends Document permits ImmutableProgramme {
    /** {@return the cycle} */
    CycleId cycle();

    /** {@return how goals are judged and counted} */
    GoalPolicy goals();

    /** {@return how feedback is protected} */
    FeedbackPolicy feedback();

    /** {@return template, scale and rules of reviews} */
    ReviewPolicy reviews();

    /** {@return how calibration treats distributions} */
    CalibrationPolicy calibration();

    /** {@return the limits of development plans} */
    DevelopmentPolicy development();

    /** {@return the most hours of a plan and their mix; nothing for any} */
    Optional<EffortPolicy> effort();

    /** {@return how assessments of a competency become one level; nothing for the standard policy} */
    Optional<AssessmentPolicy> assessments();

    /** {@return the rules of improvement plans; nothing for the standard policy} */
    Optional<ImprovementPolicy> improvement();

    /** {@return the grid of talent and who counts as a high potential; nothing for the standard policy} */
    Optional<TalentPolicy> talent();

    /** {@return how 360 rounds are put together and read; nothing for the standard policy} */
    Optional<RoundPolicy> rounds();

    /** {@return how long reviews can be appealed; nothing for the standard policy} */
    Optional<AppealPolicy> appeals();

    /** {@return what a change of manager means for a review; nothing for the standard policy} */
    Optional<ManagerChangePolicy> managerChanges();

    /** {@return the questions of reviews and who is asked which; nothing where reviews have ratings and remarks only} */
    Optional<ReviewForm> reviewForm();

    /** {@return what the programme is for, in words; nothing where nobody said so} */
    Optional<String> purpose();

    /** {@return how often things happen for everybody, at least; nothing where it is left to people} */
    Optional<CadencePolicy> cadences();

    @Override
    default DocumentKey key() {
        return keyOf(cycle());
    }

    /** Checks that the questions stand in sections of the template. */
    @Value.Check
    default void check() {
        List<String> known =
                reviews().sections().stream().map(ReviewSection::id).toList();
        reviewForm().map(ReviewForm::sections).orElse(List.of()).stream()
                .map(FormSection::section)
                .filter(section -> !known.contains(section))
                .findFirst()
                .ifPresent(section -> {
                    throw new IllegalArgumentException(
                            "The form of " + cycle() + " has a section that its template lacks: " + section);
                });
    }

    /**
     * The key of a cycle's programme.
     *
     * @param cycle the cycle
     * @return the key
     */
    static DocumentKey keyOf(CycleId cycle) {
        return new DocumentKey(DocumentKind.PROGRAMME, cycle.value());
    }

    /**
     * The standard policies.
     *
     * @param cycle the cycle
     * @return the programme
     */
    static Programme standard(CycleId cycle) {
        return builder()
                .cycle(cycle)
                .goals(GoalPolicy.standard())
                .feedback(FeedbackPolicy.standard())
                .reviews(ReviewPolicy.standard())
                .calibration(CalibrationPolicy.standard())
                .development(DevelopmentPolicy.standard())
                .build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableProgramme.Builder {
        Builder() {}
    }
}
