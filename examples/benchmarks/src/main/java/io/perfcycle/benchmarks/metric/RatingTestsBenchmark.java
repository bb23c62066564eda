package io.perfcycle.benchmarks.metric;

import io.perfcycle.rules.fairness.Histogram;
import io.perfcycle.rules.fairness.ManagerLeniency;
import io.perfcycle.rules.fairness.MannWhitney;
import io.perfcycle.rules.fairness.PermutationTest;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Tests of a million ratings with one decimal, from the columns: Mann–Whitney, 9999 draws of a permutation test beside as
 * many shuffles (ten of them are measured), and the leniency of 50,000 managers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class RatingTestsBenchmark {
    private static final int MANAGERS = 50_000;
    private static final int DRAWS = 9999;
    private static final int SHUFFLES = 10;

    /** How many ratings. */
    @Param("1000000")
    int ratings;

    private long[] scores = {};
    private int[] group = {};
    private int[] manager = {};

    /** Draws the ratings. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(7);
        scores = random.longs(ratings, 10, 51).toArray();
        group = random.ints(ratings, 0, 2).toArray();
        manager = random.ints(ratings, 0, MANAGERS).toArray();
    }

    /** {@return Mann–Whitney} */
    @Benchmark
    public MannWhitney mannWhitney() {
        return MannWhitney.of(Histogram.of(scores, group, 2));
    }

    /** {@return the permutation test} */
    @Benchmark
    public PermutationTest permutation() {
        return PermutationTest.of(Histogram.of(scores, group, 2), DRAWS, 1);
    }

    /** {@return the leniencies} */
    @Benchmark
    public ManagerLeniency leniency() {
        return ManagerLeniency.of(scores, manager, MANAGERS, 10);
    }

    /** {@return the sum of ten shuffles, a thousandth of what the permutation test would need} */
    @Benchmark
    public long tenShuffles() {
        SplittableRandom random = new SplittableRandom(1);
        long[] own = scores.clone();
        long sum = 0;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            for (int i = own.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                long kept = own[i];
                own[i] = own[j];
                own[j] = kept;
            }
            for (int i = 0; i < own.length; i++) {
                sum += group[i] == 0 ? own[i] : 0;
            }
        }
        return sum;
    }
}
