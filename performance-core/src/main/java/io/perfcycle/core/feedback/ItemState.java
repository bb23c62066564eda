package io.perfcycle.core.feedback;

/** What became of a talking point or an action item. */
public enum ItemState {
    /** It is still to be talked about, or to be done. */
    OPEN,
    /** It was talked about, or done. */
    DONE,
    /** It is no longer wanted. */
    DROPPED,
    /** It stands in the next meeting; only in closed meetings. */
    CARRIED
}
