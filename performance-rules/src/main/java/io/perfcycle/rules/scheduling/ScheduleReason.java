package io.perfcycle.rules.scheduling;

/**
 * Why an appointment stands where it stands, is left out, or could not be placed.
 *
 * @param code the stable code
 * @param detail a day, number or id that belongs to it; empty where none does
 */
public record ScheduleReason(Code code, String detail) {
    /** The reasons. Codes are published and never get another meaning. */
    public enum Code {
        /** It comes round: which occurrence, after which day. */
        OCCURRENCE("occurrence"),
        /** The day without work from which it moved. */
        ROLLED("moved from a day without work,"),
        /** The days of leave after which it takes place. */
        MOVED_FOR_LEAVE("moved behind leave until"),
        /** The last day of the window, on all of whose days one of the two is not employed. */
        NOT_BOTH_EMPLOYED("moved to when both are employed, from"),
        /** It was missed on this day and is made up for. */
        CAUGHT_UP("made up for, was due on"),
        /** The manager is not employed; the next one above is responsible. Names the manager. */
        NEXT_ABOVE("stands in for the manager who left,"),
        /** Nobody above is employed; the reviewer of the root is responsible. */
        ROOT("nobody above, by policy of the root"),
        /** Who was responsible before. */
        HANDED_OVER("handed over by"),
        /** Who was responsible when it was scheduled first stays so, as the policy of manager changes has it. Who would be now. */
        AS_LAUNCHED("stays with whom it was scheduled first; responsible now:"),
        /** A former manager takes part. Who. */
        TOGETHER("together with"),
        /** The plan started late: the day. */
        SPECIAL_HANDLING("special handling, the plan started late on"),
        /** Too few days remain for another rating, so that this one becomes the rating of record. How many. */
        RATING_OF_RECORD("rating of record, days that remain:"),
        /** Left out: not employed on the day. */
        NOT_EMPLOYED("not employed on"),
        /** Left out: too few days on a plan. How many of how many. */
        TOO_NEW("too few days on a plan:"),
        /** Left out: the plan started too late in the year. */
        LATE_START("the plan started too late, on"),
        /** Left out: away on all days. */
        ON_LEAVE("on leave until"),
        /** Left out: nobody above who could be responsible. */
        NOBODY_ABOVE("nobody above"),
        /** Left out: missed, and the policy does not make up for it. */
        MISSED("missed on"),
        /** Conflict: every week of the window is full. Who is responsible. */
        WEEKS_FULL("every week is full of"),
        /** Conflict: the responsible person is away on all days. Who. */
        RESPONSIBLE_AWAY("the responsible person is away:");

        private final String words;

        Code(String words) {
            this.words = words;
        }
    }

    static ScheduleReason of(Code code, Object detail) {
        return new ScheduleReason(code, detail.toString());
    }

    /** {@return the reason in English words} */
    public String words() {
        return detail.isEmpty() ? code.words : code.words + " " + detail;
    }
}
