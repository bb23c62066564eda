package io.perfcycle.quickstart.csv;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns a reader of a table knows. Names compare exactly.
 *
 * @param required must be there
 * @param optional may be there
 * @param advice what helps when a required column is missing; may be empty
 * @param asksRows whether a table without rows cannot be used
 */
public record Columns(Set<String> required, Set<String> optional, String advice, boolean asksRows) {
    /** Copies the names, in order. */
    public Columns {
        required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
        optional = Collections.unmodifiableSet(new LinkedHashSet<>(optional));
    }

    /**
     * Columns that must be there, and no others known.
     *
     * @param names the names
     * @return the columns
     */
    public static Columns of(String... names) {
        return of(List.of(names));
    }

    /**
     * Columns that must be there, and no others known.
     *
     * @param names the names; repeated ones count once
     * @return the columns
     */
    public static Columns of(List<String> names) {
        return new Columns(new LinkedHashSet<>(names), Set.of(), "", false);
    }

    /**
     * The same, with more that may be there.
     *
     * @param names the names
     * @return the columns
     */
    public Columns withOptional(String... names) {
        Set<String> all = new LinkedHashSet<>(optional);
        all.addAll(List.of(names));
        return new Columns(required, all, advice, asksRows);
    }

    /**
     * The same, with what helps when a required column is missing.
     *
     * @param words a sentence without a full stop, such as which option names another column
     * @return the columns
     */
    public Columns withAdvice(String words) {
        return new Columns(required, optional, words, asksRows);
    }

    /**
     * The same of a table that is of no use without rows.
     *
     * @return the columns
     */
    public Columns withRows() {
        return new Columns(required, optional, advice, true);
    }

    boolean knows(String name) {
        return required.contains(name) || optional.contains(name);
    }
}
