package io.perfcycle.rules.simulation;

/** What chance is drawn for. Each has a stream of its own, so that a policy that draws more for one leaves the others as they are. */
enum Purpose {
    START,
    EXIT,
    SELECTION,
    TRANSFER,
    HIRING,
    DEVELOPMENT,
    WORK,
    RATING,
    RATERS,
    MEASUREMENT
}
