package io.perfcycle.rules.smart;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks many goals, one after the other. Looking at a goal gives its findings as bits and makes no objects, unless a
 * text is longer than all before it; the report is made when it is asked for.
 *
 * <p>Not thread safe: one for each thread.
 */
public final class SmartCheck {
    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);

    private static final long ANYTHING = -1L;

    private final SmartRule[] rules;
    /** The bits without any of which a rule cannot flag; a host's rule is always asked. */
    private final long[] needs;

    private final long[] failing = new long[SmartCriterion.values().length];
    private final SmartSubject subject = new SmartSubject();
    private long found;

    SmartCheck(List<SmartRule> rules) {
        this.rules = rules.toArray(SmartRule[]::new);
        this.needs = new long[this.rules.length];
        for (int bit = 0; bit < this.rules.length; bit++) {
            needs[bit] = this.rules[bit] instanceof StandardRule standard ? standard.needs() : ANYTHING;
            if (this.rules[bit].fails()) {
                failing[this.rules[bit].criterion().ordinal()] |= 1L << bit;
            }
        }
    }

    /**
     * Looks at a goal.
     *
     * @param goal the goal
     * @param context what is known around it
     * @return a bit for each rule that flags it, in the order of the rules from the lowest; 0 for no finding
     */
    public long look(SmartGoal goal, SmartContext context) {
        subject.look(goal, context);
        long has = subject.has();
        long bits = 0;
        for (int bit = 0; bit < rules.length; bit++) {
            if ((needs[bit] & has) != 0 && rules[bit].flags(subject)) {
                bits |= 1L << bit;
            }
        }
        found = bits;
        return bits;
    }

    /**
     * Whether the goal looked at last meets a criterion.
     *
     * @param criterion which one
     * @return true if the fields satisfy it or, where the field is empty, the text does; false if neither; nothing where
     *     neither can decide
     */
    public Optional<Boolean> judged(SmartCriterion criterion) {
        if ((found & failing[criterion.ordinal()]) != 0) {
            return NO;
        }
        return switch (criterion) {
            case SPECIFIC -> subject.title.tooLong ? Optional.empty() : decided(isMeasurable());
            case MEASURABLE -> subject.title.tooLong && !isMeasurable() ? Optional.empty() : decided(isMeasurable());
            case ACHIEVABLE -> isLoadOrHistoryKnown() ? YES : Optional.empty();
            case RELEVANT -> relevant();
            case TIME_BOUND -> timeBound();
        };
    }

    private static Optional<Boolean> decided(boolean is) {
        return is ? YES : NO;
    }

    /** Fields or text; a measure that is wrong is a finding of its own, and the text stays as it is. */
    private boolean isMeasurable() {
        return FieldFacts.isMeasured(subject.goal()) || subject.isMeasurableByText();
    }

    private boolean isLoadOrHistoryKnown() {
        SmartContext.Load load = subject.context().load();
        return (load != null && load.weights() != null) || FieldFacts.hasHistory(subject.goal(), subject.context());
    }

    private Optional<Boolean> relevant() {
        if (Relevance.isConnected(subject.goal(), subject.context())) {
            return YES;
        }
        SmartContext context = subject.context();
        boolean open = context.path() == SmartContext.Path.UNKNOWN;
        boolean parent = context.parent() != null && !context.parent().text().isBlank();
        return !open ? NO : parent ? decided(Relevance.hasOverlap(subject)) : Optional.empty();
    }

    private Optional<Boolean> timeBound() {
        if (subject.hasDue()) {
            return decided(subject.title.dates.impossible() < 0 && !isDueWrong());
        }
        boolean open = subject.title.tooLong && !subject.isTimedByText();
        return open ? Optional.empty() : decided(subject.isTimedByText());
    }

    private boolean isDueWrong() {
        SmartGoal goal = subject.goal();
        SmartContext context = subject.context();
        return FieldFacts.isReversed(goal)
                || FieldFacts.isPast(goal, context)
                || FieldFacts.isOutside(goal, context)
                || TimeRules.contradiction(subject) >= 0;
    }

    /** {@return findings and criteria of the goal looked at last} */
    public SmartReport report() {
        List<SmartNote> notes = new ArrayList<>(Long.bitCount(found));
        for (long left = found; left != 0; left &= left - 1) {
            notes.add(note(rules[Long.numberOfTrailingZeros(left)]));
        }
        Map<SmartCriterion, Optional<Boolean>> criteria = new EnumMap<>(SmartCriterion.class);
        for (SmartCriterion criterion : SmartCriterion.values()) {
            criteria.put(criterion, judged(criterion));
        }
        return new SmartReport(notes, criteria);
    }

    private SmartNote note(SmartRule rule) {
        Optional<SmartSpan> span = rule.span(subject);
        Finding finding = rule.finding(subject);
        if (span.isPresent()) {
            finding = finding.with("text", span.get().in(subject.goal().title()))
                    .with("from", span.get().from())
                    .with("to", span.get().to())
                    .at("title");
        }
        boolean advises = finding.isBlocking() && subject.context().policy() == SmartPolicy.ADVISE;
        return new SmartNote(rule.criterion(), advises ? finding.as(Severity.ADVICE) : finding, span);
    }
}
