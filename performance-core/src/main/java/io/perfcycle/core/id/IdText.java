package io.perfcycle.core.id;

import java.util.Optional;

/**
 * The one rule for the text of an id: 1 to {@value #MAX_LENGTH} characters of the basic multilingual plane, none of
 * them a control, format (bidirectional, zero-width), line-separating or surrogate character, no blank at either end.
 *
 * <p>Without surrogates the order of UTF-16 units, of code points and of UTF-8 bytes is the same, so every store sorts
 * keys alike.
 */
public final class IdText {
    /** The greatest length in characters. */
    public static final int MAX_LENGTH = 100;

    private IdText() {}

    /**
     * What is wrong with a text that is meant as an id.
     *
     * @param text the text
     * @return the fault in a few words without the text itself, or nothing when the text is fine
     */
    public static Optional<String> problem(String text) {
        if (text.isEmpty()) {
            return Optional.of("is empty");
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.of("is longer than " + MAX_LENGTH + " characters");
        }
        if (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1))) {
            return Optional.of("begins or ends with a blank");
        }
        for (int i = 0; i < text.length(); i++) {
            if (isForbidden(text.charAt(i))) {
                return Optional.of(String.format(
                        java.util.Locale.ROOT, "has the character U+%04X at position %d", (int) text.charAt(i), i + 1));
            }
        }
        return Optional.empty();
    }

    static void check(String type, String text) {
        problem(text).ifPresent(fault -> {
            throw new IllegalArgumentException("The text of a " + type + " " + fault);
        });
    }

    private static boolean isForbidden(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
