package io.perfcycle.quickstart.calendar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A line of an iCalendar file (RFC 5545, section 3.1): folded at 75 octets, never inside a character; ends with CR LF. */
final class ContentLine {
    private static final int OCTETS = 75;

    private ContentLine() {}

    static void append(StringBuilder target, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                target.append("\r\n ");
                octets = 1;
            }
            target.append(character);
            octets += size;
            at += Character.charCount(point);
        }
        target.append("\r\n");
    }

    /** A text value: backslash, semicolon, comma and line end are escaped. */
    static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** The lines of a file, unfolded. */
    static List<String> unfold(String file) {
        List<String> lines = new ArrayList<>();
        for (String line : file.split("\r\n|\n|\r", -1)) {
            boolean goesOn = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (goesOn && !lines.isEmpty()) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line.substring(1));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }
}
