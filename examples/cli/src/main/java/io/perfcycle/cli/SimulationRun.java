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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** One run that tells how far it is and keeps that in a file, if asked to, and goes on from there. */
final class SimulationRun {
    private static final long BETWEEN = TimeUnit.SECONDS.toNanos(2);

    private final Experiment experiment;
    private final Optional<Path> file;
    private final Consumer<String> notes;
    private final LongSupplier nanos;
    private final long began;
    private long last;

    SimulationRun(Experiment experiment, Optional<Path> file, Consumer<String> notes, LongSupplier nanos) {
        this.experiment = experiment;
        this.file = file;
        this.notes = notes;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.last = began;
    }

    ExperimentResult run(Executor executor, BooleanSupplier cancelled, Optional<RunControl.StopRule> stop)
            throws IOException {
        RunControl control = new RunControl(cancelled, this::look, stop);
        ExperimentResult result = file.isPresent() && Files.exists(file.get())
                ? ExperimentRunner.resume(
                        experiment,
                        Checkpoint.parse(Files.readString(file.get(), StandardCharsets.UTF_8)),
                        executor,
                        control)
                : ExperimentRunner.run(experiment, executor, control);
        file.ifPresent(path -> write(path, result.checkpoint()));
        return result;
    }

    /** Every two seconds, if the run takes as long. */
    private void look(Checkpoint checkpoint) {
        long now = nanos.getAsLong();
        if (now - last >= BETWEEN) {
            last = now;
            file.ifPresent(path -> write(path, checkpoint));
            long seconds = TimeUnit.NANOSECONDS.toSeconds(now - began);
            notes.accept(
                    checkpoint.done() + " of " + experiment.replications() + " replications after " + seconds + " s");
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
