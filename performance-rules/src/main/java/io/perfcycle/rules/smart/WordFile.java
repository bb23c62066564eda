package io.perfcycle.rules.smart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a language file of this package: {@code name=entry|entry}, lines that begin with a blank go on, {@code #} begins
 * a remark. The one place in the library that reads a resource by itself: a resource bundle would cost more than
 * everything else in the first check.
 */
final class WordFile {
    private WordFile() {}

    static Map<String, String> read(String name) {
        try (InputStream in = WordFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The library is not complete: " + name + " is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> parse(String text) {
        Map<String, String> lists = new LinkedHashMap<>();
        int from = 0;
        while (from < text.length()) {
            int to = endOfEntry(text, from);
            int equals = text.indexOf('=', from);
            if (text.charAt(from) != '#' && equals >= 0 && equals < to) {
                lists.put(text.substring(from, equals), joined(text, equals + 1, to));
            }
            from = to + 1;
        }
        return lists;
    }

    /** The line end behind which no line goes on. */
    private static int endOfEntry(String text, int from) {
        int end = from - 1;
        do {
            int next = text.indexOf('\n', end + 1);
            end = next < 0 ? text.length() : next;
        } while (end + 1 < text.length() && text.charAt(end + 1) == ' ');
        return end;
    }

    private static String joined(String text, int from, int to) {
        StringBuilder line = new StringBuilder(to - from);
        int begin = from;
        for (int end = text.indexOf('\n', begin); end >= 0 && end < to; end = text.indexOf('\n', begin)) {
            line.append(text, begin, end);
            begin = end + 1;
            while (begin < to && text.charAt(begin) == ' ') {
                begin++;
            }
        }
        return line.append(text, begin, to).toString();
    }
}
