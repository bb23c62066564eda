package io.perfcycle.quickstart.digest;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.TableDates;
import io.perfcycle.quickstart.report.MetricLine;
import io.perfcycle.quickstart.report.Trend;
import io.perfcycle.rules.metric.MetricCalculator;
import io.perfcycle.rules.metric.MetricKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of the cycle with what they were computed from, and some of them over time. */
final class FigureDigest {
    private static final int DIGITS = 6;

    private final Reading reading;
    private final List<MetricValue> metrics;

    FigureDigest(Reading reading, List<MetricValue> metrics) {
        this.reading = reading;
        this.metrics = metrics;
    }

    List<Trend> trends() {
        return List.of(headcount(), checkIns(), feedback(), recognition());
    }

    List<MetricLine> lines() {
        List<MetricLine> lines = new ArrayList<>();
        for (MetricValue value : metrics) {
            String group = value.group().entrySet().stream()
                    .map(each -> each.getKey().equals("occasion") ? spoken(each.getValue()) : each.getValue())
                    .collect(Collectors.joining(", "));
            String words = value.metric().replace('.', ' ').replace('-', ' ');
            String name = words.substring(0, 1).toUpperCase(Locale.ROOT)
                    + words.substring(1)
                    + (group.isEmpty() ? "" : ", " + group);
            boolean perHead = !MetricKind.ofKey(value.metric())
                    .map(MetricKind::isShare)
                    .orElse(!value.metric().endsWith("per-head"));
            lines.add(new MetricLine(
                    value.metric(),
                    name,
                    value.value()
                            .map(number -> perHead ? number.setScale(2, RoundingMode.HALF_UP) : Reading.percent(number))
                            .orElse(null),
                    perHead ? "" : "%",
                    value.numerator().map(FigureDigest::shortened).orElse(null),
                    value.denominator().map(FigureDigest::shortened).orElse(null),
                    (int) value.n(),
                    value.definition(),
                    value.period().first() + " – " + value.period().last(),
                    value.reason()));
        }
        return lines;
    }

    /** {@code MID_YEAR} as mid-year. */
    private static String spoken(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** At most six digits after the point. */
    private static BigDecimal shortened(BigDecimal number) {
        return number.scale() <= DIGITS ? number : number.setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private Trend headcount() {
        List<Trend.Point> points = new ArrayList<>();
        YearMonth month = YearMonth.from(reading.cycle().span().first());
        while (!month.atEndOfMonth().isAfter(reading.cycle().span().last())) {
            LocalDate day = month.atEndOfMonth();
            points.add(new Trend.Point(day, BigDecimal.valueOf(MetricCalculator.headcount(reading.people(), day))));
            month = month.plusMonths(1);
        }
        return new Trend("Headcount at month end", "people", points);
    }

    private Trend checkIns() {
        return monthly("Check-ins per month", "check-ins", CompanyFiles.Kind.CHECK_INS);
    }

    /** How many rows of a file fall into each month. */
    private Trend monthly(String title, String unit, CompanyFiles.Kind kind) {
        Map<YearMonth, Integer> byMonth = new TreeMap<>();
        for (Row row : reading.files().rows(kind)) {
            row.date("date", TableDates.ISO).ifPresent(day -> byMonth.merge(YearMonth.from(day), 1, Integer::sum));
        }
        List<Trend.Point> points = new ArrayList<>();
        byMonth.forEach((month, n) -> points.add(new Trend.Point(month.atEndOfMonth(), BigDecimal.valueOf(n))));
        return new Trend(title, unit, points);
    }

    private Trend feedback() {
        return monthly("Feedback per month", "pieces", CompanyFiles.Kind.FEEDBACK);
    }

    private Trend recognition() {
        return monthly("Recognition per month", "times", CompanyFiles.Kind.RECOGNITION);
    }
}
