package io.perfcycle.rules.smart;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.FindingCode;
import java.util.Optional;

/**
 * One SMART rule. <b>To be implemented by hosts</b>, and by the library for its own rules; {@link SmartRules#with} adds it
 * to a set and {@link SmartProof} shows that it finds what it should.
 *
 * <p>Implementations are immutable and thread safe, look only at what they are given, keep nothing of it, and take time
 * that grows with the text at most. {@link #flags} is called for every goal; the other methods only where it was true.
 */
public interface SmartRule {
    /** {@return the stable code with its weight; no other rule of the set has it} */
    FindingCode code();

    /** {@return which criterion it concerns} */
    SmartCriterion criterion();

    /**
     * Looks at a goal.
     *
     * @param subject the goal with its context
     * @return whether there is something to say
     */
    boolean flags(SmartSubject subject);

    /** {@return whether the criterion is false where the rule flags; false for a rule that only warns} */
    default boolean fails() {
        return true;
    }

    /**
     * Where in the title it is.
     *
     * @param subject the goal, flagged
     * @return the part; nothing for a finding about a field or the whole
     */
    default Optional<SmartSpan> span(SmartSubject subject) {
        return Optional.empty();
    }

    /**
     * The finding without its span: code, arguments and place.
     *
     * @param subject the goal, flagged
     * @return the finding
     */
    default Finding finding(SmartSubject subject) {
        return Finding.of(code());
    }

    /**
     * A rule that flags a title with a word of a list.
     *
     * @param code the code
     * @param criterion which criterion it concerns
     * @param list the list's name, see {@link SmartLanguage#with}; a language without it flags nothing
     * @return the rule
     */
    static SmartRule ofWords(FindingCode code, SmartCriterion criterion, String list) {
        return new WordRule(code, criterion, list);
    }
}
