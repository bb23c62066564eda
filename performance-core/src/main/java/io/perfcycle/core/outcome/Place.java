package io.perfcycle.core.outcome;

/**
 * Where a finding was made.
 *
 * @param path a dotted path into what was judged, such as {@code measure.target}, or a file with line and column;
 *     empty for the whole
 */
public record Place(String path) {
    /** The whole of what was judged. */
    public static final Place WHOLE = new Place("");

    /**
     * A place in a draft or document.
     *
     * @param path the dotted path
     * @return the place
     */
    public static Place of(String path) {
        return path.isEmpty() ? WHOLE : new Place(path);
    }

    /**
     * A cell of a table in a file.
     *
     * @param file the file's name
     * @param line the line, 1 is the first
     * @param column the column's name
     * @return the place
     */
    public static Place ofCell(String file, long line, String column) {
        return new Place(file + ":" + line + ":" + column);
    }

    @Override
    public String toString() {
        return path;
    }
}
