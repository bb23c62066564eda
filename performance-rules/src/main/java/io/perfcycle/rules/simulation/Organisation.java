package io.perfcycle.rules.simulation;

import java.util.List;

/**
 * The positions.
 *
 * @param levels from the bottom to the top; level 1 is the bottom
 * @param teamSize how many neighbouring positions of a level make a team, 0 where there are no teams
 */
public record Organisation(List<Level> levels, int teamSize) {
    /** Copies the list. */
    public Organisation {
        levels = List.copyOf(levels);
    }

    /** {@return how many positions there are} */
    public long positions() {
        return levels.stream().mapToLong(Level::size).sum();
    }
}
