package io.perfcycle.quickstart.csv;

import java.util.Locale;

/** The beginning of a text, fit for a message: at most 40 characters, nothing in it that a terminal obeys. */
public final class Excerpt {
    private static final int SHOWN = 40;

    private Excerpt() {}

    /**
     * Shortens and escapes. Takes bounded time for any length.
     *
     * @param text any text
     * @return its first 40 code points, control, format and unassigned characters and quotes as escapes, {@code …} if cut
     */
    public static String of(CharSequence text) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (int count = 0; count < SHOWN && at < text.length(); count++) {
            int codePoint = Character.codePointAt(text, at);
            at += Character.charCount(codePoint);
            append(shown, codePoint);
        }
        return at < text.length() ? shown.append('\u2026').toString() : shown.toString();
    }

    /** A message of somebody else as one line of at most 200 characters that a terminal does not obey. */
    static String line(String message) {
        StringBuilder line = new StringBuilder();
        message.codePoints().limit(200).forEach(unit -> line.appendCodePoint(isPlain(unit) ? unit : ' '));
        return line.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        switch (codePoint) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            case '"', '\\' -> shown.append('\\').append((char) codePoint);
            default -> {
                if (isPlain(codePoint)) {
                    shown.appendCodePoint(codePoint);
                } else {
                    shown.append(String.format(Locale.ROOT, "\\u{%X}", codePoint));
                }
            }
        }
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
