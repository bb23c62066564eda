package io.perfcycle.benchmarks.smart;

import io.perfcycle.rules.smart.SmartContext;
import io.perfcycle.rules.smart.SmartGoal;
import io.perfcycle.rules.smart.SmartReport;
import io.perfcycle.rules.smart.SmartRules;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The first SMART check after the start of a JVM, its words loaded with it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class FirstCheckBenchmark {
    /** {@return the report on one goal} */
    @Benchmark
    public SmartReport firstCheck() {
        return SmartRules.standard().judge(SmartGoal.of("Improve customer service"), SmartContext.none());
    }
}
