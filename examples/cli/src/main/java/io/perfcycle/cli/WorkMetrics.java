package io.perfcycle.cli;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.rules.metric.MetricCalculator;
import io.perfcycle.rules.metric.MetricKind;
import io.perfcycle.rules.metric.Productivity;
import io.perfcycle.rules.metric.PromoterScore;
import io.perfcycle.rules.metric.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Money and the survey of {@code metrics}.
 *
 * @param files the files
 * @param people the people
 * @param minimum the smallest number of answers about which a figure is given
 */
record WorkMetrics(MetricFiles files, MetricPeople people, int minimum) {
    private static final int HIGHEST = 10;

    List<MetricValue> figures() {
        List<MetricValue> figures = new ArrayList<>();
        if (files.has("finance")) {
            money(figures);
        }
        if (files.has("survey")) {
            survey(figures);
        }
        return figures;
    }

    /** The rows whose days lie in the period, added up. */
    private void money(List<MetricValue> figures) {
        BigDecimal revenue = BigDecimal.ZERO;
        BigDecimal expenses = BigDecimal.ZERO;
        BigDecimal pay = BigDecimal.ZERO;
        boolean counts = false;
        for (Row row : files.rows("finance")) {
            Optional<LocalDate> from = files.date(row, "from");
            Optional<LocalDate> to = files.date(row, "to");
            BigDecimal own = amount(row, "revenue");
            BigDecimal spent = amount(row, "operating_expenses");
            BigDecimal paid = amount(row, "pay_and_benefits");
            if (paid.compareTo(spent) > 0) {
                row.problem("pay_and_benefits", "no more than operating_expenses is expected, of which it is a part");
            }
            if (from.filter(people.period()::contains).isPresent()
                    && to.filter(people.period()::contains).isPresent()) {
                counts = true;
                revenue = revenue.add(own);
                expenses = expenses.add(spent);
                pay = pay.add(paid);
            }
        }
        if (counts) {
            figures.addAll(new Productivity(revenue, expenses, pay)
                    .over(people.averageHeadcount(), people.averageFullTime(), people.period()));
        }
    }

    private static BigDecimal amount(Row row, String column) {
        row.requiredText(column);
        return row.decimal(column).orElse(BigDecimal.ZERO);
    }

    private void survey(List<MetricValue> figures) {
        DateSpan period = people.period();
        List<Integer> answers = new ArrayList<>();
        long asked = 0;
        for (Row row : files.rows("survey")) {
            OptionalInt answer = row.integer("answer");
            asked++;
            if (answer.isPresent() && (answer.getAsInt() < 0 || answer.getAsInt() > HIGHEST)) {
                row.problem("answer", "a whole number from 0 to 10 is expected");
            } else if (answer.isPresent()) {
                answers.add(answer.getAsInt());
            }
        }
        PromoterScore score =
                PromoterScore.of(answers.stream().mapToInt(Integer::intValue).toArray());
        MetricValue told = score.score().over(period);
        boolean few = score.n() > 0 && score.n() < minimum;
        figures.add(few ? MetricCalculator.suppressed(told, minimum) : told);
        figures.add(Ratio.of(MetricKind.RESPONSE, score.n(), asked).over(period).withGroup(Map.of("survey", "eNPS")));
    }
}
