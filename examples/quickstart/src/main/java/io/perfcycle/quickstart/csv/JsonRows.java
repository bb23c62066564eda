package io.perfcycle.quickstart.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON array of objects into a table: keys are columns, in the order they first come up; numbers keep their
 * digits, true and false become texts, null and a missing key an empty cell.
 */
final class JsonRows {
    private final TableBuilder table;

    JsonRows(TableBuilder table) {
        this.table = table;
    }

    void read(Reader in) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(table.limits().maxCell())
                        .maxNameLength(table.limits().maxCell())
                        .maxNestingDepth(10)
                        .build())
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
            try {
                array(parser);
            } catch (JacksonException e) {
                throw unreadable(parser, e);
            }
        }
    }

    private static IOException unreadable(JsonParser parser, JacksonException e) {
        if (e.getCause() instanceof UnreadableException unreadable) {
            return unreadable;
        }
        if (e.getCause() instanceof IOException io) {
            return io;
        }
        String name = parser.currentName() == null ? "" : parser.currentName();
        String complaint = e instanceof StreamConstraintsException
                ? "the value is over a limit: " + e.getOriginalMessage()
                : "is not JSON: " + e.getOriginalMessage();
        long line = parser.currentLocation().getLineNr();
        return new UnreadableException(line, name, "", Excerpt.line(complaint));
    }

    private void array(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            table.problems().add(line(parser), "", "", "a JSON array of objects is expected");
            return;
        }
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_OBJECT) {
                object(parser);
            } else {
                table.problems().add(line(parser), "", parser.getString(), "an object is expected in the JSON array");
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            table.problems().add(line(parser), "", parser.getString(), "nothing is expected after the JSON array");
        }
    }

    private void object(JsonParser parser) {
        long line = line(parser);
        List<String> cells = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            String cell = scalar(parser, token, name);
            if (!seen.add(name)) {
                table.problems().add(line, name, cell, "the object has this key more than once");
                continue;
            }
            int at = column(line, name);
            while (cells.size() <= at) {
                cells.add("");
            }
            if (at >= 0) {
                cells.set(at, cell);
            }
        }
        table.row(line, cells.toArray(new String[0]));
    }

    private int column(long line, String name) {
        String complaint = CellText.complaint(name);
        if (!complaint.isEmpty()) {
            table.problems().add(line, name, name, complaint);
            return -1;
        }
        int at = table.column(name.strip());
        if (at < 0) {
            table.problems()
                    .add(
                            line,
                            name,
                            name,
                            "there are more than " + table.limits().maxColumns() + " keys");
        }
        return at;
    }

    private String scalar(JsonParser parser, JsonToken token, String name) {
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (token.isScalarValue()) {
            return parser.getString();
        }
        table.problems().add(line(parser), name, parser.getString(), "a text, number, true, false or null is expected");
        parser.skipChildren();
        return "";
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
