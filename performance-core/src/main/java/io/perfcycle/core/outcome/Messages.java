package io.perfcycle.core.outcome;

import java.util.Locale;
import java.util.Map;

/**
 * Writes findings as text. An argument is inserted once and as it is: braces, {@code ${…}} or quotes inside it mean
 * nothing. There is no expression language.
 *
 * <p>Immutable and thread safe, if the source is.
 */
public final class Messages {
    private final MessageSource source;

    private Messages(MessageSource source) {
        this.source = source;
    }

    /**
     * Messages out of a source.
     *
     * @param source the texts
     * @return the messages
     */
    public static Messages of(MessageSource source) {
        return new Messages(source);
    }

    /**
     * The same messages, with a host's own texts before them.
     *
     * @param own the host's texts
     * @return the messages
     */
    public Messages overriddenBy(MessageSource own) {
        return new Messages(own.or(source));
    }

    /**
     * The text of a finding. Where no source knows the key, the code and the arguments are written instead.
     *
     * @param finding the finding
     * @param locale the reader's language
     * @return one line or a few, without the place
     */
    public String write(Finding finding, Locale locale) {
        return source.text(finding.messageKey(), locale)
                .map(template -> fill(template, finding.arguments()))
                .orElseGet(() -> finding.code() + " " + finding.arguments());
    }

    /**
     * Fills a template.
     *
     * @param template the text with {@code {name}} where an argument goes; an unknown name stays as it is
     * @param arguments the arguments
     * @return the text
     */
    public static String fill(String template, Map<String, String> arguments) {
        StringBuilder text = new StringBuilder(template.length() + 32);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            String value = close < 0 ? null : arguments.get(template.substring(open + 1, close));
            int end = value == null ? open + 1 : close + 1;
            text.append(template, from, open).append(value == null ? "{" : value);
            from = end;
        }
        return text.append(template, from, template.length()).toString();
    }
}
