package io.perfcycle.rules.calibration;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * To what mean and spread the scores of a team are carried.
 *
 * @param smallestTeam teams of fewer people are left as they are, 2 or more; of two people one always comes out as far above
 *     the mean as the other below it, whatever they did
 * @param target the mean and standard deviation; those of all scores where none are given
 */
public record SpreadPolicy(int smallestTeam, Optional<Target> target) {
    /** Checks the number. */
    public SpreadPolicy {
        if (smallestTeam < 2) {
            throw new IllegalArgumentException(
                    "A team whose scores are spread has 2 people or more, not " + smallestTeam);
        }
    }

    /** {@return the default: teams of five or more, to the mean and standard deviation of all scores} */
    public static SpreadPolicy standard() {
        return new SpreadPolicy(5, Optional.empty());
    }

    /**
     * A mean and a standard deviation.
     *
     * @param mean the mean
     * @param deviation the standard deviation, more than 0
     */
    public record Target(BigDecimal mean, BigDecimal deviation) {
        /** Checks the sign. */
        public Target {
            if (deviation.signum() <= 0) {
                throw new IllegalArgumentException("A standard deviation is more than 0, not " + deviation);
            }
        }
    }
}
