package io.perfcycle.rules.fairness;

import io.perfcycle.rules.statistics.Figure;

/**
 * A group and how many of it were selected.
 *
 * @param group its name; of an intersectional group the values joined by the caller
 * @param selected how many were selected
 * @param n how many stood for selection, at most a thousand million
 */
public record GroupRate(String group, long selected, long n) {
    /** Checks that nobody is selected who is not there. */
    public GroupRate {
        if (selected < 0 || n < selected || n > SelectionTable.MOST) {
            throw new IllegalArgumentException("Of group " + group + " " + selected + " of " + n
                    + " are selected: 0 to n of at most " + SelectionTable.MOST + " are expected");
        }
    }

    /** {@return the share that was selected} */
    public Figure rate() {
        return Figure.ratio(selected, n, "the group is empty");
    }

    boolean isAhead(GroupRate other) {
        return selected * other.n > other.selected * n;
    }
}
