package io.perfcycle.core.programme;

import io.perfcycle.core.cycle.Cadence;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How often things happen for everybody under a programme, at least.
 *
 * @param checkIns on some goal of the person; nothing where it is left to them
 * @param oneOnOnes with the manager; nothing where it is left to them
 * @param feedback about the person, from anybody; nothing where it is left to them
 * @param share the share of a unit's people for whom it holds, from which the unit keeps the programme, above 0 up to 1
 */
public record CadencePolicy(
        Optional<Cadence> checkIns, Optional<Cadence> oneOnOnes, Optional<Cadence> feedback, BigDecimal share) {
    /** Checks the share. */
    public CadencePolicy {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A share is above 0 and up to 1, not " + share);
        }
    }

    /** {@return the default: check-ins every month, one-to-ones every two weeks, feedback every quarter; four in five} */
    public static CadencePolicy standard() {
        return new CadencePolicy(
                Optional.of(Cadence.months(1)),
                Optional.of(Cadence.weeks(2)),
                Optional.of(Cadence.months(3)),
                new BigDecimal("0.8"));
    }
}
