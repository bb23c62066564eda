package io.perfcycle.core.feedback;

import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;

/**
 * One thing that moderation did.
 *
 * @param kind what
 * @param by who did it
 * @param at when
 * @param reason why
 */
public record ModerationStep(Kind kind, EmployeeId by, Instant at, String reason) {
    /** What moderation does. */
    public enum Kind {
        /** A reader reported it. */
        REPORTED,
        /** It was hidden from its readers. */
        HIDDEN,
        /** It was shown again. */
        RESTORED,
        /** The reports were set aside, and it stayed. */
        DISMISSED
    }
}
