package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.core.value.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Foresees the value of a measure from its check-ins: the straight line of least squares through the reported values,
 * and the interval in which a further value falls with the given confidence,
 * ŷ ± t(n − 2) · s · √(1 + 1/n + (x − x̄)² / Σ(xᵢ − x̄)²) (Montgomery, Peck and Vining, Introduction to Linear Regression
 * Analysis, 5th ed., section 2.5). Sums and the line are exact; the interval holds if values scatter about a line
 * independently and normally. Reports that copy the last value scatter less than that: the interval is too narrow then.
 *
 * <p>Stateless and thread safe.
 */
public final class ForecastCalculator {
    private static final MathContext EXACT = Rounding.INTERMEDIATE;

    private ForecastCalculator() {}

    /**
     * How a forecast is made.
     *
     * @param confidence how often the interval is to hold, over 0 and under 1
     * @param rounding the one rounding step of value, progress and interval
     */
    public record Settings(BigDecimal confidence, Rounding rounding) {
        /** Checks the confidence. */
        public Settings {
            if (confidence.signum() <= 0 || confidence.compareTo(BigDecimal.ONE) >= 0) {
                throw new IllegalArgumentException("Confidence is over 0 and under 1, not " + confidence);
            }
        }

        /** {@return an interval that holds four times out of five, four digits} */
        public static Settings standard() {
            return new Settings(new BigDecimal("0.80"), new Rounding(RoundingMode.HALF_UP, 4));
        }
    }

    /**
     * Foresees the value of a goal's measure on a later day.
     *
     * @param goal the goal
     * @param today values up to this day are known
     * @param day the day to look at, usually the last of the goal
     * @param settings how
     * @return the forecast, or the reason why there is none
     */
    public static Forecast forecast(Goal goal, LocalDate today, LocalDate day, Settings settings) {
        return goal.content()
                .measure()
                .map(measure -> forecast(measure, goal.checkIns(), today, day, settings))
                .orElseGet(() -> Forecast.none(day, 0, settings.confidence(), Forecast.Reason.NO_MEASURE));
    }

    /**
     * Foresees the value on a later day.
     *
     * @param measure the measure
     * @param checkIns its check-ins in any order
     * @param today values up to this day are known
     * @param day the day to look at, usually the last of the goal
     * @param settings how
     * @return the forecast, or the reason why there is none
     */
    public static Forecast forecast(
            Measure measure, List<CheckIn> checkIns, LocalDate today, LocalDate day, Settings settings) {
        List<CheckIn> points = ValueSeries.of(checkIns).upTo(today);
        Optional<Forecast.Reason> reason = reasonAgainst(measure, points, day);
        if (reason.isPresent()) {
            return Forecast.none(day, points.size(), settings.confidence(), reason.get());
        }
        Line line = Line.through(points);
        BigDecimal x = BigDecimal.valueOf(ChronoUnit.DAYS.between(points.get(0).effective(), day));
        BigDecimal estimate = line.at(x);
        Optional<BigDecimal> half = line.halfWidth(x, settings.confidence());
        Forecast.Interval value = interval(estimate, half, settings.rounding());
        return new Forecast(
                day,
                Optional.of(value),
                progress(measure, estimate, half, settings.rounding()),
                points.size(),
                settings.confidence(),
                Optional.empty(),
                Explanation.of("forecast", Decimals.plain(value.estimate()), "least squares")
                        .with("values", points.size())
                        .with("per day", Decimals.plain(settings.rounding().round(line.slope())))
                        .with(
                                "last value",
                                Decimals.plain(points.get(points.size() - 1).value()))
                        .with("confidence", Decimals.plain(settings.confidence())));
    }

    private static Optional<Forecast.Reason> reasonAgainst(Measure measure, List<CheckIn> points, LocalDate day) {
        if (measure.direction() == Direction.BINARY) {
            return Optional.of(Forecast.Reason.NO_TREND);
        }
        if (points.size() < 2) {
            return Optional.of(Forecast.Reason.TOO_FEW_VALUES);
        }
        return day.isAfter(points.get(points.size() - 1).effective())
                ? Optional.empty()
                : Optional.of(Forecast.Reason.NOT_AHEAD);
    }

