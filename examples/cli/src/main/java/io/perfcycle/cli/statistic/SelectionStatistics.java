package io.perfcycle.cli.statistic;

import io.perfcycle.rules.fairness.AdverseImpact;
import io.perfcycle.rules.fairness.DecisionRates;
import io.perfcycle.rules.fairness.FisherExact;
import io.perfcycle.rules.fairness.GroupRate;
import io.perfcycle.rules.fairness.ImpactRatios;
import io.perfcycle.rules.fairness.MantelHaenszel;
import io.perfcycle.rules.fairness.MultipleComparisons;
import io.perfcycle.rules.fairness.SelectionTable;
import io.perfcycle.rules.statistics.Figure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Statistics of selections. */
final class SelectionStatistics {
    private static final String NO_FLIP = "no selection can move from the reference to the focal group";

    private SelectionStatistics() {}

    static Map<String, StatisticFunction> all() {
        return Map.of(
                "adverse_impact_2x2", SelectionStatistics::twoByTwo,
                "adverse_impact_multigroup", MultigroupStatistics::apply,
                "group_fairness_metrics", SelectionStatistics::decisions,
                "mantel_haenszel", SelectionStatistics::strata,
                "multiple_comparisons", SelectionStatistics::comparisons);
    }

    private static ObjectNode twoByTwo(JsonNode node) {
        StatisticInput input = StatisticInput.of(node);
        SelectionTable table = input.reading(() -> new SelectionTable(
                input.at("reference_selected").whole(0),
                input.at("reference_n").whole(0),
                input.at("focal_selected").whole(0),
                input.at("focal_n").whole(0)));
        AdverseImpact impact = new AdverseImpact(table);
        StatisticOutput output = rates(new StatisticOutput(), impact)
                .put("rate_difference", impact.rateDifference())
                .put("overall_rate", impact.overallRate())
                .put("four_fifths_violation", table.violatesFourFifths())
                .put("impact_ratio_of_rejection", impact.rejectionRatio())
                .put("z_pooled", impact.z())
                .put("p_two_sided_z", impact.zProbability())
                .put("chi2", impact.chiSquare())
                .put("chi2_yates", impact.chiSquareYates())
                .put("phi", impact.phi())
                .put("cohens_h", impact.cohensH())
                .put("odds_ratio_reference_vs_focal", impact.oddsRatio())
                .put("shortfall_vs_pooled_rate", impact.shortfallToPooledRate())
                .put("shortfall_to_parity_with_reference", impact.shortfallToParity())
                .put("additional_focal_selections_to_reach_4/5", table.additionalToFourFifths());
        impact.impactRatioInterval()
                .ifPresentOrElse(
                        ends -> output.put("impact_ratio_ci95_log", ends.low(), ends.high()),
                        () -> output.undefined("impact_ratio_ci95_log", "a group has no selection"));
        exact(output, FisherExact.of(table));
        flip(output, impact);
        quotients(output, impact);
        return output.put("n", table.n()).json();
    }

    private static StatisticOutput rates(StatisticOutput output, AdverseImpact impact) {
        return output.put("rate_reference", impact.referenceRate())
                .put("rate_focal", impact.focalRate())
                .put("impact_ratio", impact.impactRatio());
    }

    private static void exact(StatisticOutput output, FisherExact exact) {
        output.put("fisher_one_sided_lower", exact.lower())
                .put("fisher_one_sided_upper", exact.upper())
                .put("fisher_two_sided", exact.twoSided())
                .put("midp_one_sided_lower", exact.midLower())
                .put("midp_two_sided_point_probability", exact.midTwoSided())
                .put("midp_two_sided_doubled", exact.midDoubled());
    }

