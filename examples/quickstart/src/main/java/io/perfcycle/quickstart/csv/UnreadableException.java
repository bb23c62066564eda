package io.perfcycle.quickstart.csv;

import java.io.IOException;

/** Reading cannot go on: what stands there, and where. Becomes a problem of the table. */
final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final String column;
    private final String value;
    private final String complaint;

    UnreadableException(long line, String column, CharSequence value, String complaint) {
        super(complaint);
        this.line = line;
        this.column = column;
        this.value = value.toString();
        this.complaint = complaint;
    }

    UnreadableException inColumn(String name) {
        return column.isEmpty() ? new UnreadableException(line, name, value, complaint) : this;
    }

    void addTo(Problems problems) {
        problems.add(line, column, value, complaint);
    }
}