    private static Forecast.Interval interval(BigDecimal estimate, Optional<BigDecimal> half, Rounding rounding) {
        return new Forecast.Interval(
                rounding.round(estimate),
                half.map(width -> rounding.round(estimate.subtract(width))),
                half.map(width -> rounding.round(estimate.add(width))));
    }

    /** Progress is a straight line of the value where it moves to a target, so its interval has the same ends. */
    private static Optional<Forecast.Interval> progress(
            Measure measure, BigDecimal estimate, Optional<BigDecimal> half, Rounding rounding) {
        if (MeasureDecisions.sign(measure.direction()) == 0) {
            return Optional.empty();
        }
        Optional<BigDecimal> middle = ProgressCalculator.progress(measure, estimate, Optional.empty());
        Optional<BigDecimal> further =
                half.flatMap(width -> ProgressCalculator.progress(measure, estimate.add(width), Optional.empty()));
        return middle.map(progress ->
                interval(progress, further.map(end -> end.subtract(progress).abs()), rounding));
    }

    /** Least squares through days and values, with exact sums; all spreads are n times those of the textbook. */
    private record Line(
            int n, BigDecimal sumX, BigDecimal sumY, BigDecimal spreadX, BigDecimal spreadXy, BigDecimal spreadY) {
        static Line through(List<CheckIn> points) {
            BigDecimal n = BigDecimal.valueOf(points.size());
            LocalDate first = points.get(0).effective();
            BigDecimal sumX = BigDecimal.ZERO;
            BigDecimal sumY = BigDecimal.ZERO;
            BigDecimal sumXx = BigDecimal.ZERO;
            BigDecimal sumXy = BigDecimal.ZERO;
            BigDecimal sumYy = BigDecimal.ZERO;
            for (CheckIn point : points) {
                BigDecimal x = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, point.effective()));
                BigDecimal y = point.value();
                sumX = sumX.add(x);
                sumY = sumY.add(y);
                sumXx = sumXx.add(x.multiply(x));
                sumXy = sumXy.add(x.multiply(y));
                sumYy = sumYy.add(y.multiply(y));
            }
            return new Line(
                    points.size(),
                    sumX,
                    sumY,
                    n.multiply(sumXx).subtract(sumX.multiply(sumX)),
                    n.multiply(sumXy).subtract(sumX.multiply(sumY)),
                    n.multiply(sumYy).subtract(sumY.multiply(sumY)));
        }

        BigDecimal slope() {
            return spreadXy.divide(spreadX, EXACT);
        }

        /** (Σy · Sxx + Sxy · (n·x − Σx)) / (n · Sxx): one division. */
        BigDecimal at(BigDecimal x) {
            BigDecimal count = BigDecimal.valueOf(n);
            BigDecimal top = sumY.multiply(spreadX)
                    .add(spreadXy.multiply(count.multiply(x).subtract(sumX)));
            return top.divide(count.multiply(spreadX), EXACT);
        }

        /** Nothing for fewer than three points: two always lie on a line. */
        Optional<BigDecimal> halfWidth(BigDecimal x, BigDecimal confidence) {
            if (n < 3) {
                return Optional.empty();
            }
            BigDecimal count = BigDecimal.valueOf(n);
            BigDecimal residual = spreadX.multiply(spreadY)
                    .subtract(spreadXy.multiply(spreadXy))
                    .divide(spreadX.multiply(count).multiply(BigDecimal.valueOf(n - 2L)), EXACT);
            BigDecimal away = count.multiply(x).subtract(sumX);
            BigDecimal spread = BigDecimal.ONE
                    .add(BigDecimal.ONE.divide(count, EXACT))
                    .add(away.multiply(away).divide(count.multiply(spreadX), EXACT));
            double tail = BigDecimal.ONE.subtract(confidence).doubleValue() / 2;
            double t = TDistribution.of(n - 2).inverseSurvivalProbability(tail);
            return Optional.of(
                    residual.max(BigDecimal.ZERO).multiply(spread).sqrt(EXACT).multiply(new BigDecimal(t), EXACT));
        }
    }
}
