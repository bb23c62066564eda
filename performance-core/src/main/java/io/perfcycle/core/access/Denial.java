package io.perfcycle.core.access;

/** Why something is denied. The list is closed; a name is never reused for another meaning. */
public enum Denial {
    /** The data is erased. */
    ERASED,
    /** The data belongs to another tenant. */
    OTHER_TENANT,
    /** What the decision needs to know is not known: no relation at all, or a fact that could not be found. */
    FACTS_MISSING,
    /** The facts exclude each other, such as being one's own manager. */
    FACTS_CONTRADICT,
    /** A single anonymous answer or its author: open to nobody, ever. */
    ANONYMOUS,
    /** The caller has left; only the export of their own data remains. */
    LEAVER,
    /** What others prepare about the caller: drafts, proposed ratings, calibration, succession. */
    OWN_DRAFT,
    /** The caller would decide on themself. */
    OWN_DECISION,
    /** The caller would decide on someone above them. */
    OWN_CHAIN,
    /** The same person would take both roles of a decision that needs two. */
    SAME_PERSON,
    /** A legal hold lies on the data that is to be erased. */
    LEGAL_HOLD,
    /** Research works on aggregates, never on identified people. */
    RESEARCH_IDENTIFIERS,
    /** Nobody can stand in for somebody here. */
    DELEGATE_CLOSED,
    /** The delegate would act on the delegate's own data in another's name. */
    DELEGATE_SELF,
    /** There is no delegation now that covers this facet and action. */
    NOT_DELEGATED,
    /** No row of the table permits it. */
    NO_ROW
}
