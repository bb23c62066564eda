package io.perfcycle.rules.smart;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.value.Decimals;

/** What is looked for under <i>measurable</i>. */
final class MeasurableRules {
    private MeasurableRules() {}

    static int look(SmartFinding code, SmartSubject subject) {
        GoalText title = subject.title;
        MeasureDraft measure = subject.goal().measure();
        return switch (code) {
            case UNMEASURED -> found(isUnmeasured(subject));
            case BARE_NUMBER -> hasUnit(subject) ? -1 : MeasurableText.bareNumber(title);
            case NO_BASE -> SpecificRules.isBased(subject) ? -1 : MeasurableText.baseless(title);
            case COMPARATIVE -> SpecificRules.isBased(subject) ? -1 : MeasurableText.comparative(title);
            case ABSOLUTE -> MeasurableText.absolute(title, subject.isMeasurableByText());
            case NO_BASELINE -> found(FieldFacts.isWithoutBaseline(measure) && !title.hasBase());
            case ZERO_SPAN -> found(FieldFacts.isZeroSpan(measure));
            case HALF_MEASURE -> found(FieldFacts.isHalf(measure));
            case TARGET_REQUIRED -> found(SpecificRules.isRequired(subject) && isTargetMissing(subject));
            case DIRECTION_WRONG -> found(FieldFacts.isDirectionWrong(measure));
            case NO_ACCEPTANCE -> found(isWithoutAcceptance(subject));
            default -> -1;
        };
    }

    private static int found(boolean is) {
        return is ? 0 : -1;
    }

    private static boolean isUnmeasured(SmartSubject subject) {
        MeasureDraft measure = subject.goal().measure();
        return !subject.isMeasurableByText()
                && !subject.title.tooLong
                && !FieldFacts.isMeasured(subject.goal())
                && (measure == null || !FieldFacts.isWrong(measure))
                && SpecificText.negative(subject.title) < 0;
    }

    private static boolean hasUnit(SmartSubject subject) {
        MeasureDraft measure = subject.goal().measure();
        return measure != null && !measure.unit().isBlank();
    }

    private static boolean isTargetMissing(SmartSubject subject) {
        MeasureDraft measure = subject.goal().measure();
        return measure == null
                || measure.metric().isBlank()
                || (measure.direction() != Direction.BINARY && !FieldFacts.hasAim(measure));
    }

    private static boolean isWithoutAcceptance(SmartSubject subject) {
        MeasureDraft measure = subject.goal().measure();
        return measure != null
                && measure.direction() == Direction.BINARY
                && subject.goal().description().isBlank();
    }

    static Finding tell(Finding finding, SmartFinding code, SmartSubject subject) {
        MeasureDraft measure = subject.goal().measure();
        boolean numbers = code == SmartFinding.ZERO_SPAN || code == SmartFinding.DIRECTION_WRONG;
        if (!numbers || measure == null || measure.baseline() == null || measure.target() == null) {
            return finding;
        }
        return finding.with("baseline", Decimals.plain(measure.baseline()))
                .with("target", Decimals.plain(measure.target()))
                .with("direction", String.valueOf(measure.direction()));
    }
}
