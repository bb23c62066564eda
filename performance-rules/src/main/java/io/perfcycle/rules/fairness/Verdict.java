package io.perfcycle.rules.fairness;

import java.util.List;

/** How a comparison of groups reads. It is never a legal conclusion: what follows from it is for people to find out. */
public enum Verdict {
    /** The data show no difference to the group's disadvantage, and were able to show one. */
    NO_INDICATION,
    /** The data cannot tell: too few people, or a difference that rests on one person or may be chance. */
    TOO_FEW_DATA,
    /** The difference to the group's disadvantage is more than chance explains: look into it. */
    INDICATION;

    /** The gravest of several verdicts; none at all are too few data. */
    static Verdict gravest(List<Verdict> verdicts) {
        if (verdicts.contains(INDICATION)) {
            return INDICATION;
        }
        return verdicts.isEmpty() || verdicts.contains(TOO_FEW_DATA) ? TOO_FEW_DATA : NO_INDICATION;
    }
}
