package io.perfcycle.quickstart.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the CSV parser and follows the cells as they pass: stops at a cell that is too long, a quote that does
 * not close or closes too early, and too many columns, before the parser keeps any of it; notes on which line each record
 * starts. What came before the place of a fault is still handed on.
 */
final class CellGuard extends Reader {
    private static final int SHOWN = 200;

    private enum State {
        START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED,
        AFTER_QUOTED
    }

    private final Reader in;
    private final char delimiter;
    private final List<String> names;
    private final TableLimits limits;
    private final StringBuilder beginning = new StringBuilder();
    private long[] lines = new long[1024];
    private int records;
    private State state = State.START;
    private boolean inRecord;
    private boolean afterReturn;
    private long line;
    private long cellLine;
    private int column;
    private int length;
    private @Nullable UnreadableException fault;

    CellGuard(Reader in, char delimiter, List<String> names, long firstLine, TableLimits limits) {
        this.in = in;
        this.delimiter = delimiter;
        this.names = names;
        this.limits = limits;
        this.line = firstLine;
    }

    /** The line on which a record starts; records count from 0 and include blank lines. */
    long lineOf(int recordNumber) {
        return lines[recordNumber];
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        if (fault != null) {
            throw fault;
        }
        int got;
        try {
            got = in.read(target, offset, count);
        } catch (UnreadableException e) {
            throw e.inColumn(name());
        }
        if (got < 0 && state == State.QUOTED) {
            throw fault("the quote that opens this cell is never closed");
        }
        for (int i = 0; i < got; i++) {
            try {
                accept(target[offset + i]);
            } catch (UnreadableException e) {
                fault = e;
                if (i == 0) {
                    throw e;
                }
                return i;
            }
        }
        return got;
    }

    private void accept(char unit) throws UnreadableException {
        boolean secondOfPair = unit == '\n' && afterReturn;
        afterReturn = unit == '\r';
        if (secondOfPair && state != State.QUOTED) {
            return;
        }
        if (!inRecord) {
            beginRecord();
        }
        step(unit);
        if ((unit == '\n' && !secondOfPair) || unit == '\r') {
            line++;
        }
    }

    private void step(char unit) throws UnreadableException {
        switch (state) {
            case START -> {
                cellLine = line;
                if (unit == '"') {
                    state = State.QUOTED;
                } else {
                    state = State.PLAIN;
                    outside(unit);
                }
            }
            case PLAIN -> outside(unit);
            case QUOTED -> {
                if (unit == '"') {
                    state = State.QUOTE_IN_QUOTED;
                } else {
                    grow(unit);
                }
            }
            case QUOTE_IN_QUOTED -> {
                if (unit == '"') {
                    state = State.QUOTED;
                    grow(unit);
                } else {
                    state = State.AFTER_QUOTED;
                    afterQuoted(unit);
                }
            }
            case AFTER_QUOTED -> afterQuoted(unit);
        }
    }

    private void afterQuoted(char unit) throws UnreadableException {
        if (ends(unit)) {
            outside(unit);
        } else if (unit != ' ' && unit != '\t') {
            throw fault("text follows the closing quote of this cell; a quote inside a quoted cell is written twice");
        }
    }

    private boolean ends(char unit) {
        return unit == delimiter || unit == '\n' || unit == '\r';
    }

    private void outside(char unit) throws UnreadableException {
        if (!ends(unit)) {
            grow(unit);
            return;
        }
        state = State.START;
        length = 0;
        beginning.setLength(0);
        if (unit == delimiter) {
            column++;
            if (column >= limits.maxColumns()) {
                throw new UnreadableException(
                        cellLine, "", "", "the row has more than " + limits.maxColumns() + " cells");
            }
        } else {
            inRecord = false;
        }
    }

    private void grow(char unit) throws UnreadableException {
        length++;
        if (length <= SHOWN) {
            beginning.append(unit);
        }
        if (length > limits.maxCell()) {
            throw fault("the cell is longer than the limit of " + limits.maxCell() + " characters");
        }
    }

    private void beginRecord() {
        inRecord = true;
        column = 0;
        if (records == lines.length) {
            lines = Arrays.copyOf(lines, records * 2);
        }
        lines[records++] = line;
    }

    private String name() {
        return column < names.size() ? names.get(column) : "";
    }

    private UnreadableException fault(String complaint) {
        return new UnreadableException(cellLine, name(), beginning, complaint);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
