package io.perfcycle.rules.simulation;

/** What chance is drawn for. Each has a stream of its own, so that a policy that draws more for one leaves the others as they are. */
enum Purpose {
    START(0),
    EXIT(1),
    SELECTION(2),
    TRANSFER(3),
    HIRING(4),
    DEVELOPMENT(5),
    WORK(6),
    RATING(7),
    RATERS(8),
    MEASUREMENT(9),
    GOALS(10),
    EFFORT(11),
    FEEDBACK(12),
    PROFILE(13);

    /** The part of the key of a stream that stands for this purpose; never changed, because results follow from it. */
    final int key;

    Purpose(int key) {
        this.key = key;
    }
}
