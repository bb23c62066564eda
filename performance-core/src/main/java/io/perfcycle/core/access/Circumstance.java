package io.perfcycle.core.access;

/**
 * What is special about a question beyond the relations. A circumstance takes rights away and never gives one, so
 * whoever is in doubt names it.
 */
public enum Circumstance {
    /** The data belongs to another tenant. */
    OTHER_TENANT,
    /** A fact that the decision needs could not be found. */
    FACT_MISSING,
    /** The caller, or the person for whom the caller acts, has left. */
    LEAVER,
    /** The subject stands above the caller. */
    OWN_CHAIN,
    /** The caller took the other role of a decision that needs two people. */
    SAME_PERSON,
    /** A legal hold lies on the data. */
    LEGAL_HOLD,
    /** The caller acts for somebody else, on data about the caller. */
    ABOUT_DELEGATE
}
