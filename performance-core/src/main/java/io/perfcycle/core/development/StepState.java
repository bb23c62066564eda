package io.perfcycle.core.development;

/** How far a step of a plan has come. */
public enum StepState {
    /** Not begun. */
    PLANNED,
    /** Begun. */
    UNDERWAY,
    /** Finished. */
    DONE,
    /** Given up. */
    DROPPED;

    /** {@return whether nothing happens to the step any more} */
    public boolean isEnded() {
        return this == DONE || this == DROPPED;
    }
}
