package io.perfcycle.core.competency;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The levels on which a competency is judged: whole numbers without holes, a direction, and anchors for some or all.
 *
 * <p>Rules count in steps: 0 is the least, {@link #steps} the most, whatever the numbers and the direction.
 *
 * @param lowest the lowest number
 * @param highest the highest number, above the lowest
 * @param direction which end stands for more
 * @param anchors what levels mean, each level at most once
 */
public record LevelScale(int lowest, int highest, LevelDirection direction, List<LevelAnchor> anchors) {
    /** Checks the numbers and copies the anchors. */
    public LevelScale {
        anchors = List.copyOf(anchors);
        if (lowest >= highest || (long) highest - lowest > 1000) {
            throw new IllegalArgumentException("A scale has 2 to 1001 levels, not " + lowest + " to " + highest);
        }
        Set<Integer> anchored = new HashSet<>();
        for (LevelAnchor anchor : anchors) {
            if (anchor.level() < lowest || anchor.level() > highest || !anchored.add(anchor.level())) {
                throw new IllegalArgumentException("An anchor is off the scale or stands twice: " + anchor.level());
            }
        }
    }

    /**
     * A scale on which higher numbers are more, without anchors.
     *
     * @param lowest the lowest level
     * @param highest the highest level
     * @return the scale
     */
    public static LevelScale of(int lowest, int highest) {
        return new LevelScale(lowest, highest, LevelDirection.HIGHER_IS_MORE, List.of());
    }

    /** {@return the number of steps from the least to the most} */
    public int steps() {
        return highest - lowest;
    }

    /**
     * Whether a level is on the scale.
     *
     * @param level the level
     * @return whether it is
     */
    public boolean has(int level) {
        return level >= lowest && level <= highest;
    }

    /**
     * The step of a level.
     *
     * @param level the level
     * @return 0 for the least to {@link #steps} for the most
     * @throws IllegalArgumentException if the level is not on the scale
     */
    public int stepOf(int level) {
        if (!has(level)) {
            throw new IllegalArgumentException("Level " + level + " is not on the scale " + lowest + " to " + highest);
        }
        return direction == LevelDirection.HIGHER_IS_MORE ? level - lowest : highest - level;
    }

    /**
     * The level of a step.
     *
     * @param step 0 to {@link #steps}
     * @return the level
     * @throws IllegalArgumentException if there is no such step
     */
    public int levelOf(int step) {
        if (step < 0 || step > steps()) {
            throw new IllegalArgumentException("The scale has steps 0 to " + steps() + ", not " + step);
        }
        return direction == LevelDirection.HIGHER_IS_MORE ? lowest + step : highest - step;
    }
}
