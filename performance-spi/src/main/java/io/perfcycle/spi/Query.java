package io.perfcycle.spi;

import io.perfcycle.core.id.DocumentKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What to look for: documents of one kind whose index has these values. The set of questions is closed.
 *
 * @param kind the kind of document
 * @param equal the values that must be equal; empty for all of the kind
 * @param dueBefore the day before which {@link IndexField#DUE} must lie, if asked for
 */
public record Query(DocumentKind kind, Map<IndexField, String> equal, Optional<LocalDate> dueBefore) {
    /** Copies the values. */
    public Query {
        equal = Map.copyOf(equal);
    }

    /**
     * All of a kind.
     *
     * @param kind the kind
     * @return the query
     */
    public static Query of(DocumentKind kind) {
        return new Query(kind, Map.of(), Optional.empty());
    }

    /**
     * The same with one more value that must be equal.
     *
     * @param field by what
     * @param value the value
     * @return the query
     */
    public Query with(IndexField field, String value) {
        Map<IndexField, String> more = new LinkedHashMap<>(equal);
        more.put(field, value);
        return new Query(kind, more, dueBefore);
    }

    /**
     * The same, for what is due before a day.
     *
     * @param day the day
     * @return the query
     */
    public Query dueBefore(LocalDate day) {
        return new Query(kind, equal, Optional.of(day));
    }
}
