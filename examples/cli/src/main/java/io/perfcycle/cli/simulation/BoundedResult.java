package io.perfcycle.cli.simulation;

import io.perfcycle.rules.simulation.Bounds;
import io.perfcycle.rules.simulation.Condition;
import io.perfcycle.rules.simulation.Experiment;
import io.perfcycle.rules.simulation.ExperimentResult;
import io.perfcycle.rules.simulation.ExperimentRunner;
import io.perfcycle.rules.simulation.RunControl;
import io.perfcycle.rules.simulation.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** The figures of an experiment with those of decisions by chance and with perfect knowledge, under common random numbers. */
public final class BoundedResult {
    /** Decisions by chance. */
    public static final String CHANCE = "chance";

    /** Decisions with perfect knowledge. */
    public static final String CEILING = "ceiling";

    private final ExperimentResult result;
    private final List<Bound> bounds;

    private BoundedResult(ExperimentResult result, List<Bound> bounds) {
        this.result = result;
        this.bounds = bounds;
    }

    /**
     * A figure of a bound.
     *
     * @param kind {@link #CHANCE} or {@link #CEILING}
     * @param of the condition whose bound it is
     * @param row the figure
     */
    public record Bound(String kind, Condition of, ExperimentResult.Row row) {}

    /**
     * A result without bounds.
     *
     * @param result the result
     * @return the same
     */
    public static BoundedResult without(ExperimentResult result) {
        return new BoundedResult(result, List.of());
    }

    /**
     * Runs the bounds of a result's conditions, each once, with as many replications.
     *
     * @param scenario the scenario with its bounds
     * @param result the result
     * @param executor where replications run
     * @param control whether it is cancelled
     * @return both together
     */
    public static BoundedResult of(
            Scenario scenario, ExperimentResult result, Executor executor, RunControl control) {
        Map<Condition, List<ExperimentResult.Row>> known = new LinkedHashMap<>();
        List<Bound> bounds = new ArrayList<>();
        Map<String, Map<String, String>> kinds = new LinkedHashMap<>();
        kinds.put(CHANCE, scenario.bounds().chance());
        kinds.put(CEILING, scenario.bounds().ceiling());
        kinds.values().removeIf(Map::isEmpty);
        kinds.forEach((kind, settings) -> {
            for (Condition condition : result.experiment().conditions()) {
                Condition bound = Condition.of(scenario, Bounds.under(condition.given(), settings))
                        .orElseThrow();
                known.computeIfAbsent(bound, each -> run(each, result, executor, control))
                        .forEach(row -> bounds.add(new Bound(kind, condition, row)));
            }
        });
        return new BoundedResult(result, bounds);
    }

    private static List<ExperimentResult.Row> run(
            Condition condition, ExperimentResult result, Executor executor, RunControl control) {
        Experiment like = result.experiment();
        boolean course = like.conditions().stream().anyMatch(each -> each.equals(each.withTrajectory()));
        Experiment experiment = new Experiment(
                like.name(),
                List.of(course ? condition.withTrajectory() : condition),
                List.of(),
                like.seed(),
                Math.max(1, result.replications()));
        return ExperimentRunner.run(experiment, executor, control).rows();
    }

    /** {@return what came out of the experiment} */
    public ExperimentResult result() {
        return result;
    }

    /** {@return the bounds of all conditions, in their order; one that several have stands there as often} */
    public List<Bound> bounds() {
        return bounds;
    }

    /** {@return the bounds, each once} */
    public List<Bound> eachOnce() {
        Map<String, Bound> once = new LinkedHashMap<>();
        for (Bound bound : bounds) {
            once.putIfAbsent(bound.kind() + bound.row().condition().settings() + bound.row().cell(), bound);
        }
        return List.copyOf(once.values());
    }
}
