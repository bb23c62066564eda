package io.perfcycle.cli;

import io.perfcycle.rules.simulation.Checkpoint;
import io.perfcycle.rules.simulation.Experiment;
import io.perfcycle.rules.simulation.ExperimentResult;
import io.perfcycle.rules.simulation.ExperimentRunner;
import io.perfcycle.rules.simulation.RunControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One run that keeps how far it came in a file, if asked to, and goes on from there. */
final class SimulationRun {
    private static final long SECONDS_BETWEEN = 2;

    private final Experiment experiment;
    private final @Nullable Path file;
    private long written = System.nanoTime();

    SimulationRun(Experiment experiment, @Nullable Path file) {
        this.experiment = experiment;
        this.file = file;
    }

    RunControl control() {
        return new RunControl(() -> false, this::keep, Optional.empty());
    }

    ExperimentResult run(Executor executor, RunControl control) throws IOException {
        Path from = file;
        ExperimentResult result = from != null && Files.exists(from)
                ? ExperimentRunner.resume(
                        experiment, Checkpoint.parse(Files.readString(from, StandardCharsets.UTF_8)), executor, control)
                : ExperimentRunner.run(experiment, executor, control);
        if (from != null) {
            write(from, result.checkpoint());
        }
        return result;
    }

    private void keep(Checkpoint checkpoint) {
        Path to = file;
        if (to != null && System.nanoTime() - written > TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN)) {
            write(to, checkpoint);
            written = System.nanoTime();
        }
    }

    /** The old file stays whole until the new one is. */
    private static void write(Path to, Checkpoint checkpoint) {
        Path beside = to.resolveSibling(to.getFileName() + ".new");
        try {
            Files.writeString(beside, checkpoint.toText(), StandardCharsets.UTF_8);
            Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
