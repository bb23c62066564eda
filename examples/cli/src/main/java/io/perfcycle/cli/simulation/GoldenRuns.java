package io.perfcycle.cli.simulation;

import io.perfcycle.rules.simulation.Condition;
import io.perfcycle.rules.simulation.Experiment;
import io.perfcycle.rules.simulation.ExperimentRunner;
import io.perfcycle.rules.simulation.RunControl;
import io.perfcycle.rules.simulation.Scenario;
import io.perfcycle.rules.simulation.Studies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small experiments whose every bit was recorded, so that another machine can be held against it. */
public final class GoldenRuns {
    private static final String FILE = "golden.csv";
    private static final long SEED = 20_100_317;
    private static final long REPLICATIONS = 2;

    private GoldenRuns() {}

    /**
     * An experiment and what came out here.
     *
     * @param scenario the scenario
     * @param settings what is set, as on the command line
     * @param recorded the hash that was recorded
     * @param found the hash that was found
     */
    public record Checked(String scenario, String settings, String recorded, String found) {
        /** {@return whether every bit is the same} */
        public boolean isSame() {
            return recorded.equals(found);
        }
    }

    /** {@return all experiments with what came out here} */
    public static List<Checked> check() {
        List<Checked> all = new ArrayList<>();
        for (String line : resource(FILE).split("\n", -1)) {
            String[] cells = line.strip().split(",", -1);
            if (cells.length == 3 && !cells[0].equals("scenario")) {
                all.add(new Checked(cells[0], cells[1], cells[2], run(cells[0], cells[1])));
            }
        }
        return all;
    }

    private static String run(String name, String settings) {
        Scenario scenario = name.endsWith(".yaml")
                ? ScenarioFile.read(name, resource(name))
                : Studies.find(name).orElseThrow();
        Condition condition = Condition.of(scenario, given(settings)).orElseThrow();
        return ExperimentRunner.run(
                        new Experiment(scenario.name(), List.of(condition), List.of(), SEED, REPLICATIONS),
                        Runnable::run,
                        RunControl.none())
                .hash();
    }

    /** Settings as on the command line, by blanks. */
    static Map<String, String> given(String settings) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String setting : settings.split(" ", -1)) {
            int equal = setting.indexOf('=');
            if (equal > 0) {
                given.put(setting.substring(0, equal), setting.substring(equal + 1));
            }
        }
        return given;
    }

    private static String resource(String name) {
        try (InputStream in = GoldenRuns.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
