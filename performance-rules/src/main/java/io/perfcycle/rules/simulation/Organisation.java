package io.perfcycle.rules.simulation;

import java.util.List;

/**
 * The positions.
 *
 * @param levels from the bottom to the top; level 1 is the bottom
 * @param teamSize how many neighbouring positions of a level and unit make a team, 0 where there are no teams
 * @param units into how many units each level is divided, as evenly as it goes, the first units getting one position more; 1 or
 *     more
 */
public record Organisation(List<Level> levels, int teamSize, int units) {
    /** Copies the list. */
    public Organisation {
        levels = List.copyOf(levels);
    }

    /**
     * One unit.
     *
     * @param levels from the bottom to the top; level 1 is the bottom
     * @param teamSize how many neighbouring positions of a level make a team, 0 where there are no teams
     */
    public Organisation(List<Level> levels, int teamSize) {
        this(levels, teamSize, 1);
    }

    /** {@return how many positions there are} */
    public long positions() {
        return levels.stream().mapToLong(Level::size).sum();
    }

    /**
     * A single unit is not written: descriptions of models without units, and hashes that follow from them, are those of before
     * there were any.
     */
    @Override
    public String toString() {
        return "Organisation[levels=" + levels + ", teamSize=" + teamSize
                + (units == 1 ? "]" : ", units=" + units + "]");
    }
}
