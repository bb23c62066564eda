package io.perfcycle.rules.engine.fault;

import java.util.EnumSet;
import java.util.Set;

/** Every method of every port that the engine calls, and those that it might. */
enum PortMethod {
    LOAD,
    COMMIT,
    RECEIPT,
    FIND,
    AUDIT,
    CLAIM,
    ACKNOWLEDGE,
    CAPABILITIES,
    DELIVER,
    PERSON,
    PEOPLE,
    REPORTS,
    AS_OF,
    HOLIDAYS,
    ABSENCES,
    ACTIONS,
    COMPETENCIES,
    INSTANT,
    NEXT_ID;

    private static final Set<PortMethod> WITHOUT_DEADLINE =
            EnumSet.of(INSTANT, DELIVER, ACKNOWLEDGE, HOLIDAYS, ABSENCES, NEXT_ID, CAPABILITIES);

    /** Whether a call changes something, so that it matters how often and in which order it arrives. */
    boolean hasEffect() {
        return this == COMMIT || this == CLAIM || this == ACKNOWLEDGE || this == DELIVER;
    }

    /** Whether the engine gives the port a deadline that it keeps itself. */
    boolean endsAtDeadline() {
        return !WITHOUT_DEADLINE.contains(this);
    }
}
