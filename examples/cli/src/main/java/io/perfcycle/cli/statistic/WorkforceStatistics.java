package io.perfcycle.cli.statistic;

import io.perfcycle.rules.metric.MetricKind;
import io.perfcycle.rules.metric.Ratio;
import io.perfcycle.rules.metric.SpanOfControl;
import io.perfcycle.rules.metric.TurnoverCalculator;
import io.perfcycle.rules.statistics.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Statistics of the workforce: turnover and span of control. */
final class WorkforceStatistics {
    private static final int PERCENT = 100;

    private WorkforceStatistics() {}

    static Map<String, StatisticFunction> all() {
        return Map.of(
                "turnover_retention", WorkforceStatistics::turnover,
                "span_of_control", WorkforceStatistics::span);
    }

    private static ObjectNode turnover(JsonNode node) {
        StatisticInput input = StatisticInput.of(node);
        if (input.has("headcount_reports_per_month")) {
            return months(input);
        }
        if (input.has("start")) {
            return retention(input);
        }
        if (input.has("separations_in_month")) {
            Ratio rate = Ratio.of(
                    MetricKind.TURNOVER_TOTAL,
                    input.at("separations_in_month").whole(0),
                    input.at("employment_pay_period_12th").decimal());
            return new StatisticOutput()
                    .put("separations_rate_percent", rate.value().map(value -> value * PERCENT))
                    .json();
        }
        long separations = input.at("separations").whole(0);
        if (input.has("months")) {
            Figure rate = Ratio.of(
                            MetricKind.TURNOVER_TOTAL,
                            separations,
                            input.at("average_headcount").decimal())
                    .value();
            int months = input.at("months").whole(1);
            return new StatisticOutput()
                    .put("period_rate", rate)
                    .put("annualised_linear", TurnoverCalculator.annualised(rate, months))
                    .put("annualised_compound", TurnoverCalculator.annualisedCompound(rate, months))
                    .json();
        }
        BigDecimal average = TurnoverCalculator.averageHeadcount(
                input.at("headcount_start").whole(0), input.at("headcount_end").whole(0));
        return new StatisticOutput()
                .put("average_headcount", average.doubleValue())
                .put(
                        "turnover",
                        Ratio.of(MetricKind.TURNOVER_TOTAL, separations, average)
                                .value())
                .json();
    }

    private static ObjectNode retention(StatisticInput input) {
        long start = input.at("start").whole(0);
        long still = input.at("start_still_employed_at_end").whole(0);
        long hires = input.at("hires_in_period").whole(0);
        long lost = input.at("hires_who_left").whole(0);
        if (still > start) {
            input.at("start_still_employed_at_end").refuse("at most as many as at the start are expected");
        }
        BigDecimal average =
                TurnoverCalculator.averageHeadcount(start, input.at("end").whole(0));
        long separations = start - still + lost;
        return new StatisticOutput()
                .put(
                        "retention_rate",
                        Ratio.of(MetricKind.RETENTION, still, start).value())
                .put(
                        "turnover_of_start_cohort",
                        Ratio.of(MetricKind.TURNOVER_COHORT, start - still, start)
                                .value())
                .put("total_separations", separations)
                .put(
                        "turnover_avg_headcount",
                        Ratio.of(MetricKind.TURNOVER_TOTAL, separations, average)
                                .value())
                .put(
                        "new_hire_attrition",
                        Ratio.of(MetricKind.TURNOVER_NEW_HIRES, lost, hires).value())
                .json();
    }

    private static ObjectNode months(StatisticInput input) {
        List<BigDecimal> averages = new ArrayList<>();
        for (StatisticInput month : input.at("headcount_reports_per_month").items()) {
            long[] reports = counts(month);
            averages.add(
                    reports.length == 0
                            ? month.refuse("a headcount is expected")
                            : TurnoverCalculator.averageHeadcount(reports));
        }
        long[] separations = counts(input.at("separations"));
        if (averages.isEmpty() || separations.length != averages.size()) {
            input.at("separations").refuse("one number per month is expected");
        }
        List<Ratio> rates = new ArrayList<>();
        for (int month = 0; month < separations.length; month++) {
            rates.add(Ratio.of(MetricKind.TURNOVER_TOTAL, separations[month], averages.get(month)));
        }
        BigDecimal mean = TurnoverCalculator.meanHeadcount(averages);
        long all = LongStream.of(separations).sum();
        StatisticOutput output = new StatisticOutput()
                .put(
                        "average_headcount",
                        averages.stream().mapToDouble(BigDecimal::doubleValue).toArray())
                .put("monthly_rate", rates.stream().map(Ratio::value).toList())
                .put("annual_sum_of_monthly", TurnoverCalculator.sumOfMonths(rates))
                .put(
                        "annual_total_over_mean_headcount",
                        Ratio.of(MetricKind.TURNOVER_TOTAL, all, mean).value());
        input.find("voluntary").ifPresent(part -> {
            long voluntary = LongStream.of(counts(part)).sum();
            output.put(
                            "annual_voluntary",
                            Ratio.of(MetricKind.TURNOVER_VOLUNTARY, voluntary, mean)
                                    .value())
                    .put(
                            "annual_involuntary",
                            Ratio.of(MetricKind.TURNOVER_INVOLUNTARY, all - voluntary, mean)
                                    .value());
            input.find("regretted")
                    .ifPresent(own -> output.put(
                            "regretted_share_of_voluntary",
                            Ratio.of(
                                            MetricKind.REGRETTED_SHARE,
                                            LongStream.of(counts(own)).sum(),
                                            voluntary)
                                    .value()));
        });
        input.find("regretted")
                .ifPresent(part -> output.put(
                        "annual_regretted",
                        Ratio.of(
                                        MetricKind.TURNOVER_REGRETTED,
                                        LongStream.of(counts(part)).sum(),
                                        mean)
                                .value()));
        return output.json();
    }

    private static long[] counts(StatisticInput input) {
        return input.items().stream().mapToLong(each -> each.whole(0)).toArray();
    }

    private static ObjectNode span(JsonNode node) {
        StatisticInput tree = StatisticInput.of(node).at("tree");
        Map<String, Integer> codes = new LinkedHashMap<>();
        Map<Integer, Integer> managers = new LinkedHashMap<>();
        tree.entries().forEach((manager, reports) -> {
            int above = codes.computeIfAbsent(manager, name -> codes.size());
            for (StatisticInput report : reports.items()) {
                int own = codes.computeIfAbsent(report.category(), name -> codes.size());
                if (managers.put(own, above) != null) {
                    report.refuse("a person with one manager is expected");
                }
            }
        });
        int[] manager = new int[codes.size()];
        Arrays.setAll(manager, own -> managers.getOrDefault(own, -1));
        SpanOfControl span = tree.reading(() -> SpanOfControl.of(manager));
        return new StatisticOutput()
                .put("managers", span.managers())
                .put("employees", span.people())
                .put("mean_direct_reports", span.span().value())
                .put("median", span.median())
                .put("max", span.most())
                .put("layers", span.layers())
                .put("non_managers_per_manager", span.nonManagersPerManager().value())
                .json();
    }
}
