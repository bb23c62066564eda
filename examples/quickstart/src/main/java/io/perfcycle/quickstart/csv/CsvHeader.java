package io.perfcycle.quickstart.csv;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;

/**
 * The header line of a CSV file, and the delimiter found on it: of comma, semicolon and tab the one that stands most often
 * outside quotes; of equals the first; comma if there is none.
 *
 * @param text the line as it is, without its end
 * @param delimiter the delimiter
 * @param lines how many lines it takes, more than one if a quoted name holds a line end
 */
record CsvHeader(String text, char delimiter, int lines) {
    private static final String DELIMITERS = ",;\t";

    static CsvHeader read(PushbackReader in, int maxLength) throws IOException {
        StringBuilder text = new StringBuilder();
        int[] counts = new int[DELIMITERS.length()];
        int lines = 1;
        boolean quoted = false;
        boolean atStart = true;
        int unit;
        while ((unit = in.read()) >= 0) {
            boolean lineEnd = unit == '\n' || unit == '\r';
            if (lineEnd && !quoted) {
                skipSecondOfPair(in, unit);
                break;
            }
            int kind = DELIMITERS.indexOf(unit);
            if (unit == '"') {
                quoted = quoted ? false : atStart || text.charAt(text.length() - 1) == '"';
            } else if (kind >= 0 && !quoted) {
                counts[kind]++;
            } else if (unit == '\r' || (unit == '\n' && text.charAt(text.length() - 1) != '\r')) {
                lines++;
            }
            atStart = kind >= 0 && !quoted;
            text.append((char) unit);
            if (text.length() > maxLength) {
                throw new UnreadableException(
                        1, "", text, "the header line is longer than " + maxLength + " characters");
            }
        }
        if (quoted) {
            throw new UnreadableException(1, "", text, "a quote on the header line is never closed");
        }
        return new CsvHeader(text.toString(), mostFrequent(counts), lines);
    }

    private static void skipSecondOfPair(PushbackReader in, int unit) throws IOException {
        int next = unit == '\r' ? in.read() : -1;
        if (next >= 0 && next != '\n') {
            in.unread(next);
        }
    }

    private static char mostFrequent(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return DELIMITERS.charAt(best);
    }

    /** The header line as its own source, for the parser. */
    Reader reader() {
        return new StringReader(text);
    }
}
