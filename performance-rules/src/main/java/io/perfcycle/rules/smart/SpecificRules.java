package io.perfcycle.rules.smart;

import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.outcome.Finding;

/** What is looked for under <i>specific</i>. */
final class SpecificRules {
    private SpecificRules() {}

    static int look(SmartFinding code, SmartSubject subject) {
        GoalText title = subject.title;
        return switch (code) {
            case LABEL -> isMeasured(subject) ? -1 : SpecificText.label(title);
            case WEAK_VERB -> isMeasured(subject) ? -1 : SpecificText.weakVerb(title);
            case VAGUE -> SpecificText.vague(title, isBased(subject));
            case ESCAPE -> SpecificText.escape(title);
            case COMPOUND -> SpecificText.secondAction(title);
            case PRONOUN -> SpecificText.pronoun(title);
            case NEGATIVE -> SpecificText.negative(title);
            case TOO_LONG -> title.tooLong ? 0 : -1;
            case OWNER_REQUIRED -> isRequired(subject) && subject.goal().owner() == null ? 0 : -1;
            default -> -1;
        };
    }

    static Finding tell(Finding finding, SmartFinding code) {
        return code == SmartFinding.TOO_LONG ? finding.with("limit", GoalText.MAX_LENGTH) : finding;
    }

    static boolean isRequired(SmartSubject subject) {
        return subject.context().policy() == SmartPolicy.REQUIRE_FIELDS;
    }

    private static boolean isMeasured(SmartSubject subject) {
        return FieldFacts.isMeasured(subject.goal());
    }

    /** Whether fields say from which value: a baseline with its target. */
    static boolean isBased(SmartSubject subject) {
        MeasureDraft measure = subject.goal().measure();
        return measure != null && measure.baseline() != null && measure.target() != null;
    }
}
