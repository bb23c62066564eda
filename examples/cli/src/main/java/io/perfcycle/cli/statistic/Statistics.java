package io.perfcycle.cli.statistic;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every statistic that the command line knows, by name. Immutable. */
public final class Statistics {
    private static final Statistics STANDARD = new Statistics(List.of(
            AgreementStatistics.all(),
            KappaStatistics.all(),
            RaterModelStatistics.all(),
            ShrinkageStatistics.all(),
            RatingStatistics.all(),
            FairnessStatistics.all(),
            CalibrationStatistics.all(),
            GoalStatistics.all()));

    private final TreeMap<String, StatisticFunction> functions = new TreeMap<>();

    private Statistics(List<Map<String, StatisticFunction>> parts) {
        for (Map<String, StatisticFunction> part : parts) {
            part.forEach((name, function) -> {
                if (functions.putIfAbsent(name, function) != null) {
                    throw new IllegalStateException("Two statistics have the name " + name);
                }
            });
        }
    }

    /** {@return all of them} */
    public static Statistics standard() {
        return STANDARD;
    }

    /** {@return their names in order} */
    public Set<String> names() {
        return Collections.unmodifiableSet(functions.keySet());
    }

    /**
     * Finds a statistic.
     *
     * @param name its name
     * @return the statistic, or nothing
     */
    public Optional<StatisticFunction> find(String name) {
        return Optional.ofNullable(functions.get(name));
    }
}
