package io.perfcycle.benchmarks.review;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.ReviewHeader;
import io.perfcycle.core.value.Rating;
import io.perfcycle.rules.review.ReviewDecisions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

/**
 * One transition of a review, from released to acknowledged: by the decision, which makes the document and the event; and by a
 * state machine of the same states, made and fired as its users do for a record that was loaded.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReviewStateBenchmark {
    /** The states of the machine. */
    enum Phase {
        SCHEDULED,
        SUBMITTED,
        RELEASED,
        ACKNOWLEDGED
    }

    /** Its triggers. */
    enum Trigger {
        SUBMIT,
        RELEASE,
        ACKNOWLEDGE
    }

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final StateMachineConfig<Phase, Trigger> config = new StateMachineConfig<>();
    private final ReleasedReview released = ReleasedReview.builder()
            .id(ReviewId.of("r"))
            .header(new ReviewHeader(
                    EmployeeId.of("dan"),
                    CycleId.of("c"),
                    Occasion.ANNUAL,
                    EmployeeId.of("ben"),
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 1, 1)))
            .proposed(Rating.rated("3"))
            .summary(Rating.rated("3"))
            .releasedAt(NOW)
            .build();

    /** Configures the machine. */
    @Setup
    public void configure() {
        config.configure(Phase.SCHEDULED).permit(Trigger.SUBMIT, Phase.SUBMITTED);
        config.configure(Phase.SUBMITTED).permit(Trigger.RELEASE, Phase.RELEASED);
        config.configure(Phase.RELEASED).permit(Trigger.ACKNOWLEDGE, Phase.ACKNOWLEDGED);
        if (stateless4j() != Phase.ACKNOWLEDGED || !decision().isDone()) {
            throw new IllegalStateException("The transition is refused");
        }
    }

    /**
     * The library.
     *
     * @return the event with the document after it
     */
    @Benchmark
    public Outcome<List<ReviewEvent>> decision() {
        return ReviewDecisions.acknowledge(released, "", NOW);
    }

    /**
     * The library where the step is refused, with its reason.
     *
     * @return the refusal
     */
    @Benchmark
    public Outcome<List<ReviewEvent>> refusal() {
        return ReviewDecisions.release(released, released.summary(), NOW);
    }

    /**
     * The peer.
     *
     * @return the state after it
     */
    @Benchmark
    public Phase stateless4j() {
        StateMachine<Phase, Trigger> machine = new StateMachine<>(Phase.RELEASED, config);
        machine.fire(Trigger.ACKNOWLEDGE);
        return machine.getState();
    }
}
