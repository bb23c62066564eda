package io.perfcycle.rules.feedback;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Messages;
import java.util.List;
import java.util.Locale;

/**
 * Something that a manager could do next, and why.
 *
 * @param report for whom
 * @param reason the code and the facts in figures
 * @param facts the documents behind it, all of which the manager may see; empty where the reason is that there is none
 */
public record CoachingPrompt(EmployeeId report, Finding reason, List<DocumentKey> facts) {
    private static final String QUESTION = ".question";

    /** Copies the list. */
    public CoachingPrompt {
        facts = List.copyOf(facts);
    }

    /** {@return the stable code} */
    public String code() {
        return reason.code();
    }

    /**
     * Why it is prompted.
     *
     * @param messages the texts
     * @param locale the reader's language
     * @return one sentence
     */
    public String message(Messages messages, Locale locale) {
        return messages.write(reason, locale);
    }

    /**
     * A question that the manager could ask, or an opening.
     *
     * @param messages the texts
     * @param locale the reader's language
     * @return one sentence
     */
    public String question(Messages messages, Locale locale) {
        Finding asked = new Finding(
                reason.code(), reason.severity(), reason.messageKey() + QUESTION, reason.arguments(), reason.place());
        return messages.write(asked, locale);
    }
}
