package io.perfcycle.benchmarks.review;

import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.value.Rating;
import io.perfcycle.rules.review.ScoreCalculator;
import io.perfcycle.rules.review.ScoreKernel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * The summaries of a million reviews of three sections: by the kernel; by a plain loop that multiplies, adds and rounds and
 * knows no policy but that a missing score does not count; by decimals, one review at a time; with explanations.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class ScoreBenchmark {
    private static final int REVIEWS = 1_000_000;
    private static final int EXPLAINED = 10_000;

    /** How many scores in a hundred are missing. */
    @Param({"0", "5"})
    public int missing;

    private final ReviewPolicy policy = ReviewPolicy.standard();
    private final ScoreKernel kernel = ScoreKernel.of(policy, 1).orElseThrow();
    private final long[] weights = {5, 3, 2};
    private final long[] summaries = new long[REVIEWS];
    private long[] scores = {};
    private List<List<SectionRating>> ratings = List.of();

    /** Makes the scores and looks whether all come to the same. */
    @Setup
    public void make() {
        SplittableRandom random = new SplittableRandom(5);
        scores = new long[REVIEWS * weights.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(100) < missing ? ScoreKernel.UNRATED : random.nextInt(10, 51);
        }
        ratings = new ArrayList<>();
        for (int i = 0; i < EXPLAINED; i++) {
            List<SectionRating> all = new ArrayList<>();
            for (int j = 0; j < weights.length; j++) {
                long score = scores[i * weights.length + j];
                Rating rating =
                        score == ScoreKernel.UNRATED ? Rating.UNRATED : Rating.rated(BigDecimal.valueOf(score, 1));
                all.add(new SectionRating(policy.sections().get(j).id(), rating, ""));
            }
            ratings.add(all);
        }
        long[] plain = plainLoop().clone();
        if (!Arrays.equals(plain, kernel())) {
            throw new IllegalStateException("The plain loop and the kernel differ");
        }
        for (int i = 0; i < EXPLAINED; i++) {
            Rating rating = ScoreCalculator.rate(ratings.get(i), policy);
            long summary = rating.score()
                    .map(score -> score.unscaledValue().longValueExact())
                    .orElse(ScoreKernel.UNRATED);
            if (summary != plain[i]) {
                throw new IllegalStateException("Decimals differ at review " + i);
            }
        }
    }

    /**
     * The library.
     *
     * @return the summaries
     */
    @Benchmark
    public long[] kernel() {
        kernel.composeAll(scores, summaries);
        return summaries;
    }

    /**
     * The floor.
     *
     * @return the summaries
     */
    @Benchmark
    public long[] plainLoop() {
        for (int review = 0; review < REVIEWS; review++) {
            long sum = 0;
            long counted = 0;
            for (int i = 0; i < weights.length; i++) {
                long score = scores[review * weights.length + i];
                if (score != ScoreKernel.UNRATED) {
                    sum += score * weights[i];
                    counted += weights[i];
                }
            }
            summaries[review] = counted == 0 ? ScoreKernel.UNRATED : (sum * 20 + counted) / (counted * 2);
        }
        return summaries;
    }

    /**
     * Ten thousand reviews one at a time, from decimals to decimals.
     *
     * @return how many have a summary
     */
    @Benchmark
    public int tenThousandDecimals() {
        int rated = 0;
        for (List<SectionRating> review : ratings) {
            rated += ScoreCalculator.rate(review, policy).score().isPresent() ? 1 : 0;
        }
        return rated;
    }

    /**
     * Ten thousand reviews one at a time, with their explanations.
     *
     * @return how many parts were explained
     */
    @Benchmark
    public int tenThousandExplanations() {
        int parts = 0;
        for (List<SectionRating> review : ratings) {
            parts += ScoreCalculator.compose(review, policy)
                    .explanation()
                    .parts()
                    .size();
        }
        return parts;
    }
}
