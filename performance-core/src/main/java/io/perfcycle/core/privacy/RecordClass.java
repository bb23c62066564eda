package io.perfcycle.core.privacy;

import static io.perfcycle.core.privacy.RetentionTrigger.CREATION;
import static io.perfcycle.core.privacy.RetentionTrigger.CYCLE_END;
import static io.perfcycle.core.privacy.RetentionTrigger.ENDING;
import static io.perfcycle.core.privacy.RetentionTrigger.LEAVING;

import java.util.List;

/** The classes of record for which a tenant says how long they are kept. In this order a run of retention takes them. */
public enum RecordClass {
    /** Goals with their check-ins. */
    GOALS(CYCLE_END, LEAVING),
    /** Reviews with their self-assessments. */
    REVIEWS(CYCLE_END, LEAVING),
    /** Calibration sessions. */
    CALIBRATIONS(CYCLE_END),
    /** Attributed feedback and private notes. */
    FEEDBACK(CREATION, LEAVING),
    /** Public recognition. */
    RECOGNITION(CREATION, LEAVING),
    /** Requests for feedback. */
    FEEDBACK_REQUESTS(CREATION, LEAVING),
    /** One-to-ones with what both may read; from the day of the meeting. */
    ONE_ON_ONES(CREATION, LEAVING),
    /** Private notes on one-to-ones. */
    MEETING_NOTES(CREATION, LEAVING),
    /** 360 rounds with participation and answers. */
    ROUNDS(CYCLE_END, LEAVING),
    /** Development plans. */
    PLANS(CYCLE_END, LEAVING),
    /** Improvement plans. */
    IMPROVEMENT_PLANS(ENDING, LEAVING),
    /** Talent reviews. */
    TALENT_REVIEWS(CYCLE_END, LEAVING),
    /** Succession plans, from the day of their last change. */
    SUCCESSION_PLANS(CREATION),
    /** Competency profiles. */
    COMPETENCIES(LEAVING),
    /** Who read about people for support, month by month. */
    ACCESS_LOGS(ENDING, LEAVING),
    /** Delegations and mentors; as theirs who granted them. */
    DELEGATIONS(ENDING, LEAVING),
    /** People who have left: an erasure is requested, which somebody else carries out. */
    PEOPLE(LEAVING),
    /** Who is behind audit entries; the entries stay. */
    AUDIT_OPENINGS(CREATION),
    /** Receipts of commands, with the notes that the caller got. */
    RECEIPTS(CREATION),
    /** Messages that were put aside after failing again and again. */
    PARKED_MESSAGES(CREATION);

    private final List<RetentionTrigger> triggers;

    RecordClass(RetentionTrigger... triggers) {
        this.triggers = List.of(triggers);
    }

    /** {@return from what the time to keep it can be counted} */
    public List<RetentionTrigger> triggers() {
        return triggers;
    }
}
