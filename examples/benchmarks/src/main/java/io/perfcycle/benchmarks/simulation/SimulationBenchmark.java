package io.perfcycle.benchmarks.simulation;

import io.perfcycle.rules.simulation.Condition;
import io.perfcycle.rules.simulation.Experiment;
import io.perfcycle.rules.simulation.ExperimentRunner;
import io.perfcycle.rules.simulation.RunControl;
import io.perfcycle.rules.simulation.Scenario;
import io.perfcycle.rules.simulation.Studies;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds for one agent in one step, on one thread: the general model beside a plain loop, whole experiments each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SimulationBenchmark {
    private static final int REPLICATIONS = 8;
    private static final int STEPS = 1000;
    private static final int YEARS = 30;
    private static final int FIRMS = 64;

    private long seed;

    private double run(String name, long replications, Map<String, String> settings) {
        Scenario scenario = Studies.find(name).orElseThrow();
        Condition condition = Condition.of(scenario, settings).orElseThrow();
        Experiment experiment = new Experiment(name, List.of(condition), List.of(), seed++, replications);
        return ExperimentRunner.run(experiment, Runnable::run, RunControl.none())
                .rows()
                .get(0)
                .estimate()
                .mean();
    }

    /** {@return S1 by the model} */
    @Benchmark
    @OperationsPerInvocation(160 * STEPS * REPLICATIONS)
    public double peterPrinciple() {
        return run("peter-principle", REPLICATIONS, Map.of("steps", "1000", "measureFrom", "1"));
    }

    /** {@return S1 by a loop} */
    @Benchmark
    @OperationsPerInvocation(160 * STEPS * REPLICATIONS)
    public double peterPrinciplePlain() {
        double sum = 0;
        for (int i = 0; i < REPLICATIONS; i++) {
            sum += new PlainPeterPrinciple(seed++).run(STEPS);
        }
        return sum;
    }

    /** {@return S3 by the model} */
    @Benchmark
    @OperationsPerInvocation(100 * YEARS * FIRMS)
    public double forcedDistribution() {
        return run("forced-distribution", FIRMS, Map.of());
    }

    /** {@return S3 by a loop} */
    @Benchmark
    @OperationsPerInvocation(100 * YEARS * FIRMS)
    public double forcedDistributionPlain() {
        double sum = 0;
        for (int i = 0; i < FIRMS; i++) {
            sum += new PlainForcedDistribution(seed++).run(YEARS);
        }
        return sum;
    }

    /** {@return S2 by the model, 50 cycles} */
    @Benchmark
    @OperationsPerInvocation(1425 * 50 * 4)
    public double promotionBias() {
        return run("promotion-bias", 4, Map.of("stop", "50"));
    }

    /** {@return S4 by the model with all biases} */
    @Benchmark
    @OperationsPerInvocation(1425 * 456)
    public double normcorp() {
        return run(
                "normcorp",
                1,
                Map.of("biases", "REWARD_LESS+PENALISE_MORE+MIXED_REWARD+MIXED_PENALTY+COMPLAIN+STRETCH"));
    }
}
