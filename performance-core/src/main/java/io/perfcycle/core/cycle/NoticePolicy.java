package io.perfcycle.core.cycle;

/**
 * A reminder or an escalation.
 *
 * @param days calendar days after the due day; negative for before
 * @param recipient who is told
 */
public record NoticePolicy(int days, Recipient recipient) {
    /** Who is told. */
    public enum Recipient {
        /** Whom the appointment is about. */
        SUBJECT,
        /** Who is responsible. */
        RESPONSIBLE,
        /** Who is responsible for the responsible one: an escalation. */
        NEXT_ABOVE
    }
}
