package io.perfcycle.rules.smart;

import io.perfcycle.core.outcome.FindingCode;
import java.util.Optional;

/** Flags a title with a word of a list. */
record WordRule(FindingCode code, SmartCriterion criterion, String list) implements SmartRule {
    @Override
    public boolean flags(SmartSubject subject) {
        return subject.mentions(list);
    }

    @Override
    public Optional<SmartSpan> span(SmartSubject subject) {
        return subject.mention(list);
    }
}
