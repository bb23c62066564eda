package io.perfcycle.rules.people;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about people. */
public enum PeopleFinding implements FindingCode {
    /** The id is in use. */
    PERSON_KNOWN("PEOPLE-PERSON-KNOWN"),
    /** The person does not exist. */
    PERSON_UNKNOWN("PEOPLE-PERSON-UNKNOWN"),
    /** The manager does not exist. */
    MANAGER_UNKNOWN("PEOPLE-MANAGER-UNKNOWN"),
    /** The person would be their own manager. */
    SELF_REPORT("PEOPLE-SELF-REPORT"),
    /** The managers would form a circle. */
    CIRCLE("PEOPLE-CIRCLE"),
    /** The zone is not known. */
    ZONE_UNKNOWN("PEOPLE-ZONE-UNKNOWN"),
    /** The person is not employed on the day. */
    NOT_EMPLOYED("PEOPLE-NOT-EMPLOYED"),
    /** The person is employed already. */
    STILL_EMPLOYED("PEOPLE-STILL-EMPLOYED"),
    /** A later change is recorded; changes come in the order of time. */
    OUT_OF_ORDER("PEOPLE-OUT-OF-ORDER"),
    /** A batch names a person twice. */
    TWICE("PEOPLE-TWICE");

    private final String code;

    PeopleFinding(String code) {
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
