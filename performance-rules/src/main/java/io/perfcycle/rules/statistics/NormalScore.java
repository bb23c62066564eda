package io.perfcycle.rules.statistics;

/** How a rank among n becomes a probability, whose normal quantile is the normal score. */
public enum NormalScore {
    /** Blom: (r − ⅜) / (n + ¼). */
    BLOM,
    /** Van der Waerden: r / (n + 1). */
    VAN_DER_WAERDEN,
    /** Rankit: (r − ½) / n. */
    RANKIT;

    double probability(double rank, int n) {
        return switch (this) {
            case BLOM -> (rank - 0.375) / (n + 0.25);
            case VAN_DER_WAERDEN -> rank / (n + 1);
            case RANKIT -> (rank - 0.5) / n;
        };
    }
}
