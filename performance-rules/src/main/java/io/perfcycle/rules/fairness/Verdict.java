package io.perfcycle.rules.fairness;

/** How a comparison of groups reads. It is never a legal conclusion: what follows from it is for people to find out. */
public enum Verdict {
    /** The data show no difference to the group's disadvantage, and were able to show one. */
    NO_INDICATION,
    /** The data cannot tell: too few people, or a difference that rests on one person or may be chance. */
    TOO_FEW_DATA,
    /** The difference to the group's disadvantage is more than chance explains: look into it. */
    INDICATION
}
