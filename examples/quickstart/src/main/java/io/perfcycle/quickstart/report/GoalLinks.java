package io.perfcycle.quickstart.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which unit's goals serve which unit's.
 *
 * @param units the units by name
 * @param links how many links lead from the goals of the unit of the row to those of the unit of the column; as many rows
 *     and columns as units
 * @param figures what is said about links as one number each
 */
public record GoalLinks(List<String> units, List<List<Integer>> links, List<Figure> figures) {
    /** Copies the lists. */
    public GoalLinks {
        units = List.copyOf(units);
        links = links.stream().map(List::copyOf).toList();
        figures = List.copyOf(figures);
        int size = units.size();
        if (links.size() != size || links.stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException("A matrix of " + size + " units needs as many rows and columns");
        }
    }

    /** {@return no units} */
    public static GoalLinks none() {
        return new GoalLinks(List.of(), List.of(), List.of());
    }

    /**
     * A figure about links.
     *
     * @param name its stable name
     * @param value the value as it is shown; null where there is none
     * @param of numerator and denominator as they are shown
     * @param definition the definition in words
     */
    public record Figure(String name, @Nullable String value, String of, String definition) {}
}
