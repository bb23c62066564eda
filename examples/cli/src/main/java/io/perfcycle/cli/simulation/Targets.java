package io.perfcycle.cli.simulation;

import io.perfcycle.rules.simulation.Condition;
import io.perfcycle.rules.simulation.Estimate;
import io.perfcycle.rules.simulation.Experiment;
import io.perfcycle.rules.simulation.ExperimentResult;
import io.perfcycle.rules.simulation.ExperimentRunner;
import io.perfcycle.rules.simulation.RunControl;
import io.perfcycle.rules.simulation.Scenario;
import io.perfcycle.rules.simulation.Studies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** The published and the exact figures of the studies, held against what the simulation finds. */
public final class Targets {
    private static final String FILE = "targets.csv";

    private Targets() {}

    /**
     * A figure that is known.
     *
     * @param study its number
     * @param scenario the scenario
     * @param settings what is set, as on the command line
     * @param metric the metric
     * @param level the level, or empty
     * @param time the step, or empty
     * @param target the figure
     * @param tolerance how far off is close
     * @param ownErrors how many standard errors of our own are added to the tolerance
     * @param replications how many are run
     */
    public record Target(
            String study,
            String scenario,
            String settings,
            String metric,
            String level,
            String time,
            double target,
            double tolerance,
            double ownErrors,
            long replications) {}

    /**
     * A figure and what was found.
     *
     * @param target the figure
     * @param found what was found
     */
    public record Checked(Target target, Estimate found) {
        /** {@return how far off is close, own errors included} */
        public double tolerance() {
            return target.ownErrors() == 0 ? target.tolerance() : target.tolerance() + target.ownErrors() * found.se();
        }

        /** {@return whether it is close enough} */
        public boolean isMet() {
            return Math.abs(found.mean() - target.target()) <= tolerance();
        }
    }

    /** {@return all figures, in the order of studies} */
    public static List<Target> all() {
        List<Target> all = new ArrayList<>();
        for (String line : text().split("\n", -1)) {
            String[] cells = line.strip().split(",", -1);
            if (cells.length == 10 && !cells[0].equals("study")) {
                all.add(new Target(
                        cells[0],
                        cells[1],
                        cells[2],
                        cells[3],
                        cells[4],
                        cells[5],
                        Double.parseDouble(cells[6]),
                        Double.parseDouble(cells[7]),
                        Double.parseDouble(cells[8]),
                        Long.parseLong(cells[9])));
            }
        }
        return all;
    }

    private static String text() {
        try (InputStream in = Targets.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The jar has no " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs what the figures need, each condition once.
     *
     * @param targets the figures
     * @param seed from which all chance follows
     * @param executor where replications run
     * @return the figures with what was found, in the same order
     */
    public static List<Checked> check(List<Target> targets, long seed, Executor executor) {
        Map<String, ExperimentResult> results = new HashMap<>();
        List<Checked> checked = new ArrayList<>();
        for (Target target : targets) {
            String key = target.scenario() + " " + target.settings() + " " + target.replications();
            ExperimentResult result = results.computeIfAbsent(key, each -> run(target, seed, executor));
            result.rows().stream()
                    .filter(row -> row.cell().metric().equals(target.metric()))
                    .filter(row -> target.level().isEmpty()
                            || row.cell().level().orElse(0) == Integer.parseInt(target.level()))
                    .filter(row ->
                            target.time().isEmpty() || row.cell().time().orElse(0) == Integer.parseInt(target.time()))
                    .findFirst()
                    .ifPresent(row -> checked.add(new Checked(target, row.estimate())));
        }
        return checked;
    }

    private static ExperimentResult run(Target target, long seed, Executor executor) {
        Scenario scenario = Studies.find(target.scenario()).orElseThrow();
        Condition condition =
                Condition.of(scenario, GoldenRuns.given(target.settings())).orElseThrow();
        return ExperimentRunner.run(
                new Experiment(target.scenario(), List.of(condition), List.of(), seed, target.replications()),
                executor,
                RunControl.none());
    }
}
