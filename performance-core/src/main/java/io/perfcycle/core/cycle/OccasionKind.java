package io.perfcycle.core.cycle;

/** What the calendar of a cycle brings about for somebody. Names are published: files and calendars carry them. */
public enum OccasionKind {
    /** A review half way. */
    MID_YEAR,
    /** The review at the end of a year. */
    ANNUAL,
    /** A review of a quarter. */
    QUARTERLY,
    /** The end of a probation. */
    PROBATION,
    /** Whole years in the company. */
    ANNIVERSARY,
    /** A conversation of two. */
    ONE_TO_ONE,
    /** A report of progress. */
    CHECK_IN,
    /** The own view is due. */
    SELF_ASSESSMENT,
    /** A plan has to be agreed, because somebody entered a role or a cycle begins. */
    PLAN_DUE,
    /** The rating of a manager who gives somebody up. */
    INTERIM_RATING
}
