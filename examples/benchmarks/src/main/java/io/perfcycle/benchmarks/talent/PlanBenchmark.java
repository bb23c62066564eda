package io.perfcycle.benchmarks.talent;

import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.EffortPolicy;
import io.perfcycle.rules.development.CatalogColumns;
import io.perfcycle.rules.development.PlanBatch;
import io.perfcycle.rules.development.PlanTally;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

/** Plans for many people with ten gaps each, against 2,000 actions that build one to three of 100 competencies. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class PlanBenchmark {
    private static final int ACTIONS = 2_000;

    /** How many people. */
    @Param("100000")
    public int people;

    private CatalogColumns catalog = CatalogColumns.of(List.of());

    /** Makes the catalogue. */
    @Setup
    public void make() {
        catalog = CatalogColumns.of(PlanTask.catalog(ACTIONS, new SplittableRandom(6)));
    }

    /** {@return the coverage of all plans against their bounds, so that the quality stands beside the time} */
    @Benchmark
    public double plans() {
        PlanBatch batch =
                PlanBatch.of(catalog, DevelopmentPolicy.standard(), EffortPolicy.none(), LocalDate.of(2026, 1, 1));
        SplittableRandom random = new SplittableRandom(7);
        PlanTally tally = new PlanTally();
        for (int person = 0; person < people; person++) {
            tally.add(batch.plan(PlanTask.gaps(random)));
        }
        double covered = tally.coverage().doubleValue();
        System.out.printf(
                Locale.ROOT,
                "covered %.1f %% of the bound%n",
                100 * covered / tally.atMost().doubleValue());
        return covered;
    }
}