    private static void flip(StatisticOutput output, AdverseImpact impact) {
        SelectionTable before = impact.table();
        if (!before.canFlip()) {
            output.undefined("flip_flop", NO_FLIP);
            return;
        }
        SelectionTable after = before.flipped();
        output.put(
                "flip_flop",
                rates(
                                new StatisticOutput()
                                        .put("reference_selected", after.referenceSelected())
                                        .put("focal_selected", after.focalSelected()),
                                new AdverseImpact(after))
                        .put("violation_before", before.violatesFourFifths())
                        .put("violation_after", after.violatesFourFifths())
                        .put("direction_reverses", after.favoursFocal())
                        .put("rule_applies", impact.restsOnOnePerson()));
    }

    /** The ratio as a fraction in lowest terms, and as a quotient of doubles, which may miss it. */
    private static void quotients(StatisticOutput output, AdverseImpact impact) {
        if (!impact.impactRatio().isDefined()) {
            String reason = impact.impactRatio().reason().orElse("");
            output.undefined("exact_ratio", reason).undefined("double_ratio", reason);
            return;
        }
        SelectionTable table = impact.table();
        BigInteger part = BigInteger.valueOf(table.focalSelected() * table.referenceN());
        BigInteger whole = BigInteger.valueOf(table.referenceSelected() * table.focalN());
        BigInteger common = part.gcd(whole);
        double quotient =
                impact.focalRate().orElseThrow() / impact.referenceRate().orElseThrow();
        output.put("exact_ratio", part.divide(common) + "/" + whole.divide(common))
                .put("double_ratio", Double.toString(quotient));
    }

    private static ObjectNode comparisons(JsonNode node) {
        StatisticInput input = StatisticInput.of(node).at("p");
        double[] p = input.numbers();
        StatisticOutput output = new StatisticOutput();
        Map<String, MultipleComparisons> methods = new LinkedHashMap<>();
        methods.put("bonferroni", MultipleComparisons.BONFERRONI);
        methods.put("holm", MultipleComparisons.HOLM);
        methods.put("bh", MultipleComparisons.BENJAMINI_HOCHBERG);
        methods.put("by", MultipleComparisons.BENJAMINI_YEKUTIELI);
        methods.forEach((name, method) -> output.put(name, input.reading(() -> method.adjust(p))));
        return output.put("n", p.length).json();
    }

    private static ObjectNode strata(JsonNode node) {
        StatisticInput input = StatisticInput.of(node).at("strata");
        List<SelectionTable> tables = new ArrayList<>();
        for (StatisticInput stratum : input.items()) {
            int[][] cells = stratum.counts();
            if (cells.length != 2 || cells[0].length != 2) {
                stratum.refuse("two rows of two counts are expected");
            }
            tables.add(stratum.reading(() -> new SelectionTable(
                    cells[0][0], (long) cells[0][0] + cells[1][0], cells[0][1], (long) cells[0][1] + cells[1][1])));
        }
        MantelHaenszel test = MantelHaenszel.of(tables);
        AdverseImpact all = input.reading(() -> new AdverseImpact(new SelectionTable(
                tables.stream().mapToLong(SelectionTable::referenceSelected).sum(),
                tables.stream().mapToLong(SelectionTable::referenceN).sum(),
                tables.stream().mapToLong(SelectionTable::focalSelected).sum(),
                tables.stream().mapToLong(SelectionTable::focalN).sum())));
        StatisticOutput output = new StatisticOutput()
                .put("mh_chi2", test.chiSquare())
                .put("mh_chi2_corrected", test.chiSquareCorrected())
                .put("p", test.probability())
                .put("common_odds_ratio", test.oddsRatio());
        if (test.low().isDefined()) {
            output.put("or_ci95_RBG", List.of(test.low(), test.high()));
        } else {
            output.undefined("or_ci95_RBG", test.low().reason().orElse(""));
        }
        return output.put(
                        "aggregate_simpson",
                        new StatisticOutput()
                                .put("male_rate", all.referenceRate())
                                .put("female_rate", all.focalRate())
                                .put("impact_ratio", all.impactRatio())
                                .put("z", all.z()))
                .put("n", all.table().n())
                .put("strata", test.strata())
                .json();
    }

