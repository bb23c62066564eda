package io.perfcycle.cli.statistic;

import io.perfcycle.rules.disclosure.CellSuppression;
import io.perfcycle.rules.disclosure.GroupDisclosure;
import io.perfcycle.rules.metric.Concentration;
import io.perfcycle.rules.metric.FeedbackNetwork;
import io.perfcycle.rules.metric.MetricKind;
import io.perfcycle.rules.metric.Productivity;
import io.perfcycle.rules.metric.PromoterScore;
import io.perfcycle.rules.metric.Ratio;
import io.perfcycle.rules.statistics.Figure;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Statistics of how a cycle is practised: participation, feedback, productivity, surveys, and what may be shown. */
final class PracticeStatistics {
    private static final int STANDARD_MINIMUM = 5;
    private static final int STANDARD_RATERS = 3;
    private static final int PERCENT = 100;

    private PracticeStatistics() {}

    static Map<String, StatisticFunction> all() {
        return Map.of(
                "participation_feedback", PracticeStatistics::participation,
                "productivity", PracticeStatistics::productivity,
                "enps", PracticeStatistics::promoters,
                "minimum_n_suppression", PracticeStatistics::suppression);
    }

    static LocalDate date(StatisticInput input) {
        try {
            return LocalDate.parse(input.text());
        } catch (DateTimeException e) {
            return input.refuse("a date like 2025-12-31 is expected");
        }
    }

    private static ObjectNode participation(JsonNode node) {
        StatisticInput input = StatisticInput.of(node);
        if (input.has("eligible")) {
            return reviews(input);
        }
        if (input.has("events")) {
            return feedback(input);
        }
        if (input.has("received")) {
            long[] received = input.at("received").items().stream()
                    .mapToLong(each -> each.whole(0))
                    .toArray();
            return new StatisticOutput()
                    .put("gini", Concentration.gini(received))
                    .put("gini_unbiased", Concentration.giniUnbiased(received))
                    .put("n", received.length)
                    .json();
        }
        if (input.has("ratees")) {
            return new StatisticOutput()
                    .put("rater_response_rate", share(input, MetricKind.RESPONSE, "responses", "invited_raters"))
                    .put("reportable_ratees", share(input, MetricKind.REPORTABLE, "ratees_with_min_3_peers", "ratees"))
                    .json();
        }
        long complete = (long) input.at("responded").whole(0)
                - input.find("partial").map(each -> each.whole(0)).orElse(0);
        return new StatisticOutput()
                .put("response_rate", share(input, MetricKind.RESPONSE, "responded", "invited"))
                .put(
                        "complete_rate",
                        Ratio.of(
                                        MetricKind.RESPONSE_COMPLETE,
                                        complete,
                                        input.at("invited").whole(0))
                                .value())
                .json();
    }

    private static Figure share(StatisticInput input, MetricKind kind, String part, String whole) {
        return Ratio.of(kind, input.at(part).whole(0), input.at(whole).whole(0)).value();
    }

    private static ObjectNode reviews(StatisticInput input) {
        return new StatisticOutput()
                .put("self_completion", share(input, MetricKind.REVIEW_SELF, "self_done", "eligible"))
                .put("manager_completion", share(input, MetricKind.REVIEW_COMPLETION, "manager_done", "eligible"))
                .put("full_completion", share(input, MetricKind.REVIEW_BOTH, "both_done", "eligible"))
                .put("sign_off", share(input, MetricKind.REVIEW_SIGNED, "signed", "eligible"))
                .put("manager_on_time", share(input, MetricKind.REVIEW_ON_TIME, "on_time_manager", "eligible"))
                .put(
                        "on_time_share_of_completed",
                        share(input, MetricKind.REVIEW_ON_TIME_OF_DONE, "on_time_manager", "manager_done"))
                .json();
    }

