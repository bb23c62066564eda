package io.perfcycle.benchmarks.review;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
 * table of states and triggers, which makes nothing: the floor.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReviewStateBenchmark {
    /** The states of the table. */
    public enum Phase {
        /** Waits for the reviewer. */
        SCHEDULED,
        /** Handed in. */
        SUBMITTED,
        /** Open to its subject. */
        RELEASED,
        /** Seen. */
        ACKNOWLEDGED
    }

    /** Its triggers. */
    public enum Trigger {
        /** Hands it in. */
        SUBMIT,
        /** Opens it. */
        RELEASE,
        /** Has seen it. */
        ACKNOWLEDGE
    }

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<Phase, Map<Trigger, Phase>> table = new EnumMap<>(Phase.class);
    private Phase phase = Phase.RELEASED;
    private Trigger trigger = Trigger.ACKNOWLEDGE;
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

    /** Fills the table. */
    @Setup
    public void configure() {
        table.put(Phase.SCHEDULED, new EnumMap<>(Map.of(Trigger.SUBMIT, Phase.SUBMITTED)));
        table.put(Phase.SUBMITTED, new EnumMap<>(Map.of(Trigger.RELEASE, Phase.RELEASED)));
        table.put(Phase.RELEASED, new EnumMap<>(Map.of(Trigger.ACKNOWLEDGE, Phase.ACKNOWLEDGED)));
        if (table() != Phase.ACKNOWLEDGED || !decision().isDone()) {
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
     * The floor.
     *
     * @return the state after it
     */
    @Benchmark
    public Phase table() {
        return table.getOrDefault(phase, Map.of()).getOrDefault(trigger, phase);
    }
}
