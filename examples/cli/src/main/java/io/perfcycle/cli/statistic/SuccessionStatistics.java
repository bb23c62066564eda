package io.perfcycle.cli.statistic;

import io.perfcycle.rules.metric.BenchStrength;
import io.perfcycle.rules.metric.MetricKind;
import io.perfcycle.rules.metric.Ratio;
import io.perfcycle.rules.metric.TimeToFill;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Statistics of succession, internal mobility and recruiting. */
final class SuccessionStatistics {
    private SuccessionStatistics() {}

    static Map<String, StatisticFunction> all() {
        return Map.of("succession_mobility_recruiting", SuccessionStatistics::succession);
    }

    private static ObjectNode succession(JsonNode node) {
        StatisticInput input = StatisticInput.of(node);
        if (input.has("critical_roles")) {
            long roles = input.at("critical_roles").whole(0);
            return new StatisticOutput()
                    .put(
                            "ready_now_coverage",
                            Ratio.of(
                                            MetricKind.READY_COVERAGE,
                                            input.at("with_ready_now").whole(0),
                                            roles)
                                    .value())
                    .put(
                            "coverage",
                            Ratio.of(
                                            MetricKind.COVERAGE,
                                            input.at("with_any_successor").whole(0),
                                            roles)
                                    .value())
                    .json();
        }
        if (input.has("successor_slates")) {
            double strength = input.at("successor_slates").entries().values().stream()
                    .mapToDouble(slates -> 1.0 / slates.whole(1))
                    .sum();
            return new StatisticOutput().put("bench_strength", strength).json();
        }
        if (input.has("roles")) {
            return roles(input.at("roles"));
        }
        return input.has("requisitions") ? timeToFill(input.at("requisitions")) : mobility(input);
    }

    private static ObjectNode roles(StatisticInput input) {
        Map<String, List<BenchStrength.Successor>> roles = new LinkedHashMap<>();
        input.entries().forEach((role, all) -> {
            List<BenchStrength.Successor> successors = new ArrayList<>();
            for (StatisticInput each : all.items()) {
                List<StatisticInput> cells = each.items();
                if (cells.size() != 2) {
                    each.refuse("a person and a readiness are expected");
                }
                successors.add(new BenchStrength.Successor(
                        cells.get(0).category(), cells.get(1).text().equals("NOW")));
            }
            roles.put(role, successors);
        });
        BenchStrength bench = new BenchStrength(roles);
        return new StatisticOutput()
                .put("coverage", bench.coverage().value())
                .put("ready_now_coverage", bench.readyCoverage().value())
                .put("distinct_ready_now", bench.ready())
                .put("max_roles_fillable_simultaneously_ready_now", bench.fillableAtOnce())
                .put("avg_successors_per_role", bench.perRole(false).value())
                .put("ready_now_per_role", bench.perRole(true).value())
                .put("bench_strength", bench.strengthByRole(), BigDecimal::doubleValue)
                .json();
    }

    private static ObjectNode mobility(StatisticInput input) {
        Map<String, StatisticInput> moves = input.at("internal_moves").entries();
        long all = moves.values().stream().mapToLong(each -> each.whole(0)).sum();
        long promotions = Optional.ofNullable(moves.get("promotion"))
                .map(each -> each.whole(0))
                .orElse(0);
        BigDecimal average = input.at("average_headcount").decimal();
        return new StatisticOutput()
                .put(
                        "internal_mobility_rate",
                        Ratio.of(MetricKind.INTERNAL_MOBILITY, all, average).value())
                .put(
                        "internal_hire_rate",
                        Ratio.of(
                                        MetricKind.INTERNAL_HIRES,
                                        input.at("filled_internally").whole(0),
                                        input.at("vacancies_filled").whole(0))
                                .value())
                .put(
                        "critical_internal_hire_rate",
                        Ratio.of(
                                        MetricKind.INTERNAL_CRITICAL_HIRES,
                                        input.at("critical_filled_internally").whole(0),
                                        input.at("critical_vacancies_filled").whole(0))
                                .value())
                .put(
                        "promotion_rate",
                        Ratio.of(MetricKind.PROMOTION_RATE, promotions, average).value())
                .json();
    }

    private static ObjectNode timeToFill(StatisticInput input) {
        List<TimeToFill.Vacancy> vacancies = new ArrayList<>();
        for (StatisticInput each : input.items()) {
            List<StatisticInput> cells = each.items();
            if (cells.size() != 2) {
                each.refuse("a day of opening and a day of acceptance or null are expected");
            }
            vacancies.add(each.reading(() -> new TimeToFill.Vacancy(
                    PracticeStatistics.date(cells.get(0)),
                    cells.get(1).isMissing() ? Optional.empty() : Optional.of(PracticeStatistics.date(cells.get(1))))));
        }
        TimeToFill time = TimeToFill.of(vacancies);
        return new StatisticOutput()
                .put("days", time.days().stream().mapToDouble(Long::doubleValue).toArray())
                .put("mean", time.mean().value())
                .put("median", time.median())
                .put("open_excluded", time.open())
                .json();
    }
}
