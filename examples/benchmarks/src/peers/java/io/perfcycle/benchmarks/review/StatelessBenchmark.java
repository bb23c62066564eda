package io.perfcycle.benchmarks.review;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import io.perfcycle.benchmarks.review.ReviewStateBenchmark.Phase;
import io.perfcycle.benchmarks.review.ReviewStateBenchmark.Trigger;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The transition of {@link ReviewStateBenchmark} by stateless4j, which changes the state and makes no document and no event. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StatelessBenchmark {
    private final StateMachineConfig<Phase, Trigger> steps = new StateMachineConfig<>();
    private Phase phase = Phase.RELEASED;
    private final StateMachine<Phase, Trigger> machine =
            new StateMachine<>(Phase.RELEASED, () -> phase, next -> phase = next, steps);

    /** Permits what the table of the other benchmark permits. */
    @Setup
    public void configure() {
        steps.configure(Phase.SCHEDULED).permit(Trigger.SUBMIT, Phase.SUBMITTED);
        steps.configure(Phase.SUBMITTED).permit(Trigger.RELEASE, Phase.RELEASED);
        steps.configure(Phase.RELEASED).permit(Trigger.ACKNOWLEDGE, Phase.ACKNOWLEDGED);
        if (oneMachine() != Phase.ACKNOWLEDGED || machineForEach() != Phase.ACKNOWLEDGED) {
            throw new IllegalStateException("The transition is refused");
        }
    }

    /** {@return the state after it; one machine that is told its state before each step} */
    @Benchmark
    public Phase oneMachine() {
        phase = Phase.RELEASED;
        machine.fire(Trigger.ACKNOWLEDGE);
        return phase;
    }

    /** {@return the state after it; a machine of its own for each step, as a host has that loads a review} */
    @Benchmark
    public Phase machineForEach() {
        StateMachine<Phase, Trigger> own = new StateMachine<>(Phase.RELEASED, steps);
        own.fire(Trigger.ACKNOWLEDGE);
        return own.getState();
    }
}
