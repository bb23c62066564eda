package io.perfcycle.rules.base;

import io.perfcycle.core.outcome.Messages;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The library's own texts of findings, English and German. A host puts its own before them with
 * {@link Messages#overriddenBy}.
 */
public final class StandardMessages {
    private static final String BUNDLE = "io.perfcycle.rules.base.messages";
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

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

    private static ResourceBundle bundle(Locale locale) {
        return StandardMessages.class.getModule().isNamed()
                ? ResourceBundle.getBundle(BUNDLE, locale, StandardMessages.class.getModule())
                : ResourceBundle.getBundle(BUNDLE, locale, NO_DEFAULT_LOCALE);
    }
}
