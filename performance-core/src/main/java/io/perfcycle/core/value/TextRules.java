package io.perfcycle.core.value;

import java.util.regex.Pattern;

/** Length limits and patterns for text that users type. The constraints of drafts refer to them. */
public final class TextRules {
    /** The greatest length of a name or title. */
    public static final int MAX_LINE = 300;

    /** The greatest length of a paragraph: a comment, a description. */
    public static final int MAX_PROSE = 8000;

    private static final String FORBIDDEN = "\\p{Cc}\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF";
    private static final String FIRST = "{0," + MAX_PROSE + "}+";
    private static final String LONGER = "{" + MAX_PROSE + "}+(?s:.*)";

    /**
     * One line: no control characters, no bidirectional overrides, no zero-width characters. Only the first
     * {@value #MAX_PROSE} characters are looked at, because what is longer is refused for its length, and a text of any size
     * takes little time.
     */
    public static final String LINE = "[^" + FORBIDDEN + "]" + FIRST + "|[^" + FORBIDDEN + "]" + LONGER;

    /** Like {@link #LINE}, with tabs and line ends allowed. */
    public static final String PROSE =
            "[\\t\\n\\r[^" + FORBIDDEN + "]]" + FIRST + "|[\\t\\n\\r[^" + FORBIDDEN + "]]" + LONGER;

    private static final Pattern LINE_PATTERN = Pattern.compile(LINE);

    private TextRules() {}

    /**
     * Insists on the rule for one line. The length comes first, so a text of any size takes bounded time.
     *
     * @param name what the text is, for the message
     * @param text the text
     * @return the same text
     * @throws IllegalArgumentException if it is blank, longer than {@value #MAX_LINE} characters or has a character
     *     that {@link #LINE} does not allow; the text itself is not in the message
     */
    public static String checkedLine(String name, String text) {
        if (text.length() > MAX_LINE) {
            throw new IllegalArgumentException(name + " is longer than " + MAX_LINE + " characters");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        if (!LINE_PATTERN.matcher(text).matches()) {
            throw new IllegalArgumentException(name + " has control, bidirectional or invisible characters");
        }
        return text;
    }
}
