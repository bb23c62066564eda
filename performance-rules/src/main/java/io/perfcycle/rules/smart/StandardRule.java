package io.perfcycle.rules.smart;

import io.perfcycle.core.outcome.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule of the library, one for each code. What it looks for stands with its criterion; no function objects, because
 * dozens of them would be most of the time of the first check.
 *
 * @param code its code
 */
record StandardRule(SmartFinding code) implements SmartRule {
    static List<SmartRule> all() {
        List<SmartRule> rules = new ArrayList<>();
        for (SmartFinding code : SmartFinding.values()) {
            rules.add(new StandardRule(code));
        }
        return rules;
    }

    @Override
    public SmartCriterion criterion() {
        return code.criterion();
    }

    @Override
    public boolean flags(SmartSubject subject) {
        return look(subject) >= 0;
    }

    @Override
    public boolean fails() {
        return code.fails();
    }

    /** A token or date of the title, 0 for what is no part of the text, below 0 for nothing found. */
    private int look(SmartSubject subject) {
        return switch (code.criterion()) {
            case SPECIFIC -> SpecificRules.look(code, subject);
            case MEASURABLE -> MeasurableRules.look(code, subject);
            case ACHIEVABLE -> AchievableRules.look(code, subject);
            case RELEVANT -> RelevantRules.look(code, subject);
            case TIME_BOUND -> TimeRules.look(code, subject);
        };
    }

    @Override
    public Optional<SmartSpan> span(SmartSubject subject) {
        return switch (code.scope()) {
            case WORD -> subject.word(look(subject));
            case DATE -> subject.date(look(subject));
            case FIELD -> Optional.empty();
        };
    }

    @Override
    public Finding finding(SmartSubject subject) {
        Finding finding = Finding.of(code).at(code.place());
        return switch (code.criterion()) {
            case SPECIFIC -> SpecificRules.tell(finding, code);
            case MEASURABLE -> MeasurableRules.tell(finding, code, subject);
            case ACHIEVABLE -> AchievableRules.tell(finding, code, subject);
            case RELEVANT -> finding;
            case TIME_BOUND -> TimeRules.tell(finding, code, subject);
        };
    }
}
