package io.perfcycle.rules.review;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.review.ManagerChangePolicy;
import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.util.Optional;

/** Judges what a change of manager in the middle of a period means for the review. Stateless. */
public final class HandOverRules {
    private HandOverRules() {}

    /**
     * A change of manager.
     *
     * @param former the manager until then, who was also the one at launch
     * @param next the manager from then on
     * @param since the first day under the former manager
     * @param on the first day under the next
     */
    public record Change(EmployeeId former, EmployeeId next, LocalDate since, LocalDate on) {
        /** Checks the order of the days. */
        public Change {
            if (!since.isBefore(on)) {
                throw new IllegalArgumentException(
                        "A manager's first day is before the next one's: " + since + ", " + on);
            }
        }
    }

    /**
     * Judges.
     *
     * @param change the change
     * @param period the period of the review
     * @param policy the policy
     * @return what follows; after the period nothing changes
     */
    public static HandOver judge(Change change, DateSpan period, ManagerChangePolicy policy) {
        LocalDate since = change.since().isBefore(period.first()) ? period.first() : change.since();
        LocalDate end = change.on().isAfter(period.last()) ? period.last().plusDays(1) : change.on();
        long supervised = PeriodDays.count(since, end.minusDays(1));
        long remaining = PeriodDays.count(end, period.last());
        boolean over = change.on().isAfter(period.last());
        boolean stays = over || policy.responsible() == ManagerChangePolicy.Responsible.LAUNCH_MANAGER;
        boolean interim = !over && policy.interimDays() > 0 && PeriodDays.isEnough(supervised, policy.interimDays());
        boolean record = interim && !PeriodDays.isEnough(remaining, policy.interimDays());
        boolean together = !stays && policy.former() == ManagerChangePolicy.Former.CO_REVIEWER;
        return new HandOver(
                stays ? change.former() : change.next(),
                together ? Optional.of(change.former()) : Optional.empty(),
                stays || policy.draft() == ManagerChangePolicy.Draft.TRANSFERRED,
                interim ? Optional.of(change.on().minusDays(1)) : Optional.empty(),
                record,
                supervised,
                remaining);
    }
}
