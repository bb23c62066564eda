package io.perfcycle.cli;

import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.rules.metric.UnitShares;
import io.perfcycle.rules.metric.WorkforceCalculator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The people of {@code metrics}.
 *
 * @param rows the row of each person, by id
 * @param employments their stretch of employment, where it could be read
 * @param present who is employed on the last day, in the order of the file
 * @param period the days
 */
record MetricPeople(
        Map<String, Row> rows,
        Map<String, WorkforceCalculator.Person> employments,
        List<String> present,
        DateSpan period) {

    static MetricPeople read(MetricFiles files, DateSpan period) {
        Map<String, Row> rows = new LinkedHashMap<>();
        Map<String, WorkforceCalculator.Person> employments = new LinkedHashMap<>();
        for (Row row : files.rows("people")) {
            String id = row.requiredText("id");
            if (!id.isEmpty() && rows.putIfAbsent(id, row) != null) {
                row.problem("id", "the id stands twice");
            }
        }
        rows.forEach((id, row) -> employment(files, row).ifPresent(person -> employments.put(id, person)));
        List<String> present = employments.entrySet().stream()
                .filter(each -> each.getValue().isEmployedOn(period.last()))
                .map(Map.Entry::getKey)
                .toList();
        return new MetricPeople(rows, employments, present, period);
    }

    private static Optional<WorkforceCalculator.Person> employment(MetricFiles files, Row row) {
        Optional<LocalDate> hired = files.date(row, "hired");
        Optional<LocalDate> left = row.date("left", files.dates());
        Optional<LeaveReason> reason = row.oneOf("leave_reason", LeaveReason.class);
        Optional<Boolean> regretted = yes(row, "regretted");
        if (hired.isPresent() && left.isPresent() && left.get().isBefore(hired.get())) {
            row.problem("left", "a day not before hired is expected");
        }
        if (left.isEmpty() && regretted.isPresent()) {
            row.problem("regretted", "nothing is expected while the person is employed");
        }
        return hired.map(day -> new WorkforceCalculator.Person(row.text("unit"), day, left, reason, regretted));
    }

    /** A cell that says yes or no, in the words that {@code fairness} takes. */
    static Optional<Boolean> yes(Row row, String column) {
        return switch (row.text(column).toLowerCase(Locale.ROOT)) {
            case "" -> Optional.empty();
            case "1", "true", "yes" -> Optional.of(true);
            case "0", "false", "no" -> Optional.of(false);
            default -> {
                row.problem(column, "yes or no is expected");
                yield Optional.empty();
            }
        };
    }

    List<WorkforceCalculator.Person> all() {
        return List.copyOf(employments.values());
    }

    BigDecimal averageHeadcount() {
        return WorkforceCalculator.averageHeadcount(all(), period);
    }

    /** As the average headcount, each person with the share of full time that the column fte has, 1 where it is empty. */
    BigDecimal averageFullTime() {
        LocalDate before = period.first().minusDays(1);
        LocalDate after = period.last().plusDays(1);
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, WorkforceCalculator.Person> each : employments.entrySet()) {
            Row row = rows.get(each.getKey());
            BigDecimal share = row == null ? BigDecimal.ONE : row.decimal("fte").orElse(BigDecimal.ONE);
            if (row != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
                row.problem("fte", "a share of full time from 0 to 1 is expected");
            }
            sum = sum.add(each.getValue().isEmployedOn(before) ? share : BigDecimal.ZERO);
            sum = sum.add(each.getValue().isEmployedOn(after) ? share : BigDecimal.ZERO);
        }
        return sum.divide(BigDecimal.valueOf(2), MathContext.DECIMAL128);
    }

    /** Numbers people who are there from 0 on. */
    Map<String, Integer> codes() {
        Map<String, Integer> codes = new HashMap<>();
        present.forEach(id -> codes.put(id, codes.size()));
        return codes;
    }

    String text(String id, String column) {
        Row row = rows.get(id);
        return row == null ? "" : row.text(column);
    }

    /** The units of the people who are there. */
    UnitShares<String> units(int minimum) {
        Map<String, String> unitByPerson = new LinkedHashMap<>();
        present.forEach(id -> unitByPerson.put(id, text(id, "unit")));
        return UnitShares.of(unitByPerson, minimum);
    }
}
