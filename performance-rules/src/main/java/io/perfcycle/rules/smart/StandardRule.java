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
 * @param needs the lists and other bits of a goal without any of which it cannot flag
 */
record StandardRule(SmartFinding code, long needs) implements SmartRule {
    static List<SmartRule> all() {
        List<SmartRule> rules = new ArrayList<>();
        for (SmartFinding code : SmartFinding.values()) {
            rules.add(new StandardRule(code, needs(code)));
        }
        return rules;
    }

    private static long needs(SmartFinding code) {
        return switch (code) {
            case LABEL, TOO_LONG, UNMEASURED -> Lists.OPEN;
            case WEAK_VERB -> Lists.WEAK;
            case VAGUE -> Lists.VAGUE;
            case ESCAPE -> Lists.ESCAPE;
            case COMPOUND -> Lists.AND;
            case PRONOUN -> Lists.PRONOUN | Lists.DEMONSTRATIVE;
            case NEGATIVE -> Lists.NEGATIVE;
            case BARE_NUMBER -> Lists.TO;
            case NO_BASE -> Lists.CHANGE | Lists.FRACTION;
            case COMPARATIVE -> Lists.COMPARATIVE;
            case ABSOLUTE -> Lists.ABSOLUTE | Lists.UNIVERSAL;
            case VAGUE_TIME -> Lists.VAGUE_TIME;
            default -> needsOfFields(code);
        };
    }

    private static long needsOfFields(SmartFinding code) {
        return switch (code) {
            case OWNER_REQUIRED, TARGET_REQUIRED, DUE_REQUIRED -> Lists.STRICT;
            case NO_BASELINE, ZERO_SPAN, HALF_MEASURE, DIRECTION_WRONG, NO_ACCEPTANCE, OUT_OF_REACH -> Lists.MEASURE;
            case MANY_GOALS, OVERWEIGHT, FOREIGN -> Lists.LOAD;
            case UNLINKED, PARENT_UNKNOWN, CIRCULAR -> Lists.NO_PATH;
            case LITTLE_OVERLAP -> Lists.PARENT;
            case NO_TIME -> Lists.NO_DUE;
            case OUTSIDE_CYCLE, PAST, NO_MILESTONES, DATES_REVERSED -> Lists.DUE;
            default -> Lists.DATED;
        };
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
