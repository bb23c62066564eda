package io.perfcycle.cli.statistic;

import io.perfcycle.rules.statistics.AgreementWeights;
import io.perfcycle.rules.statistics.CohenKappa;
import io.perfcycle.rules.statistics.FleissKappa;
import io.perfcycle.rules.statistics.GwetCoefficient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Agreement on categories. */
final class KappaStatistics {
    private KappaStatistics() {}

    static Map<String, StatisticFunction> all() {
        return Map.of(
                "cohen_kappa", json -> cohen(StatisticInput.of(json)),
                "weighted_kappa", json -> weighted(StatisticInput.of(json)),
                "fleiss_kappa", KappaStatistics::fleiss,
                "gwet_ac", json -> gwet(StatisticInput.of(json)));
    }

    private static ObjectNode cohen(StatisticInput input) {
        CohenKappa kappa = measured(input, "unweighted");
        return new StatisticOutput()
                .put("po", kappa.observed())
                .put("pe", kappa.expected())
                .put("kappa", kappa.kappa())
                .put("se", kappa.error())
                .put("se0", kappa.nullError())
                .put("z", kappa.z())
                .put("n", kappa.n())
                .put("left_out", kappa.leftOut())
                .put("definition", "Cohen (1960); standard errors Fleiss, Cohen and Everitt (1969)")
                .json();
    }

    private static ObjectNode weighted(StatisticInput input) {
        CohenKappa kappa = measured(input, "linear");
        return new StatisticOutput()
                .put("po_w", kappa.observed())
                .put("pe_w", kappa.expected())
                .put("kappa_w", kappa.kappa())
                .put("se", kappa.error())
                .put("se0", kappa.nullError())
                .put("z", kappa.z())
                .put("n", kappa.n())
                .put("left_out", kappa.leftOut())
                .put("definition", "Cohen (1968); standard errors Fleiss, Cohen and Everitt (1969)")
                .json();
    }

    private static CohenKappa measured(StatisticInput input, String standard) {
        if (input.has("proportions")) {
            StatisticInput shares = input.at("proportions");
            double[][] table = shares.table();
            AgreementWeights weights = weights(input, table.length, standard);
            return shares.reading(() -> CohenKappa.ofProportions(table, weights));
        }
        if (input.has("table")) {
            StatisticInput table = input.at("table");
            int[][] counts = table.counts();
            long[][] wide = Arrays.stream(counts)
                    .map(row -> Arrays.stream(row).asLongStream().toArray())
                    .toArray(long[][]::new);
            AgreementWeights weights = weights(input, wide.length, standard);
            return table.reading(() -> CohenKappa.ofCounts(wide, weights));
        }
        List<StatisticInput> first = input.at("rater1").items();
        List<StatisticInput> second = input.at("rater2").items();
        Levels levels = new Levels(input.find("levels").map(StatisticInput::items), first, second);
        int[] one = levels.codes(first);
        int[] other = levels.codes(second);
        AgreementWeights weights = weights(input, levels.size(), standard);
        return input.at("rater2").reading(() -> CohenKappa.ofRatings(one, other, weights));
    }

    private static AgreementWeights weights(StatisticInput input, int categories, String standard) {
        if (input.has("disagreement_weights")) {
            StatisticInput matrix = input.at("disagreement_weights");
            return matrix.reading(() -> AgreementWeights.ofDisagreement(matrix.table()));
        }
        String name = input.find("weights").map(StatisticInput::text).orElse(standard);
        if (categories == 0) {
            return input.refuse("one category or more is expected");
        }
        return switch (name) {
            case "unweighted" -> AgreementWeights.identity(categories);
            case "linear" -> AgreementWeights.linear(categories);
            case "quadratic" -> AgreementWeights.quadratic(categories);
            default -> input.at("weights").refuse("one of unweighted, linear, quadratic is expected");
        };
    }

    private static ObjectNode fleiss(JsonNode json) {
        StatisticInput counts = StatisticInput.of(json).at("counts");
        FleissKappa kappa = counts.reading(() -> FleissKappa.measure(counts.counts()));
        return new StatisticOutput()
                .put("P_bar", kappa.observed())
                .put("P_e", kappa.expected())
                .put("kappa", kappa.kappa())
                .put("se0", kappa.nullError())
                .put("z", kappa.z())
                .put("category_kappa", kappa.categoryKappas())
                .put("category_prop", StatisticOutput.array(kappa.categoryShares()))
                .put("item_agreement", StatisticOutput.array(kappa.itemAgreements()))
                .put("n", kappa.items())
                .put("raters", kappa.raters())
                .put("definition", "Fleiss (1971); standard error Fleiss, Nee and Landis (1979)")
                .json();
    }

    private static ObjectNode gwet(StatisticInput input) {
        StatisticInput from = input.has("table") ? input.at("table") : input.at("data");
        int[][] counts = input.has("table") ? from.counts() : categoryCounts(input);
        int categories = counts.length == 0 ? 0 : counts[0].length;
        AgreementWeights weights = weights(input, categories, "unweighted");
        GwetCoefficient gwet = from.reading(() -> GwetCoefficient.measure(counts, weights));
        return new StatisticOutput()
                .put("pa", gwet.observed())
                .put("pe", gwet.expected())
                .put("coefficient", gwet.coefficient())
                .put("n", gwet.items())
                .put("n_pairable", gwet.pairable())
                .put("left_out", gwet.leftOut())
                .put("definition", "Gwet's AC1 (unweighted) or AC2 (2014)")
                .json();
    }

    /** Rows of raters become counts by item. */
    private static int[][] categoryCounts(StatisticInput input) {
        List<StatisticInput> rows = input.at("data").items();
        List<List<StatisticInput>> cells = new ArrayList<>();
        List<StatisticInput> all = new ArrayList<>();
        for (StatisticInput row : rows) {
            cells.add(row.items());
            all.addAll(row.items());
            if (row.items().size() != cells.get(0).size()) {
                return row.refuse("as many cells as in the first row are expected");
            }
        }
        Levels levels = new Levels(input.find("levels").map(StatisticInput::items), all, List.of());
        int[][] counts = new int[cells.isEmpty() ? 0 : cells.get(0).size()][levels.size()];
        for (List<StatisticInput> row : cells) {
            int[] codes = levels.codes(row);
            for (int item = 0; item < codes.length; item++) {
                if (codes[item] >= 0) {
                    counts[item][codes[item]]++;
                }
            }
        }
        return counts;
    }
}
