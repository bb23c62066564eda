package io.perfcycle.core.cycle;

/** What happens with what fell due while nobody planned. */
public enum CatchUp {
    /** Every one of them is made up for. */
    ALL,
    /** The latest of each occasion and person is made up for, the others are left out, and that is said. */
    LATEST,
    /** None is made up for, and that is said. */
    NONE
}
