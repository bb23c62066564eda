package io.perfcycle.cli;

import io.perfcycle.rules.simulation.RunControl;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How {@code simulate} runs: how often, from which seed, on how many threads, until when. */
final class RunOptions {
    private static final int MOST_THREADS = 1024;

    @Option(names = "--replications", paramLabel = "N", description = "How many runs. Default: the scenario's own.")
    private @Nullable Long replications;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "From which all chance follows. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "They do not change a result. Default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--trajectory", description = "Adds the course over time of everything that is measured.")
    private boolean trajectory;

    @Option(
            names = "--until",
            paramLabel = "METRIC:HALF",
            description = "Stops when half the width of the 95 %% interval is at most this, looked at every 64 runs.")
    private String until = "";

    @Option(names = "--checkpoint", paramLabel = "FILE", description = "Keeps how far it came; goes on from there.")
    private @Nullable Path checkpoint;

    @Option(
            names = "--bounds",
            negatable = true,
            description =
                    "Also runs decisions by chance and with perfect knowledge, as rows beside the others. Default: yes,"
                            + " but not with --json or --design.")
    private @Nullable Boolean bounds;

    long seed() {
        return seed;
    }

    boolean isTrajectory() {
        return trajectory;
    }

    Optional<Path> checkpoint() {
        return Optional.ofNullable(checkpoint);
    }

    boolean isBounded(boolean standard) {
        Boolean asked = bounds;
        return asked == null ? standard : asked;
    }

    /** How many replications; refused by an illegal argument. */
    long replications(long standard) {
        Long wanted = replications;
        long number = wanted == null ? standard : wanted;
        if (number < 1 || number > 100_000_000) {
            throw new IllegalArgumentException("--replications is from 1 to 100000000");
        }
        return number;
    }

    /** Threads to run on, which the caller ends; refused by an illegal argument. */
    ExecutorService executor() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("--threads is from 1 to " + MOST_THREADS);
        }
        return Executors.newFixedThreadPool(threads);
    }

    /** When it is enough; refused by an illegal argument. */
    Optional<RunControl.StopRule> stop() {
        if (until.isEmpty()) {
            return Optional.empty();
        }
        int colon = until.lastIndexOf(':');
        try {
            double half = Double.parseDouble(until.substring(colon + 1));
            if (colon > 0 && half > 0) {
                return Optional.of(new RunControl.StopRule(until.substring(0, colon), half));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--until is METRIC:HALF, as in efficiencyTail:0.2", e);
        }
        throw new IllegalArgumentException("--until is METRIC:HALF, as in efficiencyTail:0.2");
    }
}
