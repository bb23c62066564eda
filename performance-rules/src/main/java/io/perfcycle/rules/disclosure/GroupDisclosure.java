package io.perfcycle.rules.disclosure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** Single questions of disclosure about groups of people and their values. Stateless. */
public final class GroupDisclosure {
    private GroupDisclosure() {}

    /**
     * Whether a group's mean may be told: it has enough people and enough different values, for a mean of equal values
     * tells each of them (l-diversity, Machanavajjhala and others 2007).
     *
     * @param values the values of the people
     * @param k the smallest group
     * @param l how many different values are needed
     * @return whether it may
     */
    public static boolean mayTellMean(BigDecimal[] values, int k, int l) {
        long different = Arrays.stream(values)
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .count();
        return values.length >= k && different >= l;
    }

    /**
     * Whether what raters of one relationship said may be told without naming them.
     *
     * @param raters how many answered
     * @param minimum the smallest number
     * @param identified whether the relationship is not anonymous by design, such as that of the one manager
     * @return whether it may
     */
    public static boolean mayTellRaters(int raters, int minimum, boolean identified) {
        return raters > 0 && (identified || raters >= minimum);
    }

    /**
     * A mean over a number of people.
     *
     * @param n how many people
     * @param mean their mean
     */
    public record Told(long n, BigDecimal mean) {
        BigDecimal sum() {
            return mean.multiply(BigDecimal.valueOf(n));
        }
    }

    /**
     * What the difference of two means tells, where the people of the smaller group are all in the larger.
     *
     * @param larger the mean of the larger group
     * @param smaller the mean of the smaller group
     * @return the sum of the values of those who are in the larger group alone, and how many they are; nothing where the
     *     groups are equally large
     */
    public static Optional<Remainder> difference(Told larger, Told smaller) {
        long n = larger.n() - smaller.n();
        return n <= 0
                ? Optional.empty()
                : Optional.of(new Remainder(n, larger.sum().subtract(smaller.sum())));
    }

    /**
     * What a difference tells.
     *
     * @param n of how many people
     * @param sum the sum of their values: of one person, the value
     */
    public record Remainder(long n, BigDecimal sum) {
        /**
         * Whether the second of the two figures must not be told.
         *
         * @param k the smallest group
         * @return whether the difference speaks of fewer
         */
        public boolean mustBlock(int k) {
            return n < k;
        }
    }
}
