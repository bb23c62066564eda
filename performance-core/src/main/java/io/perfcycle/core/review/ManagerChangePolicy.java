package io.perfcycle.core.review;

/**
 * What happens to a review when its subject's manager changes in the middle of a period.
 *
 * @param responsible who reviews at the end
 * @param draft what becomes of what the former manager has begun
 * @param former what part the former manager has in the end
 * @param interimDays days of supervision from which the former manager writes an interim rating; 0 for none
 * @param interim what interim ratings do to the rating at the end
 */
public record ManagerChangePolicy(
        Responsible responsible, Draft draft, Former former, int interimDays, Interim interim) {
    /** Checks the number. */
    public ManagerChangePolicy {
        if (interimDays < 0) {
            throw new IllegalArgumentException("Days are 0 or more, not " + interimDays);
        }
    }

    /**
     * A policy in which an interim rating becomes the rating of record where too few days remain.
     *
     * @param responsible who reviews at the end
     * @param draft what becomes of what the former manager has begun
     * @param former what part the former manager has in the end
     * @param interimDays days of supervision from which the former manager writes an interim rating; 0 for none
     */
    public ManagerChangePolicy(Responsible responsible, Draft draft, Former former, int interimDays) {
        this(responsible, draft, former, interimDays, Interim.RECORD_WHERE_SHORT);
    }

    /**
     * {@return the default: the new manager goes on with the draft; an interim rating from 120 days on, which becomes the
     * rating of record where fewer than 120 days remain}
     */
    public static ManagerChangePolicy standard() {
        return new ManagerChangePolicy(Responsible.NEW_MANAGER, Draft.TRANSFERRED, Former.NO_PART, 120);
    }

    /** What interim ratings do to the rating at the end. */
    public enum Interim {
        /** They are shown beside it and change nothing. */
        INFORM,
        /** The last one is the rating of record where fewer days remain after it than an interim rating needs. */
        RECORD_WHERE_SHORT,
        /** The rating is the mean of all, each by its days; the reviewer's own stands for the days of nobody else. */
        BY_DAYS
    }

    /** Who reviews at the end. */
    public enum Responsible {
        /** Who was responsible when the review was scheduled first, if still employed on the day on which it is due. */
        LAUNCH_MANAGER,
        /** Who is the manager now. */
        NEW_MANAGER
    }

    /** What becomes of a review that was begun, for hosts that keep drafts; the engine keeps none. */
    public enum Draft {
        /** It goes to who is responsible now. */
        TRANSFERRED,
        /** It is thrown away. */
        DISCARDED
    }

    /** The former manager's part. */
    public enum Former {
        /** None. */
        NO_PART,
        /** Plans and writes together with who is responsible, and hands nothing in. */
        CO_REVIEWER
    }
}
