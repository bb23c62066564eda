package io.perfcycle.core.cycle;

import java.time.MonthDay;
import java.util.Optional;

/**
 * Who takes part in an occasion, by the time on a plan up to the reference day.
 *
 * @param minimumDays days on a plan, the first and the reference day included, below which nobody takes part; for an
 *     interim rating the days under that manager; 0 for no minimum
 * @param specialAfter whose plan starts after this day of the year before the reference day, is taken up all the same, with
 *     the reason that it needs special handling; the minimum then does not count
 * @param excludedAfter whose plan starts after this day of that year, takes no part
 */
public record Eligibility(int minimumDays, Optional<MonthDay> specialAfter, Optional<MonthDay> excludedAfter) {
    /** Checks the number. */
    public Eligibility {
        if (minimumDays < 0) {
            throw new IllegalArgumentException("The least number of days is 0 or more, not " + minimumDays);
        }
    }

    /** {@return everybody who is employed} */
    public static Eligibility everybody() {
        return afterDays(0);
    }

    /**
     * Everybody with so many days on a plan.
     *
     * @param days how many
     * @return the eligibility
     */
    public static Eligibility afterDays(int days) {
        return new Eligibility(days, Optional.empty(), Optional.empty());
    }

    /**
     * The same with days of the year that count for late starters.
     *
     * @param special from the day after it special handling is needed
     * @param excluded from the day after it there is no part in it
     * @return the eligibility
     */
    public Eligibility withLateStart(MonthDay special, MonthDay excluded) {
        return new Eligibility(minimumDays, Optional.of(special), Optional.of(excluded));
    }
}
