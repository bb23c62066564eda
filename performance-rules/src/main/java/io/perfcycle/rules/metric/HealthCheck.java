package io.perfcycle.rules.metric;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.outcome.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How mature each area of the process is, in the manner of a staged maturity model: an area is at the highest level of which
 * every criterion holds, and every criterion below it; at 1 where one of level 2 does not. What is not known does not hold, and
 * is told apart. There is no score over areas: the areas at the lowest level are where to begin. Stateless.
 */
public final class HealthCheck {
    private static final int FIRST = 1;
    private static final int PERCENT_DIGITS = 1;

    private HealthCheck() {}

    /** Whether a criterion holds. */
    public enum State {
        /** It holds. */
        HOLDS,
        /** It does not. */
        FAILS,
        /** Nobody has answered, or the figure is not there. */
        NOT_KNOWN
    }

    /**
     * A criterion with what it rests on.
     *
     * @param criterion which criterion
     * @param state whether it holds
     * @param figure the figure that told, where one did
     * @param finding what is missing and what to do in which step; nothing where it holds
     */
    public record Result(
            HealthCriterion criterion, State state, Optional<BigDecimal> figure, Optional<Finding> finding) {}

    /**
     * An area.
     *
     * @param area which area
     * @param level 1 it depends on people, 2 it happens, 3 it is the rule, 4 it is measured, 5 it learns
     * @param results every criterion, by level
     */
    public record Reading(HealthArea area, int level, List<Result> results) {
        /** Copies the list. */
        public Reading {
            results = List.copyOf(results);
        }

        /** {@return what to do to reach the next level, and nothing beyond it; empty at level 5} */
        public List<Finding> next() {
            return results.stream()
                    .filter(result -> result.criterion().level() == level + 1)
                    .flatMap(result -> result.finding().stream())
                    .toList();
        }
    }

    /**
     * Judges.
     *
     * @param answers whether what is asked holds, by criterion; those not answered are left out
     * @param figures the figures of the cycle; those of groups, and those without a value, count as not there
     * @param policy which figures are asked for
     * @return the areas in their order
     */
    public static List<Reading> judge(
            Map<HealthCriterion, Boolean> answers, List<MetricValue> figures, HealthPolicy policy) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (MetricValue figure : figures) {
            if (figure.group().isEmpty()) {
                figure.value().ifPresent(value -> values.put(figure.metric(), value));
            }
        }
        List<Reading> readings = new ArrayList<>();
        for (HealthArea area : HealthArea.values()) {
            List<Result> results = new ArrayList<>();
            for (HealthCriterion criterion : HealthCriterion.values()) {
                if (criterion.area() == area) {
                    results.add(
                            criterion.isAnswered()
                                    ? answered(criterion, Optional.ofNullable(answers.get(criterion)))
                                    : measured(criterion, values, policy));
                }
            }
            readings.add(new Reading(area, level(results), results));
        }
        return List.copyOf(readings);
    }

    private static Result answered(HealthCriterion criterion, Optional<Boolean> answer) {
        if (answer.isEmpty()) {
            return unknown(criterion, "");
        }
        return answer.get()
                ? new Result(criterion, State.HOLDS, Optional.empty(), Optional.empty())
                : new Result(criterion, State.FAILS, Optional.empty(), Optional.of(Finding.of(criterion)));
    }

    private static Result measured(HealthCriterion criterion, Map<String, BigDecimal> values, HealthPolicy policy) {
        String metric = criterion.metric().orElseThrow();
        BigDecimal value = values.get(metric);
        BigDecimal asked = policy.askedByCriterion().get(criterion);
        if (value == null || asked == null) {
            return unknown(criterion, metric);
        }
        if (value.compareTo(asked) >= 0) {
            return new Result(criterion, State.HOLDS, Optional.of(value), Optional.empty());
        }
        Finding finding = Finding.of(criterion).with("value", percent(value)).with("asked", percent(asked));
        return new Result(criterion, State.FAILS, Optional.of(value), Optional.of(finding));
    }

    private static Result unknown(HealthCriterion criterion, String metric) {
        Finding finding = Finding.of(MetricFinding.NOT_KNOWN)
                .with("criterion", criterion.code())
                .with("figure", metric);
        return new Result(criterion, State.NOT_KNOWN, Optional.empty(), Optional.of(finding));
    }

    /** Rounded down, so that a figure that is not enough never reads as if it were. */
    private static String percent(BigDecimal fraction) {
        BigDecimal percent = fraction.movePointRight(2).setScale(PERCENT_DIGITS, RoundingMode.DOWN);
        return percent.stripTrailingZeros().toPlainString() + " %";
    }

    private static int level(List<Result> results) {
        int lowest = results.stream()
                .filter(result -> result.state() != State.HOLDS)
                .mapToInt(result -> result.criterion().level())
                .min()
                .orElse(results.stream()
                                .mapToInt(result -> result.criterion().level())
                                .max()
                                .orElse(FIRST)
                        + 1);
        return Math.max(FIRST, lowest - 1);
    }
}
