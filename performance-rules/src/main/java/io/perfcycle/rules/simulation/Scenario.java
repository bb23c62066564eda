package io.perfcycle.rules.simulation;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A model with parameters. Immutable, if its model is a pure function of the settings. */
public final class Scenario {
    private final String name;
    private final String source;
    private final int replications;
    private final List<Parameter> parameters;
    private final Function<Settings, Model> model;
    private final Bounds bounds;

    private Scenario(Scenario like, String name, List<Parameter> parameters, Bounds bounds) {
        this.name = name;
        this.source = like.source;
        this.replications = like.replications;
        this.parameters = List.copyOf(parameters);
        this.model = like.model;
        this.bounds = bounds;
    }

    private Scenario(
            String name, String source, int replications, List<Parameter> parameters, Function<Settings, Model> model) {
        this.name = name;
        this.source = source;
        this.replications = replications;
        this.parameters = List.copyOf(parameters);
        this.model = model;
        this.bounds = Bounds.none();
    }

    /**
     * A scenario.
     *
     * @param name its name
     * @param source where it comes from, in one line
     * @param replications how many make its usual experiment, 1 or more
     * @param parameters what can be set
     * @param model the model that follows from settings
     * @return the scenario
     */
    public static Scenario of(
            String name, String source, int replications, List<Parameter> parameters, Function<Settings, Model> model) {
        return new Scenario(name, source, replications, parameters, model);
    }

    /**
     * The same under another name with other defaults.
     *
     * @param other the name
     * @param defaults the parameters with the same paths
     * @return the scenario
     */
    public Scenario with(String other, List<Parameter> defaults) {
        return new Scenario(this, other, defaults, bounds);
    }

    /**
     * The same with bounds.
     *
     * @param range what comes of chance and of perfect knowledge
     * @return the scenario
     */
    public Scenario within(Bounds range) {
        return new Scenario(this, name, parameters, range);
    }

    /** {@return between what its results can move} */
    public Bounds bounds() {
        return bounds;
    }

    /** {@return its name} */
    public String name() {
        return name;
    }

    /** {@return where it comes from} */
    public String source() {
        return source;
    }

    /** {@return how many replications make its usual experiment} */
    public int replications() {
        return replications;
    }

    /** {@return what can be set, in declared order} */
    public List<Parameter> parameters() {
        return parameters;
    }

    /**
     * A parameter.
     *
     * @param path its name
     * @return the parameter, or nothing
     */
    public Optional<Parameter> parameter(String path) {
        return parameters.stream().filter(each -> each.path().equals(path)).findFirst();
    }

    /**
     * Settings: what is given, and defaults for the rest.
     *
     * @param given values by path
     * @return the settings; refused with all reasons where a path is unknown or a value is not taken
     */
    public Outcome<Settings> settings(Map<String, String> given) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach(each -> values.put(each.path(), each.standard()));
        given.forEach((path, text) -> {
            Optional<Parameter> parameter = parameter(path);
            if (parameter.isEmpty()) {
                findings.add(Finding.of(SimulationFinding.UNKNOWN_PATH)
                        .with("path", path)
                        .with("paths", String.join(", ", values.keySet()))
                        .at(path));
                return;
            }
            Optional<String> value = parameter.get().parse(text);
            value.ifPresentOrElse(
                    parsed -> values.put(path, parsed),
                    () -> findings.add(Finding.of(SimulationFinding.VALUE)
                            .with("path", path)
                            .with("value", text)
                            .with("expected", parameter.get().expected())
                            .at(path)));
        });
        return Outcome.judged(new Settings(values), findings);
    }

    /**
     * The model.
     *
     * @param settings a value for each parameter
     * @return the model; refused with all reasons where it cannot be run
     */
    public Outcome<Model> model(Settings settings) {
        return ModelRules.judge(model.apply(settings));
    }
}