    private static ObjectNode feedback(StatisticInput input) {
        Map<String, Integer> people = new LinkedHashMap<>();
        input.at("employees").items().forEach(each -> people.putIfAbsent(each.category(), people.size()));
        List<String> names = List.copyOf(people.keySet());
        LocalDate from = date(input.at("from"));
        LocalDate to = date(input.at("to"));
        if (to.isBefore(from)) {
            input.at("to").refuse("a day not before from is expected");
        }
        List<FeedbackNetwork.Event> events = new ArrayList<>();
        for (StatisticInput each : input.at("events").items()) {
            List<StatisticInput> cells = each.items();
            if (cells.size() != 3) {
                each.refuse("a day, a giver and a receiver are expected");
            }
            LocalDate day = date(cells.get(0));
            if (!day.isBefore(from) && !day.isAfter(to)) {
                events.add(new FeedbackNetwork.Event(day, code(people, cells.get(1)), code(people, cells.get(2))));
            }
        }
        FeedbackNetwork network = FeedbackNetwork.of(names.size(), events);
        StatisticOutput output = new StatisticOutput()
                .put("events_per_employee", network.perHead().value())
                .put("events_per_employee_month", network.perMonth(from, to).value())
                .put("share_receiving_any", network.receivers().value())
                .put("share_giving_any", network.givers().value())
                .put("reciprocity_arcs", network.reciprocityOfArcs().value())
                .put("reciprocity_dyads", network.reciprocityOfDyads().value());
        network.datesByArc().forEach((arc, dates) -> {
            int giver = (int) (arc / names.size());
            int receiver = (int) (arc % names.size());
            output.put(
                    "mean_gap_days_" + names.get(receiver) + "_from_" + names.get(giver),
                    network.meanGap(giver, receiver));
        });
        return output.json();
    }

    private static int code(Map<String, Integer> people, StatisticInput person) {
        Integer code = people.get(person.category());
        return code == null ? person.<Integer>refuse("one of the employees is expected") : code;
    }

    private static ObjectNode productivity(JsonNode node) {
        StatisticInput input = StatisticInput.of(node);
        if (input.has("workers")) {
            List<BigDecimal> hours = input.at("workers").items().stream()
                    .map(each -> each.at("hours").decimal())
                    .toList();
            StatisticInput full = input.at("full_time_hours");
            return new StatisticOutput()
                    .put("headcount", hours.size())
                    .put(
                            "fte",
                            full.reading(() -> Productivity.fullTimeEquivalents(hours, full.decimal()))
                                    .doubleValue())
                    .json();
        }
        BigDecimal revenue = input.at("revenue").decimal();
        if (input.has("non_human_capital_expenses")) {
            BigDecimal people = input.at("human_capital_expenses").decimal();
            BigDecimal all = input.at("non_human_capital_expenses").decimal().add(people);
            return money(input, new Productivity(revenue, all, people));
        }
        BigDecimal people = input.find("pay_and_benefits")
                .orElseGet(() -> input.at("employee_costs"))
                .decimal();
        return money(
                input, new Productivity(revenue, input.at("operating_expenses").decimal(), people));
    }

    private static ObjectNode money(StatisticInput input, Productivity money) {
        StatisticOutput output = new StatisticOutput()
                .put("hcroi", money.humanCapitalRoi().value())
                .put(
                        "workforce_cost_share_of_revenue",
                        money.costShareOfRevenue().value())
                .put("workforce_cost_share_of_opex", money.costShareOfExpenses().value());
        Optional<BigDecimal> fte = input.find("fte").map(StatisticInput::decimal);
        if (fte.isEmpty()) {
            return output.json();
        }
        return output.put("revenue_per_fte", money.revenuePerFte(fte.get()).value())
                .put("profit_per_fte", money.profitPerFte(fte.get()).value())
                .put("hcva", money.valueAddedPerFte(fte.get()).value())
                .json();
    }

    private static ObjectNode promoters(JsonNode node) {
        StatisticInput input = StatisticInput.of(node);
        if (input.has("promoters_pct")) {
            BigDecimal all = BigDecimal.valueOf(PERCENT);
            BigDecimal difference = input.at("promoters_pct")
                    .decimal()
                    .subtract(input.at("detractors_pct").decimal());
            BigDecimal sum = input.at("promoters_pct")
                    .decimal()
                    .add(input.at("passives_pct").decimal())
                    .add(input.at("detractors_pct").decimal());
            if (sum.compareTo(all) != 0) {
                input.at("passives_pct").refuse("percentages that are 100 together are expected");
            }
            return new StatisticOutput().put("enps", difference).json();
        }
        PromoterScore score = input.has("scores")
                ? input.at("scores")
                        .reading(() -> PromoterScore.of(input.at("scores").items().stream()
                                .mapToInt(each -> each.whole(0))
                                .toArray()))
                : new PromoterScore(
                        input.at("promoters").whole(0),
                        input.at("passives").whole(0),
                        input.at("detractors").whole(0));
        StatisticOutput output = new StatisticOutput()
                .put("promoters", score.promoters())
                .put("passives", score.passives())
                .put("detractors", score.detractors())
                .put("enps", score.score().value())
                .put("se", score.standardError())
                .put("n", score.n());
        input.find("non_respondents")
                .ifPresent(silent -> output.put(
                        "response_rate",
                        Ratio.of(MetricKind.RESPONSE, score.n(), score.n() + silent.whole(0))
                                .value()));
        return output.json();
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
