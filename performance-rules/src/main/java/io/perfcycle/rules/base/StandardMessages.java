package io.perfcycle.rules.base;

import io.perfcycle.core.outcome.Messages;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The library's own texts of findings, English and German. A host puts its own before them with
 * {@link Messages#overriddenBy}.
 */
public final class StandardMessages {
    private static final String BUNDLE = "io.perfcycle.rules.base.messages";
    private static final Set<String> SHIPPED = Set.of("de");

    private StandardMessages() {}

    /** {@return the texts; English where the reader's language is not there} */
    public static Messages standard() {
        return Messages.of(StandardMessages::text);
    }

    private static Optional<String> text(String key, Locale locale) {
        try {
            return Optional.of(bundle(locale).getString(key));
        } catch (MissingResourceException unknown) {
            return Optional.empty();
        }
    }

    /** Never falls back to the machine's own language: what is not shipped is English. */
    private static ResourceBundle bundle(Locale locale) {
        Locale shipped = SHIPPED.contains(locale.getLanguage()) ? new Locale(locale.getLanguage()) : Locale.ROOT;
        return ResourceBundle.getBundle(BUNDLE, shipped, StandardMessages.class.getModule());
    }
}
