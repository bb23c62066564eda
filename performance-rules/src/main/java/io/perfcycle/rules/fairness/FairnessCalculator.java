package io.perfcycle.rules.fairness;

import io.perfcycle.rules.disclosure.CellSuppression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
        int[] place = new int[shown.length];
        List<List<String>> groups = new ArrayList<>();
        List<FairnessReport.HeldBack> held = new ArrayList<>();
        for (int group = 0; group < shown.length; group++) {
            place[group] = shown[group] ? groups.size() : -1;
            if (shown[group]) {
                groups.add(grouping.values().get(group));
            } else {
                held.add(new FairnessReport.HeldBack(
                        grouping.values().get(group),
                        grouping.sizes()[group] < policy.minimumN()
                                ? "fewer than " + policy.minimumN() + " people"
                                : "with what is shown it would tell of fewer than " + policy.minimumN()
                                        + " people, or of people who all have the same rating"));
            }
        }
        int[] rows = new int[data.rows()];
        int[] codes = new int[data.rows()];
        int kept = 0;
        for (int i = 0; i < rows.length; i++) {
            int group = grouping.codes()[i];
            if (group >= 0 && place[group] >= 0) {
                rows[kept] = i;
                codes[kept++] = place[group];
            }
        }
        Kept part = new Kept(Arrays.copyOf(rows, kept), Arrays.copyOf(codes, kept), names(groups));
        return new FairnessReport.Comparison(
                grouping.attributes(),
                groups,
                held,
                data.selected().map(selected -> part.selections(selected, policy)),
                data.ratings().map(ratings -> part.ratings(ratings, policy, seed)),
                data.ratings().filter(ratings -> kept(part)).map(ratings -> part.scoring(ratings, policy)));
    }

    private static boolean kept(Kept part) {
        return part.rows().length > 0;
    }

    private static List<String> names(List<List<String>> groups) {
        return groups.stream().map(values -> String.join(" / ", values)).toList();
    }

    /** The rows of the groups that are shown. */
    private record Kept(int[] rows, int[] codes, List<String> names) {
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
        int[] told = java.util.stream.IntStream.range(0, data.rows())
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
