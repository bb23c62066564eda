package io.perfcycle.cli.statistic;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The statistics of fairness, metrics and disclosure by name. */
public final class FairnessStatistics {
    private FairnessStatistics() {}

    /** {@return all of them, by the names of the vector files} */
    public static Map<String, StatisticFunction> all() {
        Map<String, StatisticFunction> all = new TreeMap<>();
        all.putAll(SelectionStatistics.all());
        all.putAll(RatingTestStatistics.all());
        all.putAll(WorkforceStatistics.all());
        all.putAll(PracticeStatistics.all());
        all.putAll(SuccessionStatistics.all());
        all.putAll(DisclosureStatistics.all());
        return Collections.unmodifiableMap(all);
    }
}
