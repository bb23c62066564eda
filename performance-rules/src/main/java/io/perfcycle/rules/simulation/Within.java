package io.perfcycle.rules.simulation;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A phase that happens in units, in each of them as if it were the whole organisation: quotas are those of the unit, ratings are
 * compared inside it, and vacancies are filled from it.
 *
 * @param units in which, from 1; empty stands for all, one after the other
 * @param phase what happens
 */
public record Within(Set<Integer> units, Phase phase) implements Phase {
    /** Copies the set, in order. */
    public Within {
        units = Collections.unmodifiableSet(new TreeSet<>(units));
    }

    /** Whether it happens in a unit, counted from 1. */
    boolean concerns(int unit) {
        return units.isEmpty() || units.contains(unit);
    }
}
