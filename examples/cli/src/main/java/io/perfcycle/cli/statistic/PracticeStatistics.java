package io.perfcycle.cli.statistic;

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

/** Statistics of how a cycle is practised: participation, feedback, productivity, surveys. */
final class PracticeStatistics {
    private static final int PERCENT = 100;

    private PracticeStatistics() {}

    static Map<String, StatisticFunction> all() {
        return Map.of(
                "participation_feedback", PracticeStatistics::participation,
                "productivity", PracticeStatistics::productivity,
                "enps", PracticeStatistics::promoters);
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
}
