package io.perfcycle.rules.fairness;

import io.perfcycle.rules.disclosure.CellSuppression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks at reviews as a whole: each attribute alone, all together, and the managers. Groups that may not be shown take no
 * part in anything that is shown. Stateless.
 */
public final class FairnessCalculator {
    private FairnessCalculator() {}

    /**
     * Looks.
     *
     * @param data the reviews
     * @param policy how
     * @param seed the seed of the permutation tests
     * @return what was found
     */
    public static FairnessReport measure(FairnessData data, FairnessPolicy policy, long seed) {
        List<Grouping> groupings = Grouping.all(data.attributes());
        List<boolean[]> shown = ShownGroups.of(data, groupings, policy.minimumN());
        List<FairnessReport.Comparison> comparisons = new ArrayList<>();
        for (int g = 0; g < groupings.size(); g++) {
            comparisons.add(compare(data, groupings.get(g), shown.get(g), policy, seed));
        }
        return new FairnessReport(data.rows(), policy, comparisons, managers(data, policy));
    }

    private static FairnessReport.Comparison compare(
            FairnessData data, Grouping grouping, boolean[] shown, FairnessPolicy policy, long seed) {
        List<List<String>> groups = new ArrayList<>();
        List<FairnessReport.HeldBack> held = new ArrayList<>();
        for (int group = 0; group < shown.length; group++) {
            List<String> values = grouping.values().get(group);
            if (shown[group]) {
                groups.add(values);
            } else {
                held.add(new FairnessReport.HeldBack(values, reason(grouping.sizes()[group], policy.minimumN())));
            }
        }
        Kept part = Kept.of(grouping, shown, names(groups));
        return new FairnessReport.Comparison(
                grouping.attributes(),
                groups,
                held,
                data.selected().map(selected -> part.selections(selected, policy)),
                data.ratings().map(ratings -> part.ratings(ratings, policy, seed)),
                data.ratings().filter(ratings -> part.rows().length > 0).map(ratings -> part.scoring(ratings, policy)));
    }

    private static String reason(long size, int minimum) {
        return size < minimum
                ? "fewer than " + minimum + " people"
                : "with what is shown it would tell of fewer than " + minimum
                        + " people, or of people who all have the same rating";
    }

    private static List<String> names(List<List<String>> groups) {
        return groups.stream().map(values -> String.join(" / ", values)).toList();
    }

    /** The rows of the groups that are shown. */
    private record Kept(int[] rows, int[] codes, List<String> names) {
        static Kept of(Grouping grouping, boolean[] shown, List<String> names) {
            int[] place = new int[shown.length];
            int found = 0;
            for (int group = 0; group < shown.length; group++) {
                place[group] = shown[group] ? found++ : -1;
            }
            int[] group = grouping.codes();
            int[] rows = IntStream.range(0, group.length)
                    .filter(row -> group[row] >= 0 && place[group[row]] >= 0)
                    .toArray();
            int[] codes = Arrays.stream(rows).map(row -> place[group[row]]).toArray();
            return new Kept(rows, codes, names);
        }

        SelectionReading selections(boolean[] selected, FairnessPolicy policy) {
            long[] n = new long[names.size()];
            long[] chosen = new long[names.size()];
            for (int i = 0; i < rows.length; i++) {
                n[codes[i]]++;
                chosen[codes[i]] += selected[rows[i]] ? 1 : 0;
            }
            List<GroupRate> rates = new ArrayList<>();
            for (int group = 0; group < n.length; group++) {
                rates.add(new GroupRate(names.get(group), chosen[group], n[group]));
            }
            return SelectionReading.of(rates, policy);
        }

        private long[] scores(FairnessData.Ratings ratings) {
            return Arrays.stream(rows).mapToLong(row -> ratings.scores()[row]).toArray();
        }

        RatingReading ratings(FairnessData.Ratings ratings, FairnessPolicy policy, long seed) {
            Histogram histogram = Histogram.of(scores(ratings), codes, names.size());
            return RatingReading.of(histogram, ratings.unit(), policy, seed);
        }

        SelectionReading scoring(FairnessData.Ratings ratings, FairnessPolicy policy) {
            ScoringRates rates = ScoringRates.of(scores(ratings), codes, names.size());
            return SelectionReading.of(rates.rates(names), policy);
        }
    }

    private static Optional<FairnessReport.Managers> managers(FairnessData data, FairnessPolicy policy) {
        if (data.managers().isEmpty() || data.ratings().isEmpty()) {
            return Optional.empty();
        }
        FairnessData.Attribute column = data.managers().get();
        FairnessData.Ratings ratings = data.ratings().get();
        int[] told = IntStream.range(0, data.rows())
                .filter(row -> column.codes()[row] >= 0)
                .toArray();
        long[] scores =
                Arrays.stream(told).mapToLong(row -> ratings.scores()[row]).toArray();
        int[] codes = Arrays.stream(told).map(row -> column.codes()[row]).toArray();
        int managers = column.values().size();
        ManagerLeniency leniency = ManagerLeniency.of(scores, codes, managers, ratings.unit());
        long[] sizes =
                leniency.managers().stream().mapToLong(ManagerLeniency.Own::n).toArray();
        boolean[] shown = CellSuppression.published(sizes, policy.minimumN());
        KruskalWallis test = KruskalWallis.of(Histogram.of(scores, codes, managers));
        return Optional.of(new FairnessReport.Managers(leniency, column.values(), shown, test));
    }
}
