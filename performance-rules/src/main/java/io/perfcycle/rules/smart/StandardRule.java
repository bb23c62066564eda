package io.perfcycle.rules.smart;

import io.perfcycle.core.outcome.Finding;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * A rule of the library.
 *
 * @param code its code
 * @param fails whether its criterion is false where it flags
 * @param where what the number means that {@code look} gives
 * @param look what it looks for: below 0 for nothing found
 * @param arguments adds the arguments of the text
 */
record StandardRule(
        SmartFinding code,
        boolean fails,
        Where where,
        ToIntFunction<SmartSubject> look,
        BiFunction<Finding, SmartSubject, Finding> arguments)
        implements SmartRule {
    /** What was found. */
    enum Where {
        /** A token of the title. */
        WORD,
        /** A date of the title. */
        DATE,
        /** A field, or something that is not there. */
        FIELD
    }

    static StandardRule word(SmartFinding code, ToIntFunction<SmartSubject> look) {
        return new StandardRule(code, true, Where.WORD, look, (finding, subject) -> finding);
    }

    static StandardRule date(SmartFinding code, ToIntFunction<SmartSubject> look) {
        return new StandardRule(code, true, Where.DATE, look, (finding, subject) -> finding);
    }

    static StandardRule field(SmartFinding code, Predicate<SmartSubject> look) {
        return new StandardRule(
                code, true, Where.FIELD, subject -> look.test(subject) ? 0 : -1, (finding, subject) -> finding);
    }

    StandardRule warning() {
        return new StandardRule(code, false, where, look, arguments);
    }

    StandardRule telling(BiFunction<Finding, SmartSubject, Finding> what) {
        return new StandardRule(code, fails, where, look, what);
    }

    @Override
    public SmartCriterion criterion() {
        return code.criterion();
    }

    @Override
    public boolean flags(SmartSubject subject) {
        return look.applyAsInt(subject) >= 0;
    }

    @Override
    public Optional<SmartSpan> span(SmartSubject subject) {
        return switch (where) {
            case WORD -> subject.word(look.applyAsInt(subject));
            case DATE -> subject.date(look.applyAsInt(subject));
            case FIELD -> Optional.empty();
        };
    }

    @Override
    public Finding finding(SmartSubject subject) {
        return arguments.apply(Finding.of(code).at(code.place()), subject);
    }
}
