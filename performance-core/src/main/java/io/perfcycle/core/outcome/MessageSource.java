package io.perfcycle.core.outcome;

import java.util.Locale;
import java.util.Optional;

/**
 * Gives the text of a message key. A host implements this to put its own words, or a further language, before the
 * library's.
 *
 * <p>To be implemented. Implementations are thread safe.
 */
@FunctionalInterface
public interface MessageSource {
    /**
     * The text for a key.
     *
     * @param key the message key
     * @param locale the reader's language
     * @return the text with {@code {name}} where an argument goes, or nothing when this source does not know the key
     */
    Optional<String> text(String key, Locale locale);

    /**
     * This source first, another for what it does not know.
     *
     * @param fallback the other source
     * @return both
     */
    default MessageSource or(MessageSource fallback) {
        return (key, locale) -> text(key, locale).or(() -> fallback.text(key, locale));
    }
}
