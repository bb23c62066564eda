package io.perfcycle.quickstart.csv;

import java.util.Locale;

/** Which characters a cell may hold. */
final class CellText {
    private CellText() {}

    /** What is wrong with a text; empty if nothing is. Tabs and line ends are allowed. */
    static String complaint(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit >= ' ' && unit < 0x7F) {
                continue;
            }
            int codePoint = text.codePointAt(at);
            String kind = kind(codePoint);
            if (!kind.isEmpty()) {
                return String.format(Locale.ROOT, "%s U+%04X at character %d is not allowed", kind, codePoint, at + 1);
            }
            at += Character.charCount(codePoint) - 1;
        }
        return "";
    }

    private static String kind(int codePoint) {
        if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
            return "";
        }
        if (Character.isISOControl(codePoint)) {
            return "the control character";
        }
        if ((codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069)) {
            return "the text-direction override";
        }
        if (codePoint == 0x2028 || codePoint == 0x2029) {
            return "the line separator";
        }
        if (codePoint == 0xFEFF) {
            return "the byte-order mark";
        }
        return codePoint >= 0xD800 && codePoint <= 0xDFFF ? "the unpaired surrogate" : "";
    }
}
