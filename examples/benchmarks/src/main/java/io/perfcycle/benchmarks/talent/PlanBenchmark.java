package io.perfcycle.benchmarks.talent;

import io.perfcycle.core.development.ActionKind;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.EffortPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.development.CatalogColumns;
import io.perfcycle.rules.development.DevelopmentPlanner;
import io.perfcycle.rules.development.PlanBatch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final int COMPETENCIES = 100;
    private static final int GAPS = 10;

    /** How many people. */
    @Param("100000")
    public int people;

    private CatalogColumns catalog = CatalogColumns.of(List.of());

    /** Makes the catalogue. */
    @Setup
    public void make() {
        SplittableRandom random = new SplittableRandom(6);
        List<CatalogAction> actions = new ArrayList<>();
        for (int at = 0; at < ACTIONS; at++) {
            int first = random.nextInt(COMPETENCIES);
            List<Lift> lifts = new ArrayList<>();
            for (int lift = 0; lift <= random.nextInt(3); lift++) {
                lifts.add(new Lift(competency((first + 7 * lift) % COMPETENCIES), 1 + random.nextInt(5)));
            }
            actions.add(CatalogAction.builder()
                    .id(ActionId.of("A" + at))
                    .title("A" + at)
                    .kind(ActionKind.values()[at % 4])
                    .addAllLifts(lifts)
                    .months(1 + random.nextInt(6))
                    .effort(BigDecimal.valueOf(random.nextInt(80)))
                    .cost(BigDecimal.valueOf(random.nextInt(2000)))
                    .prerequisite(
                            at > 0 && random.nextInt(10) == 0
                                    ? Optional.of(ActionId.of("A" + random.nextInt(at)))
                                    : Optional.empty())
                    .build());
        }
        catalog = CatalogColumns.of(actions);
    }

    private static CompetencyId competency(int number) {
        return CompetencyId.of("C" + number);
    }

    /** {@return the coverage of all plans against their bounds, so that the quality stands beside the time} */
    @Benchmark
    public double plans() {
        PlanBatch batch =
                PlanBatch.of(catalog, DevelopmentPolicy.standard(), EffortPolicy.none(), LocalDate.of(2026, 1, 1));
        SplittableRandom random = new SplittableRandom(7);
        double covered = 0;
        double most = 0;
        for (int person = 0; person < people; person++) {
            int first = random.nextInt(COMPETENCIES);
            List<Gap> gaps = new ArrayList<>(GAPS);
            for (int gap = 0; gap < GAPS; gap++) {
                gaps.add(new Gap(
                        competency((first + 3 * gap) % COMPETENCIES),
                        2 + random.nextInt(4),
                        random.nextInt(3),
                        gap % 3 == 0 ? Weight.of("3") : Weight.ONE));
            }
            DevelopmentPlanner.Proposal plan = batch.plan(gaps).orElseThrow();
            covered += plan.proof().coverage().doubleValue();
            most += plan.proof().atMost().doubleValue();
        }
        System.out.printf(Locale.ROOT, "covered %.1f %% of the bound%n", 100 * covered / most);
        return covered;
    }
}
