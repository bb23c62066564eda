package io.perfcycle.rules.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is run: conditions under common random numbers, and the differences that are looked at.
 *
 * @param name the scenario's name
 * @param conditions the conditions, one or more
 * @param comparisons which conditions are subtracted, replication by replication
 * @param seed from which all chance follows
 * @param replications how many, 1 or more
 */
public record Experiment(
        String name, List<Condition> conditions, List<Comparison> comparisons, long seed, long replications) {
    /** Copies the lists. */
    public Experiment {
        conditions = List.copyOf(conditions);
        comparisons = List.copyOf(comparisons);
        if (conditions.isEmpty() || replications < 1) {
            throw new IllegalArgumentException(
                    "An experiment has a condition and a replication: " + conditions.size() + ", " + replications);
        }
        for (Comparison each : comparisons) {
            if (Math.min(each.policy(), each.against()) < 0
                    || Math.max(each.policy(), each.against()) >= conditions.size()) {
                throw new IllegalArgumentException("No such conditions: " + each);
            }
        }
    }

    /**
     * A paired difference: policy minus policy.
     *
     * @param policy the index of a condition
     * @param against the index of the condition that is subtracted
     */
    public record Comparison(int policy, int against) {}

    /**
     * One scenario with defaults.
     *
     * @param scenario which
     * @param seed from which all chance follows
     * @param replications how many
     * @return the experiment
     */
    public static Experiment of(Scenario scenario, long seed, long replications) {
        Condition condition = Condition.of(scenario, Map.of()).orElseThrow();
        return new Experiment(scenario.name(), List.of(condition), List.of(), seed, replications);
    }

    /** {@return the same, with each later condition compared to the first} */
    public Experiment comparedToFirst() {
        List<Comparison> all = new ArrayList<>();
        for (int i = 1; i < conditions.size(); i++) {
            all.add(new Comparison(i, 0));
        }
        return new Experiment(name, conditions, all, seed, replications);
    }

    /** {@return the same, with the course over time of everything that is measured} */
    public Experiment withTrajectory() {
        return new Experiment(
                name, conditions.stream().map(Condition::withTrajectory).toList(), comparisons, seed, replications);
    }
}
