package io.perfcycle.cli.statistic;

import io.perfcycle.rules.fairness.GroupRate;
import io.perfcycle.rules.fairness.ImpactRatios;
import io.perfcycle.rules.fairness.ScoringRates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Impact ratios of several groups, from counts, from rates, or from scores. */
final class MultigroupStatistics {
    private static final String NO_GROUP = "no group is large enough";

    private MultigroupStatistics() {}

    static ObjectNode apply(JsonNode node) {
        StatisticInput input = StatisticInput.of(node);
        if (input.has("rates")) {
            return rates(input.at("rates"));
        }
        return input.has("scores") ? scores(input.at("scores")) : groups(input);
    }

    private static ObjectNode groups(StatisticInput input) {
        List<GroupRate> groups = new ArrayList<>();
        input.at("groups").entries().forEach((name, pair) -> groups.add(SelectionStatistics.rate(name, pair)));
        BigDecimal share = input.find("min_share").map(StatisticInput::decimal).orElse(BigDecimal.ZERO);
        int least = input.find("min_n").map(each -> each.whole(0)).orElse(1);
        ImpactRatios ratios = ImpactRatios.of(groups, share, least);
        double all = groups.stream().mapToLong(GroupRate::n).sum();
        StatisticOutput rates = new StatisticOutput();
        StatisticOutput shares = new StatisticOutput();
        for (GroupRate group : groups) {
            rates.put(group.group(), group.rate());
            if (all > 0) {
                shares.put(group.group(), group.n() / all);
            } else {
                shares.undefined(group.group(), "there is nobody");
            }
        }
        StatisticOutput excluded = new StatisticOutput();
        ratios.excluded().forEach(each -> excluded.put(each.group().group(), each.reason()));
        StatisticOutput output = new StatisticOutput()
                .put("selection_rates", rates)
                .put("share", shares)
                .texts(
                        "included",
                        ratios.compared().stream()
                                .map(each -> each.group().group())
                                .toList())
                .put("excluded", excluded);
        ratios.reference()
                .ifPresentOrElse(
                        best -> output.put("reference_group", best.group()),
                        () -> output.undefined("reference_group", NO_GROUP));
        return output.put("impact_ratio", SelectionStatistics.ratios(ratios))
                .texts("violations", ratios.violations())
                .put("n", all)
                .json();
    }

    /** Rates as decimals: as whole numbers of the smallest unit they are compared exactly. */
    private static ObjectNode rates(StatisticInput input) {
        Map<String, StatisticInput> entries = input.entries();
        int digits = entries.values().stream()
                .mapToInt(
                        each -> Math.max(0, each.decimal().stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        if (digits > 9) {
            input.refuse("rates of at most nine decimals are expected");
        }
        long whole = BigDecimal.TEN.pow(digits).longValueExact();
        List<GroupRate> groups = new ArrayList<>();
        entries.forEach((name, each) -> groups.add(each.reading(
                () -> new GroupRate(name, each.decimal().movePointRight(digits).longValueExact(), whole))));
        ImpactRatios ratios = ImpactRatios.of(groups, BigDecimal.ZERO, 1);
        String reference = ratios.reference().map(GroupRate::group).orElse("");
        StatisticOutput others = new StatisticOutput();
        ratios.compared().stream()
                .filter(each -> !each.group().group().equals(reference))
                .forEach(each -> others.put(each.group().group(), each.impact().impactRatio()));
        StatisticOutput output = new StatisticOutput();
        if (ratios.reference().isPresent()) {
            output.put("reference_group", reference);
        } else {
            output.undefined("reference_group", NO_GROUP);
        }
        return output.put("impact_ratio", others)
                .texts("violations", ratios.violations())
                .json();
    }

    private static ObjectNode scores(StatisticInput input) {
        Map<String, StatisticInput> entries = input.entries();
        ScaledScores scores = ScaledScores.of(entries);
        if (scores.values().length == 0) {
            input.refuse("one score or more is expected");
        }
        List<String> names = List.copyOf(entries.keySet());
        ScoringRates counted = ScoringRates.of(scores.values(), scores.groups(), names.size());
        List<GroupRate> groups = counted.rates(names);
        StatisticOutput rates = new StatisticOutput();
        groups.forEach(group -> rates.put(group.group(), group.rate()));
        ImpactRatios ratios = ImpactRatios.of(groups, BigDecimal.ZERO, 1);
        return new StatisticOutput()
                .put("median", counted.twiceMedian() / (2 * scores.unit()))
                .put("scoring_rate", rates)
                .put("impact_ratio", SelectionStatistics.ratios(ratios))
                .texts("violations", ratios.violations())
                .put("n", scores.values().length)
                .json();
    }
}
