package io.perfcycle.cli.statistic;

import io.perfcycle.rules.disclosure.CellSuppression;
import io.perfcycle.rules.disclosure.GroupDisclosure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What may be shown of small groups, and what two figures tell together. */
final class DisclosureStatistics {
    private static final int STANDARD_MINIMUM = 5;
    private static final int STANDARD_RATERS = 3;

    private DisclosureStatistics() {}

    static Map<String, StatisticFunction> all() {
        return Map.of("minimum_n_suppression", DisclosureStatistics::suppression);
    }

    private static ObjectNode suppression(JsonNode node) {
        StatisticInput input = StatisticInput.of(node);
        int minimum = input.find("min_n").map(each -> each.whole(1)).orElse(STANDARD_MINIMUM);
        if (input.has("counts")) {
            return cells(input, minimum);
        }
        if (input.has("group_ratings")) {
            BigDecimal[] ratings = input.at("group_ratings").items().stream()
                    .map(StatisticInput::decimal)
                    .toArray(BigDecimal[]::new);
            int different = input.find("l_diversity").map(each -> each.whole(1)).orElse(2);
            return new StatisticOutput()
                    .put("publish_mean", GroupDisclosure.mayTellMean(ratings, minimum, different))
                    .json();
        }
        return input.has("raters_by_relation") ? relations(input) : differencing(input, minimum);
    }

    private static ObjectNode cells(StatisticInput input, int minimum) {
        Map<String, StatisticInput> entries = input.at("counts").entries();
        List<String> names = List.copyOf(entries.keySet());
        long[] counts =
                entries.values().stream().mapToLong(each -> each.whole(0)).toArray();
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        if (input.has("total") && input.at("total").whole(0) != total) {
            input.at("total").refuse("the sum of the counts is expected");
        }
        boolean[] shown = CellSuppression.published(counts, minimum);
        StatisticOutput published = new StatisticOutput();
        List<String> held = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            if (shown[cell]) {
                published.put(names.get(cell), counts[cell]);
            } else {
                held.add(names.get(cell));
            }
        }
        if (total >= minimum) {
            published.put("total", total);
        }
        return new StatisticOutput()
                .put("published", published)
                .texts("suppressed", held)
                .json();
    }

    private static ObjectNode relations(StatisticInput input) {
        int minimum = input.find("min_raters").map(each -> each.whole(1)).orElse(STANDARD_RATERS);
        List<String> identified = input.find("identified_relations")
                .map(all -> all.items().stream().map(StatisticInput::text).toList())
                .orElse(List.of());
        StatisticOutput output = new StatisticOutput();
        input.at("raters_by_relation").entries().forEach((relation, raters) -> {
            boolean known = identified.contains(relation);
            boolean told = GroupDisclosure.mayTellRaters(raters.whole(0), minimum, known);
            output.put(
                    relation,
                    told ? known ? "publish (not anonymous by design)" : "publish" : "suppress or merge into 'others'");
        });
        return output.json();
    }

    private static ObjectNode differencing(StatisticInput input, int minimum) {
        GroupDisclosure.Told first = told(input.at("query1"));
        GroupDisclosure.Told second = told(input.at("query2"));
        boolean swapped = second.n() > first.n();
        Optional<GroupDisclosure.Remainder> left =
                GroupDisclosure.difference(swapped ? second : first, swapped ? first : second);
        StatisticOutput output = new StatisticOutput();
        if (left.isPresent() && left.get().n() == 1) {
            output.put("derived_individual_value", left.get().sum());
        } else {
            output.undefined(
                    "derived_individual_value",
                    left.map(each -> "the difference is of " + each.n() + " people")
                            .orElse("both are of equally many people"));
        }
        return output.put(
                        "must_block", left.map(each -> each.mustBlock(minimum)).orElse(false))
                .json();
    }

    private static GroupDisclosure.Told told(StatisticInput query) {
        return new GroupDisclosure.Told(query.at("n").whole(0), query.at("mean").decimal());
    }
}