    private static ObjectNode decisions(JsonNode node) {
        StatisticInput input = StatisticInput.of(node);
        boolean[] deserving = truths(input.at("y_true"), -1);
        boolean[] selected = truths(input.at("y_pred"), deserving.length);
        List<String> group =
                input.at("group").items().stream().map(StatisticInput::category).toList();
        if (group.size() != deserving.length) {
            input.at("group").refuse("as many as in y_true are expected");
        }
        List<String> names = group.stream().distinct().sorted().toList();
        int[] codes = group.stream().mapToInt(names::indexOf).toArray();
        DecisionRates rates = DecisionRates.of(deserving, selected, codes, names.size());
        StatisticOutput byGroup = new StatisticOutput();
        for (int g = 0; g < names.size(); g++) {
            DecisionRates.Group own = rates.groups().get(g);
            byGroup.put(
                    names.get(g),
                    new StatisticOutput()
                            .put("n", own.n())
                            .put("selection_rate", own.selectionRate())
                            .put("tpr", own.truePositiveRate())
                            .put("fpr", own.falsePositiveRate()));
        }
        StatisticOutput output = new StatisticOutput()
                .put("by_group", byGroup)
                .put("demographic_parity_difference", rates.difference(DecisionRates.Group::selectionRate))
                .put("demographic_parity_ratio", rates.ratio(DecisionRates.Group::selectionRate))
                .put("equal_opportunity_difference", rates.difference(DecisionRates.Group::truePositiveRate))
                .put("equal_opportunity_ratio", rates.ratio(DecisionRates.Group::truePositiveRate))
                .put("equalized_odds_difference", rates.equalisedOddsDifference())
                .put("equalized_odds_ratio", rates.equalisedOddsRatio());
        if (names.size() == 2) {
            pair(output, input, rates, names);
        }
        return output.put("n", deserving.length).json();
    }

    private static boolean[] truths(StatisticInput input, int length) {
        List<StatisticInput> items = input.items();
        if (length >= 0 && items.size() != length) {
            input.refuse("as many as in y_true are expected");
        }
        boolean[] truths = new boolean[items.size()];
        for (int i = 0; i < truths.length; i++) {
            int value = items.get(i).whole(0);
            if (value > 1) {
                items.get(i).refuse("0 or 1 is expected");
            }
            truths[i] = value == 1;
        }
        return truths;
    }

    /** Privileged is the group that the input names, or else the one with the higher rate, the first of equal ones. */
    private static void pair(StatisticOutput output, StatisticInput input, DecisionRates rates, List<String> names) {
        Figure first = rates.groups().get(0).selectionRate();
        Figure second = rates.groups().get(1).selectionRate();
        int privileged = input.find("privileged")
                .map(name -> names.indexOf(name.category()))
                .orElse(second.orElseThrow() > first.orElseThrow() ? 1 : 0);
        if (privileged < 0) {
            input.at("privileged").refuse("one of the groups is expected");
        }
        DecisionRates.Pair pair = rates.pair(privileged, 1 - privileged);
        output.put(
                "aif360",
                new StatisticOutput()
                        .put("privileged", names.get(privileged))
                        .put("unprivileged", names.get(1 - privileged))
                        .put("disparate_impact", pair.disparateImpact())
                        .put("statistical_parity_difference", pair.statisticalParity())
                        .put("average_odds_difference", pair.averageOdds())
                        .put("equal_opportunity_difference", pair.equalOpportunity()));
    }

    /** Ratios of the compared groups under their names. */
    static StatisticOutput ratios(ImpactRatios ratios) {
        StatisticOutput output = new StatisticOutput();
        ratios.compared()
                .forEach(each -> output.put(each.group().group(), each.impact().impactRatio()));
        return output;
    }

    static GroupRate rate(String name, StatisticInput pair) {
        List<StatisticInput> cells = pair.items();
        if (cells.size() != 2) {
            pair.refuse("two counts are expected, the selected and all");
        }
        return pair.reading(
                () -> new GroupRate(name, cells.get(0).whole(0), cells.get(1).whole(0)));
    }
}
