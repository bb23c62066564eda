package io.perfcycle.cli.simulation;

import io.perfcycle.rules.simulation.Bounds;
import io.perfcycle.rules.simulation.Condition;
import io.perfcycle.rules.simulation.Estimate;
import io.perfcycle.rules.simulation.Experiment;
import io.perfcycle.rules.simulation.ExperimentResult;
import io.perfcycle.rules.simulation.ExperimentRunner;
import io.perfcycle.rules.simulation.RunControl;
import io.perfcycle.rules.simulation.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/** The figures of an experiment with those of decisions by chance and with perfect knowledge, under common random numbers. */
public final class BoundedResult {
    /** Decisions by chance. */
    public static final String CHANCE = "chance";

    /** Decisions with perfect knowledge. */
    public static final String CEILING = "ceiling";

    private final ExperimentResult result;
    private final List<Bound> bounds;
    /** The bounds' own settings by kind. */
    private final Map<String, Map<String, String>> own;

    private BoundedResult(ExperimentResult result, List<Bound> bounds, Map<String, Map<String, String>> own) {
        this.result = result;
        this.bounds = bounds;
        this.own = own;
    }

    /**
     * A figure of a bound.
     *
     * @param kind {@link #CHANCE} or {@link #CEILING}
     * @param of the condition whose bound it is
     * @param settings what was set by hand, the bound's own last
     * @param row the figure
     */
    public record Bound(String kind, Condition of, Map<String, String> settings, ExperimentResult.Row row) {
        /** Copies the map. */
        public Bound {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }
    }

    /**
     * A result without bounds.
     *
     * @param result the result
     * @return the same
     */
    public static BoundedResult without(ExperimentResult result) {
        return new BoundedResult(result, List.of(), Map.of());
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
    public static BoundedResult of(Scenario scenario, ExperimentResult result, Executor executor, RunControl control) {
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
                        .forEach(row -> bounds.add(new Bound(kind, condition, bound.given(), row)));
            }
        });
        return new BoundedResult(result, bounds, kinds);
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

    /** {@return the bounds, each once; one that is the same in all conditions has the bound's own settings only} */
    public List<Bound> eachOnce() {
        Map<String, Set<Estimate>> estimates = new HashMap<>();
        bounds.forEach(bound -> estimates
                .computeIfAbsent(bound.kind() + bound.row().cell(), key -> new HashSet<>())
                .add(bound.row().estimate()));
        Map<String, Bound> once = new LinkedHashMap<>();
        for (Bound bound : bounds) {
            Set<Estimate> all =
                    estimates.getOrDefault(bound.kind() + bound.row().cell(), Set.of());
            Map<String, String> settings =
                    all.size() == 1 ? own.getOrDefault(bound.kind(), Map.of()) : bound.settings();
            Bound shown = new Bound(bound.kind(), bound.of(), settings, bound.row());
            once.putIfAbsent(bound.kind() + settings + bound.row().cell(), shown);
        }
        return List.copyOf(once.values());
    }
}
