package io.perfcycle.rules.simulation;

/** Ways in which work is credited unequally (Du, Nordell, Joseph 2022). Each takes from the tag that is not favoured. */
public enum Bias {
    /** Less for a success. */
    REWARD_LESS,
    /** More is lost by a failure. */
    PENALISE_MORE,
    /** Less for a success together with the other tag. */
    MIXED_REWARD,
    /** More is lost by a failure together with the other tag. */
    MIXED_PENALTY,
    /** One in ten complains after a success together with the other tag, and keeps nine tenths of that credit. */
    COMPLAIN,
    /** A stretch project needs 1.2 times the mean successes of the best fifth of the other tag. */
    STRETCH
}
