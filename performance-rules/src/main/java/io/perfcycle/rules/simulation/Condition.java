package io.perfcycle.rules.simulation;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the things that an experiment compares: a scenario under settings that were judged.
 *
 * @param given what was set by hand, in the order in which it was
 * @param settings a value for each parameter
 * @param model the model that follows
 */
public record Condition(Map<String, String> given, Settings settings, Model model) {
    /** Copies the map. */
    public Condition {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /**
     * Judges a condition.
     *
     * @param scenario the scenario
     * @param given values by path
     * @return the condition; refused with all reasons
     */
    public static Outcome<Condition> of(Scenario scenario, Map<String, String> given) {
        Outcome<Settings> settings = scenario.settings(given);
        if (!settings.isDone()) {
            return settings.failure();
        }
        Settings all = settings.orElseThrow();
        Map<String, String> written = new LinkedHashMap<>();
        given.keySet().forEach(path -> written.put(path, all.word(path)));
        return scenario.model(all).map(model -> new Condition(written, all, model));
    }

    /**
     * Judges many conditions.
     *
     * @param scenario the scenario
     * @param all values by path of each
     * @return the conditions in the same order, each once; refused with all reasons, each once
     */
    public static Outcome<List<Condition>> all(Scenario scenario, List<Map<String, String>> all) {
        List<Finding> findings = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        for (Map<String, String> given : all) {
            Outcome<Condition> condition = of(scenario, given);
            for (Finding finding : condition.findings()) {
                if (!findings.contains(finding)) {
                    findings.add(finding);
                }
            }
            condition.toOptional().filter(each -> !conditions.contains(each)).ifPresent(conditions::add);
        }
        return Outcome.judged(List.copyOf(conditions), findings);
    }

    /** {@return the same, with the course over time of everything that is measured} */
    public Condition withTrajectory() {
        return new Condition(given, settings, model.withTrajectory());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition condition
                && condition.settings.equals(settings)
                && condition.model.equals(model);
    }

    @Override
    public int hashCode() {
        return settings.hashCode();
    }
}
