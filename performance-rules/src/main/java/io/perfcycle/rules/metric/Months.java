package io.perfcycle.rules.metric;

import io.perfcycle.core.value.DateSpan;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Months for figures over time. Stateless. */
final class Months {
    private Months() {}

    /** The months that lie in a period as a whole, in order. */
    static List<YearMonth> within(DateSpan period) {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(period.first());
                !month.atEndOfMonth().isAfter(period.last());
                month = month.plusMonths(1)) {
            if (!month.atDay(1).isBefore(period.first())) {
                months.add(month);
            }
        }
        return months;
    }
}
