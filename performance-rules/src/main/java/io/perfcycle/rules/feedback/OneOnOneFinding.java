package io.perfcycle.rules.feedback;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about one-to-ones. */
public enum OneOnOneFinding implements FindingCode {
    /** The meeting is closed. */
    CLOSED("ONE-ON-ONE-CLOSED"),
    /** The day of the meeting is still to come. */
    TOO_EARLY("ONE-ON-ONE-TOO-EARLY"),
    /** The day of the meeting is not over. */
    NOT_MISSED("ONE-ON-ONE-NOT-MISSED"),
    /** The day is over. */
    DAY_PAST("ONE-ON-ONE-DAY-PAST"),
    /** The day is too far away. */
    DAY_FAR("ONE-ON-ONE-DAY-FAR"),
    /** The owner is neither of the two. */
    OWNER_OUTSIDE("ONE-ON-ONE-OWNER-OUTSIDE"),
    /** The meeting has no such point or item. */
    ITEM_UNKNOWN("ONE-ON-ONE-ITEM-UNKNOWN"),
    /** The point or item is in that state already. */
    ITEM_UNCHANGED("ONE-ON-ONE-ITEM-UNCHANGED"),
    /** Only closing carries points and items over. */
    ITEM_CARRIED("ONE-ON-ONE-ITEM-CARRIED"),
    /** The meeting holds too much. */
    FULL("ONE-ON-ONE-FULL");

    private final String code;

    OneOnOneFinding(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.BLOCK;
    }
}
