package io.perfcycle.rules.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs built-in studies in tests. */
final class Runs {
    private Runs() {}

    /** Settings as on the command line: {@code fire=.05 voluntary=0}. */
    static Map<String, String> given(String settings) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String setting : settings.strip().split("\\s+")) {
            int equal = setting.indexOf('=');
            if (equal > 0) {
                given.put(setting.substring(0, equal), setting.substring(equal + 1));
            }
        }
        return given;
    }

    static Experiment experiment(String scenario, long replications, String... settings) {
        Scenario study = Studies.find(scenario).orElseThrow();
        List<Map<String, String>> all = new ArrayList<>();
        for (String each : settings) {
            all.add(given(each));
        }
        return new Experiment(scenario, Condition.all(study, all).orElseThrow(), List.of(), 20100317, replications);
    }

    static ExperimentResult run(String scenario, long replications, String settings) {
        return ExperimentRunner.run(experiment(scenario, replications, settings), Runnable::run, RunControl.none());
    }

    /** The mean of a metric at a level; 0 stands for the whole organisation. */
    static double mean(ExperimentResult result, String metric, int level) {
        return result.rows().stream()
                .filter(row -> row.cell().metric().equals(metric))
                .filter(row -> row.cell().level().orElse(0) == level)
                .mapToDouble(row -> row.estimate().mean())
                .findFirst()
                .orElseThrow();
    }

    static double at(ExperimentResult result, String metric, int time) {
        return result.rows().stream()
                .filter(row -> row.cell().metric().equals(metric))
                .filter(row -> row.cell().time().orElse(-1) == time)
                .mapToDouble(row -> row.estimate().mean())
                .findFirst()
                .orElseThrow();
    }

    /** The figures of one replication of a model, by cell; the model has to be one that can be run. */
    static double[] figures(Model model, long seed) {
        Replications replications = new Replications(ModelRules.judge(model).orElseThrow());
        double[] figures = new double[replications.cells().size()];
        replications.run(seed, 0, figures);
        return figures;
    }

    /** The first staff of a model. */
    static World world(Model model, long seed) {
        World world = new World(model);
        world.begin(seed, 0);
        return world;
    }

    /** Phases happen in a step, one after the other. */
    static void apply(World world, Model model, int time, Phase... phases) {
        world.step(time);
        for (Phase phase : phases) {
            Operator.of(phase, model, new Recorder(model)).apply(world, time);
        }
    }
}
