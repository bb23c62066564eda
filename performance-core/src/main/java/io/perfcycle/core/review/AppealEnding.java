package io.perfcycle.core.review;

import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;

/**
 * How an appeal ended.
 *
 * @param verdict with what
 * @param by who decided it; the subject where it was withdrawn
 * @param at when
 * @param reason why
 */
public record AppealEnding(Verdict verdict, EmployeeId by, Instant at, String reason) {
    /** With what an appeal ends. */
    public enum Verdict {
        /** The review stays as it is. */
        UPHELD,
        /** The review was corrected. */
        CHANGED,
        /** The subject took the appeal back. */
        WITHDRAWN
    }
}
