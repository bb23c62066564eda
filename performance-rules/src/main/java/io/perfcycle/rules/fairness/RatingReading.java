package io.perfcycle.rules.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The ratings of several groups, read. Each group stands beside the one with the highest mean; the probability is that of
 * a permutation test of the means, adjusted for the number of groups; Mann–Whitney, Cliff's delta and the standardised
 * difference stand beside it.
 *
 * <ul>
 *   <li>INDICATION: the adjusted probability is at most the level.
 *   <li>TOO_FEW_DATA: not that, and Hedges's g is half a standard deviation or more, or no dealing of the ratings could
 *       have reached the level.
 *   <li>NO_INDICATION: otherwise.
 * </ul>
 *
 * @param reference the code of the group with the highest mean, the first of equal ones; nothing without groups
 * @param means the mean of each group, by code
 * @param n the size of each group, by code
 * @param readings the other groups
 */
public record RatingReading(Optional<Integer> reference, List<Double> means, List<Long> n, List<Reading> readings) {
    private static final double HALF_DEVIATION = 0.5;

    /** Copies the lists. */
    public RatingReading {
        means = List.copyOf(means);
        n = List.copyOf(n);
        readings = List.copyOf(readings);
    }

    /**
     * One group's reading, the reference being first in all differences.
     *
     * @param group its code
     * @param difference the standardised difference
     * @param ranks Mann–Whitney
     * @param permutation the permutation test
     * @param adjusted its probability, adjusted
     * @param verdict the verdict
     * @param why the verdict in words
     */
    public record Reading(
            int group,
            StandardisedDifference difference,
            MannWhitney ranks,
            PermutationTest permutation,
            double adjusted,
            Verdict verdict,
            String why) {}

    /**
     * Reads.
     *
     * @param ratings the counts; no group is empty
     * @param unit how many whole numbers make 1
     * @param policy how
     * @param seed the seed of the permutation tests
     * @return the readings
     */
    public static RatingReading of(Histogram ratings, double unit, FairnessPolicy policy, long seed) {
        List<Double> means = new ArrayList<>();
        List<Long> n = new ArrayList<>();
        int best = 0;
        for (int group = 0; group < ratings.groups(); group++) {
            n.add(ratings.n(group));
            means.add(ratings.sum(group) / (ratings.n(group) * unit));
            boolean ahead = Math.multiplyExact(ratings.sum(group), ratings.n(best))
                    > Math.multiplyExact(ratings.sum(best), ratings.n(group));
            best = ahead ? group : best;
        }
        return new RatingReading(
                n.isEmpty() ? Optional.empty() : Optional.of(best),
                means,
                n,
                readings(ratings, best, unit, policy, seed));
    }

    private static List<Reading> readings(
            Histogram ratings, int reference, double unit, FairnessPolicy policy, long seed) {
        int[] others = IntStream.range(0, ratings.groups())
                .filter(group -> group != reference)
                .toArray();
        PermutationTest[] tests = new PermutationTest[others.length];
        double[] p = new double[others.length];
        for (int i = 0; i < others.length; i++) {
            tests[i] = PermutationTest.of(ratings.pair(reference, others[i]), policy.draws(), seed);
            p[i] = tests[i].probability();
        }
        double[] adjusted = policy.correction().adjust(p);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < others.length; i++) {
            readings.add(read(ratings.pair(reference, others[i]), others[i], unit, tests[i], adjusted[i], policy));
        }
        return readings;
    }

    private static Reading read(
            Histogram pair, int group, double unit, PermutationTest test, double adjusted, FairnessPolicy policy) {
        StandardisedDifference difference = StandardisedDifference.of(pair, unit);
        boolean shown = adjusted <= policy.level();
        boolean wide = !difference.hedgesG().isDefined()
                || Math.abs(difference.hedgesG().orElseThrow()) >= HALF_DEVIATION;
        double dealings =
                LogFactorial.of(pair.n(0) + pair.n(1)) - LogFactorial.of(pair.n(0)) - LogFactorial.of(pair.n(1));
        boolean mute = Math.exp(-dealings) > policy.level();
        Verdict verdict = shown ? Verdict.INDICATION : wide || mute ? Verdict.TOO_FEW_DATA : Verdict.NO_INDICATION;
        String why = shown
                ? "the mean is lower by more than chance explains"
                : mute
                        ? "no result from so few people could be told from chance"
                        : wide
                                ? "the mean is lower by half a standard deviation or more, or ratings do not vary;"
                                        + " it may be chance"
                                : "the difference is small and may be chance";
        return new Reading(group, difference, MannWhitney.of(pair), test, adjusted, verdict, why);
    }

    /** {@return the gravest verdict of all groups; too few data where fewer than two groups are compared} */
    public Verdict verdict() {
        return Verdict.gravest(readings.stream().map(Reading::verdict).toList());
    }
}
