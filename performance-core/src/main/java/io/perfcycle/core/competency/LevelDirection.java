package io.perfcycle.core.competency;

/** Which end of a scale of levels stands for more. */
public enum LevelDirection {
    /** The highest number is the most, as in 1 novice to 5 expert. */
    HIGHER_IS_MORE,
    /** The lowest number is the most, as in 1 expert to 5 novice. */
    LOWER_IS_MORE
}
