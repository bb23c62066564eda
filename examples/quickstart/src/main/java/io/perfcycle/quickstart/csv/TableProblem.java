package io.perfcycle.quickstart.csv;

/**
 * Why a table cannot be used, and where.
 *
 * @param file the file as the user named it, {@code -} for standard input
 * @param line the line, from 1, on which the row (for an overlong or unclosed cell: the cell) starts; 0 for the whole file
 * @param column the column's name; empty for a whole row or file
 * @param value the offending value, shortened and escaped as {@link Excerpt} does; may be empty
 * @param message what is wrong and what was expected, a sentence without a full stop
 */
public record TableProblem(String file, long line, String column, String value, String message) {
    /**
     * The problem in one line for people.
     *
     * @return file, line, column, value and message, as far as there are any
     */
    public String text() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (!column.isEmpty()) {
            text.append(", column ").append(column);
        }
        if (!value.isEmpty()) {
            text.append(", value \"").append(value).append('"');
        }
        return text.append(": ").append(message).toString();
    }
}
