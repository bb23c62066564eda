package io.perfcycle.quickstart.csv;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the problems of one file: the first ones in full, the rest by number. For one thread. */
public final class Problems {
    private final String file;
    private final int bound;
    private final Set<TableProblem> kept = new LinkedHashSet<>();
    private final Set<Integer> more = new HashSet<>();
    private final Set<String> missing = new HashSet<>();

    /**
     * None yet.
     *
     * @param file the file's name for messages
     * @param bound how many to keep in full
     */
    public Problems(String file, int bound) {
        this.file = file.codePoints().anyMatch(Character::isISOControl) ? Excerpt.of(file) : file;
        this.bound = bound;
    }

    /**
     * Adds a problem. A cell that is read twice is told once, and nothing of the cells of a column that is missing.
     *
     * @param line the line, 0 for the whole file
     * @param column the column's name, empty for the whole row
     * @param value the offending value as it is; it is shortened and escaped here
     * @param message what is wrong
     */
    public void add(long line, String column, CharSequence value, String message) {
        if (missing.contains(column)) {
            return;
        }
        TableProblem problem = new TableProblem(file, line, Excerpt.of(column), Excerpt.of(value), message);
        if (kept.contains(problem)) {
            return;
        }
        if (kept.size() < bound) {
            kept.add(problem);
        } else {
            more.add(problem.hashCode());
        }
    }

    /** Adds that a required column is missing, which stands for every cell of it. */
    void addMissing(String column, String message) {
        add(1, column, "", message);
        missing.add(column);
    }

    /**
     * Whether nothing was wrong.
     *
     * @return whether there is no problem
     */
    public boolean isEmpty() {
        return kept.isEmpty();
    }

    /**
     * The problems kept in full, in the order they were found.
     *
     * @return the problems
     */
    public List<TableProblem> list() {
        return List.copyOf(kept);
    }

    /**
     * How many were found beyond {@link #list()}.
     *
     * @return the number
     */
    public long more() {
        return more.size();
    }

    /**
     * Goes on only if nothing was wrong.
     *
     * @throws UnusableInputException with all problems if there is one
     */
    public void refuse() {
        if (!kept.isEmpty()) {
            throw new UnusableInputException(List.copyOf(kept), more.size());
        }
    }
}
