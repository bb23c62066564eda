package io.perfcycle.rules.review;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.core.review.InterimRating;
import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The last days of a period that somebody spent under a manager, and why they ended.
 *
 * @param rater the manager
 * @param days the days, both ends included
 * @param ending why the manager is not responsible until the end of the period; nothing where the manager is
 */
public record Supervision(EmployeeId rater, DateSpan days, Optional<InterimRating.Reason> ending) {
    /**
     * Finds it from primary reporting lines. A line that is planned counts as much as one that is over.
     *
     * @param subject who was managed
     * @param rater the manager
     * @param period the period
     * @return the supervision; nothing where the manager had none of the period
     */
    public static Optional<Supervision> of(Employee subject, Employee rater, DateSpan period) {
        List<ReportingLine> lines = subject.lines().stream()
                .filter(line -> line.kind() == ReportingLine.Kind.PRIMARY)
                .toList();
        Optional<Supervision> found = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            int next = i;
            while (next < lines.size() && lines.get(next).manager().equals(Optional.of(rater.id()))) {
                next++;
            }
            if (next > i) {
                LocalDate end = next < lines.size() ? lines.get(next).from().minusDays(1) : LocalDate.MAX;
                Optional<Supervision> stretch = within(rater, lines.get(i).from(), end, period);
                found = stretch.isPresent() ? stretch : found;
                i = next;
            }
        }
        return found;
    }

    private static Optional<Supervision> within(Employee rater, LocalDate from, LocalDate end, DateSpan period) {
        Optional<LocalDate> leaves = rater.employmentOn(period.contains(from) ? from : period.first())
                .flatMap(Employment::left)
                .filter(day -> day.isBefore(period.last()) && day.isBefore(end));
        LocalDate first = from.isBefore(period.first()) ? period.first() : from;
        LocalDate last = leaves.orElse(end.isAfter(period.last()) ? period.last() : end);
        if (last.isBefore(first)) {
            return Optional.empty();
        }
        Optional<InterimRating.Reason> changed =
                end.isBefore(period.last()) ? Optional.of(InterimRating.Reason.MANAGER_CHANGED) : Optional.empty();
        return Optional.of(new Supervision(
                rater.id(),
                DateSpan.of(first, last),
                leaves.map(day -> InterimRating.Reason.MANAGER_LEAVES).or(() -> changed)));
    }

    /** {@return how many days} */
    public long count() {
        return PeriodDays.count(days.first(), days.last());
    }
}
