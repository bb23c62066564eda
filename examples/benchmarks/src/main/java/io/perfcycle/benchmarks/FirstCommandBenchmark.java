package io.perfcycle.benchmarks;

import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.spi.memory.MemoryStore;
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

/** The first command after the start of a JVM: what a short-lived process or the first request of a server pays. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class FirstCommandBenchmark {
    /** Builds an engine in memory, enters forty people, opens a cycle, proposes a goal and reads it. */
    @Benchmark
    public Goal firstCommands() {
        Office office = new Office(MemoryStore.create()).opened();
        GoalId goal = office.propose().id();
        return office.read(goal);
    }

    /** Builds an engine and does nothing with it. */
    @Benchmark
    public Object engineAlone() {
        return new Office(MemoryStore.create());
    }
}
