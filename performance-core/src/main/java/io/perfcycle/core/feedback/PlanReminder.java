package io.perfcycle.core.feedback;

import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.PlanId;
import java.time.LocalDate;

/**
 * Of what in a development plan a talking point reminds. The point's text is the step's title; what to say about it follows
 * from the kind, in the reader's language.
 *
 * @param plan which plan
 * @param action which step
 * @param kind what there is to talk about
 * @param day the day on which it begins, or by which it is to be done
 */
public record PlanReminder(PlanId plan, ActionId action, Kind kind, LocalDate day) {
    /** What there is to talk about. */
    public enum Kind {
        /** The step begins before the meeting after. */
        BEGINS,
        /** The step is to be done before the meeting after. */
        DUE
    }
}
