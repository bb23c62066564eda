package io.perfcycle.rules.programme;

import io.perfcycle.core.programme.Programme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells how two programmes differ, such as those of two cycles. Stateless. */
public final class ProgrammeComparison {
    private static final String NONE = "none";

    private ProgrammeComparison() {}

    /**
     * The differences; the cycle itself is none.
     *
     * @param before the one
     * @param after the other
     * @return a change for each setting that differs, in the order of {@link #settings}; empty where they ask for the same
     */
    public static List<ProgrammeChange> compare(Programme before, Programme after) {
        Map<String, String> first = ProgrammeSettings.of(before);
        Map<String, String> second = ProgrammeSettings.of(after);
        Set<String> names = new LinkedHashSet<>(first.keySet());
        names.addAll(second.keySet());
        List<ProgrammeChange> changes = new ArrayList<>();
        for (String name : names) {
            String was = first.getOrDefault(name, NONE);
            String is = second.getOrDefault(name, NONE);
            if (!was.equals(is)) {
                changes.add(new ProgrammeChange(name, was, is));
            }
        }
        return List.copyOf(changes);
    }

    /**
     * All settings of a programme.
     *
     * @param programme the programme
     * @return value by dotted name, in a fixed order; those of sections and bands by their ids and codes
     */
    public static Map<String, String> settings(Programme programme) {
        return ProgrammeSettings.of(programme);
    }
}
