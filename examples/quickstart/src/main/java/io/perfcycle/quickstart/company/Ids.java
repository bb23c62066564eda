package io.perfcycle.quickstart.company;

import io.perfcycle.core.id.IdText;
import io.perfcycle.quickstart.csv.Row;
import java.util.Optional;
import java.util.function.Function;

/** Reads ids out of cells. */
public final class Ids {
    private Ids() {}

    /**
     * An id that must be there.
     *
     * @param row the row
     * @param column the column
     * @param type the type's factory
     * @param <I> the type
     * @return the id; nothing, with a problem at the cell, where the text is no id
     */
    public static <I> Optional<I> read(Row row, String column, Function<String, I> type) {
        String text = row.text(column);
        Optional<String> fault = IdText.problem(text);
        fault.ifPresent(what -> row.problem(column, "an id is expected; the text " + what));
        return fault.isPresent() ? Optional.empty() : Optional.of(type.apply(text));
    }

    /**
     * An id that may be there.
     *
     * @param row the row
     * @param column the column
     * @param type the type's factory
     * @param <I> the type
     * @return the id; nothing for an empty cell
     */
    public static <I> Optional<I> readOptional(Row row, String column, Function<String, I> type) {
        return row.text(column).isEmpty() ? Optional.empty() : read(row, column, type);
    }
}
