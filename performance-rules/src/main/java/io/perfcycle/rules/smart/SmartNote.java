package io.perfcycle.rules.smart;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Messages;
import java.util.Locale;
import java.util.Optional;

/**
 * What a rule has to say about a goal. The text is written when it is asked for.
 *
 * @param criterion which criterion it concerns
 * @param finding the code, its weight under the policy, and the arguments of its text; where there is a span, the
 *     arguments {@code text}, {@code from} and {@code to} hold it
 * @param span the part of the title that it is about; nothing where it is about a field or the whole
 */
public record SmartNote(SmartCriterion criterion, Finding finding, Optional<SmartSpan> span) {
    /** What stands behind a finding's message key to make the key of its question. */
    public static final String QUESTION = ".question";

    /** {@return the stable code} */
    public String code() {
        return finding.code();
    }

    /**
     * What was found.
     *
     * @param messages the texts
     * @param locale the reader's language
     * @return one sentence
     */
    public String message(Messages messages, Locale locale) {
        return messages.write(finding, locale);
    }

    /**
     * The question whose answer makes the goal better.
     *
     * @param messages the texts
     * @param locale the reader's language
     * @return one sentence
     */
    public String question(Messages messages, Locale locale) {
        return questionTo(finding, messages, locale);
    }

    /**
     * The question that belongs to a finding of a SMART rule, for hosts that were handed findings only.
     *
     * @param finding the finding
     * @param messages the texts
     * @param locale the reader's language
     * @return one sentence
     */
    public static String questionTo(Finding finding, Messages messages, Locale locale) {
        Finding asked = new Finding(
                finding.code(),
                finding.severity(),
                finding.messageKey() + QUESTION,
                finding.arguments(),
                finding.place());
        return messages.write(asked, locale);
    }
}
