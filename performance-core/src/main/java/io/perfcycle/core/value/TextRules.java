package io.perfcycle.core.value;

/** Length limits and patterns for text that users type. The constraints of drafts refer to them. */
public final class TextRules {
    /** The greatest length of a name or title. */
    public static final int MAX_LINE = 300;

    /** The greatest length of a paragraph: a comment, a description. */
    public static final int MAX_PROSE = 8000;

    /** One line: no control characters, no bidirectional overrides, no zero-width characters. */
    public static final String LINE = "[^\\p{Cc}\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF]*+";

    /** Like {@link #LINE}, with tabs and line ends allowed. */
    public static final String PROSE = "[\\t\\n\\r[^\\p{Cc}\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF]]*+";

    private TextRules() {}
}
