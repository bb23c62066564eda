package io.perfcycle.rules.smart;

/** Where words, numbers and dates in digits end. Looks at characters only; no locale takes part. */
final class Marks {
    static final int NO_DATE = Integer.MAX_VALUE;

    private static final int MAX_DIGITS = 9;

    private Marks() {}

    static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Whether a letter stands there, also one of two chars. */
    static boolean isLetter(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        if (c < 0x80) {
            return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        }
        return Character.isHighSurrogate(c) ? Character.isLetter(text.codePointAt(at)) : Character.isLetter(c);
    }

    /** Whether a plain word certainly ends before a character: an ASCII mark that neither joins nor belongs to it. */
    static boolean ends(char c) {
        return c < 0x80 && (c < '0' || c > '9') && !joins(c);
    }

    /** Behind a word: letters, digits, accents; an apostrophe or hyphen between them. */
    static int endOfWord(String text, int at) {
        int end = at;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (isLetter(text, end) || isDigit(text, end)) {
                end += Character.isHighSurrogate(c) ? 2 : 1;
            } else if (c >= 0x80 && isAccent(c)) {
                end++;
            } else if (joins(c) && (isLetter(text, end + 1) || isDigit(text, end + 1))) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean joins(char c) {
        return c == '-' || c == '\'' || c == '\u2019' || c == '\u2010' || c == '\u2011' || c == '_';
    }

    private static boolean isAccent(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
    }

    static boolean hasDigit(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (isDigit(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** Behind digits; a separator counts between digits. */
    static int endOfNumber(String text, int at) {
        int end = at;
        while (isDigit(text, end) || (end < text.length() && separates(text.charAt(end)) && isDigit(text, end + 1))) {
            end++;
        }
        return end;
    }

    private static boolean separates(char c) {
        return c == '.' || c == ',' || c == '/' || c == '-' || c == ':' || c == '\'' || c == '\u2013';
    }

    /** Behind letters that make a name or an ordinal of a number (15th, 2FA, 3D); the number's end where there are none. */
    static int endOfSuffix(String text, int end) {
        int to = end;
        boolean upper = true;
        while (isLetter(text, to) || isDigit(text, to)) {
            upper &= !Character.isLowerCase(text.charAt(to++));
        }
        int length = to - end;
        if (length == 0) {
            return end;
        }
        boolean ordinal = length == 2
                && (text.startsWith("th", end)
                        || text.startsWith("st", end)
                        || text.startsWith("nd", end)
                        || text.startsWith("rd", end));
        boolean unit = text.startsWith("MB", end) || text.startsWith("GB", end) || text.startsWith("K", end);
        return ordinal || (upper && !unit) ? to : end;
    }

    static boolean isTimeOrFraction(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '/' || text.charAt(at) == ':') {
                return true;
            }
        }
        return false;
    }

    /** The value of plain digits; -1 where there are separators or too many. */
    static int value(String text, int from, int to) {
        int value = 0;
        if (to - from > MAX_DIGITS) {
            return -1;
        }
        for (int at = from; at < to; at++) {
            if (!isDigit(text, at)) {
                return -1;
            }
            value = value * 10 + text.charAt(at) - '0';
        }
        return value;
    }

    /** The day of 2025-06-30, 30.6.2025 or 30/6/2025; IMPOSSIBLE for one that is not in the calendar. */
    static int date(String text, int from, int to) {
        if (to - from < 8 || to - from > 10) {
            return NO_DATE;
        }
        int one = endOfDigits(text, from);
        int two = one < to ? endOfDigits(text, one + 1) : to;
        if (two >= to || text.charAt(one) != text.charAt(two) || endOfDigits(text, two + 1) != to) {
            return NO_DATE;
        }
        int a = value(text, from, one);
        int b = value(text, one + 1, two);
        int c = value(text, two + 1, to);
        boolean iso = text.charAt(one) == '-' && one - from == 4;
        boolean dayFirst = (text.charAt(one) == '.' || text.charAt(one) == '/') && to - two == 5;
        if (iso) {
            return Calendar.day(a, b, c);
        }
        if (!dayFirst) {
            return NO_DATE;
        }
        int day = Calendar.day(c, b, a);
        return day == Tokens.IMPOSSIBLE && text.charAt(one) == '/' ? Calendar.day(c, a, b) : day;
    }

    private static int endOfDigits(String text, int at) {
        int end = at;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }
}
