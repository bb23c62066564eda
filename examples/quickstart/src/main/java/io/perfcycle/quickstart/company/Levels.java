package io.perfcycle.quickstart.company;

import io.perfcycle.quickstart.csv.Row;
import java.util.OptionalInt;

/** Reads levels of competencies out of cells. */
public final class Levels {
    private static final int HIGHEST = 1000;

    private Levels() {}

    /**
     * A level that must be there.
     *
     * @param row the row
     * @param column the column
     * @return the level, 0 to 1000; nothing, with a problem at the cell, where there is none
     */
    public static OptionalInt read(Row row, String column) {
        row.requiredText(column);
        OptionalInt level = row.integer(column);
        if (level.isPresent() && (level.getAsInt() < 0 || level.getAsInt() > HIGHEST)) {
            row.problem(column, "a level is a whole number from 0 to " + HIGHEST);
            return OptionalInt.empty();
        }
        return level;
    }
}
