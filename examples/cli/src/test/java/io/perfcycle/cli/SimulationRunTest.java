package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.rules.simulation.Condition;
import io.perfcycle.rules.simulation.Experiment;
import io.perfcycle.rules.simulation.ExperimentResult;
import io.perfcycle.rules.simulation.Studies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationRunTest {
    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();

    private static Experiment experiment() {
        Condition condition = Condition.of(Studies.find("forced-distribution").orElseThrow(), Map.of("years", "1"))
                .orElseThrow();
        return new Experiment("forced-distribution", List.of(condition), List.of(), 1, 150);
    }

    /** A clock that goes on by so many seconds whenever it is asked. */
    private SimulationRun run(Optional<Path> file, long seconds) {
        AtomicLong now = new AtomicLong();
        return new SimulationRun(
                experiment(), file, notes::add, () -> now.getAndAdd(TimeUnit.SECONDS.toNanos(seconds)));
    }

    @Test
    void a_long_run_tells_how_far_it_is() throws IOException {
        run(Optional.empty(), 3).run(Runnable::run, () -> false, Optional.empty());

        assertThat(notes)
                .containsExactly(
                        "64 of 150 replications after 3 s",
                        "128 of 150 replications after 6 s",
                        "150 of 150 replications after 9 s");
    }

    @Test
    void a_short_run_tells_nothing() throws IOException {
        run(Optional.empty(), 0).run(Runnable::run, () -> false, Optional.empty());

        assertThat(notes).isEmpty();
    }

    @Test
    void what_is_complete_is_kept_when_a_run_is_cancelled_and_goes_on_to_the_same_bits() throws IOException {
        Path kept = folder.resolve("kept");
        ExperimentResult ended = run(Optional.of(kept), 3).run(Runnable::run, () -> !notes.isEmpty(), Optional.empty());
        ExperimentResult whole = run(Optional.empty(), 0).run(Runnable::run, () -> false, Optional.empty());
        ExperimentResult resumed = run(Optional.of(kept), 0).run(Runnable::run, () -> false, Optional.empty());

        assertThat(ended.complete()).isFalse();
        assertThat(ended.replications()).isEqualTo(64);
        assertThat(resumed.complete()).isTrue();
        assertThat(resumed.hash()).isEqualTo(whole.hash());
    }

    @Test
    void an_interrupted_program_waits_until_everything_is_told() throws InterruptedException {
        Interruption interruption = Interruption.listening();
        assertThat(interruption.isAsked()).isFalse();
        Thread hook = new Thread(interruption::interrupt);
        hook.start();
        while (!interruption.isAsked()) {
            Thread.onSpinWait();
        }
        assertThat(hook.isAlive()).isTrue();

        interruption.close();
        hook.join();
    }
}
