package io.perfcycle.core.feedback;

import java.util.List;

/** Whether what somebody wrote is shown. */
public enum ModerationState {
    /** It is shown, and no report waits. */
    VISIBLE,
    /** It is shown, and a report waits for a decision. */
    REPORTED,
    /** It is shown to its author and to moderators only. */
    HIDDEN;

    /**
     * The state that steps lead to.
     *
     * @param steps the steps in order
     * @return the state after the last one; VISIBLE where there is none
     */
    public static ModerationState after(List<ModerationStep> steps) {
        if (steps.isEmpty()) {
            return VISIBLE;
        }
        return switch (steps.get(steps.size() - 1).kind()) {
            case REPORTED -> REPORTED;
            case HIDDEN -> HIDDEN;
            case RESTORED, DISMISSED -> VISIBLE;
        };
    }
}
