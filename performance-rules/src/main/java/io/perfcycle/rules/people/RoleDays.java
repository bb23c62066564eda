package io.perfcycle.rules.people;

import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.people.Assignment;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import java.time.LocalDate;
import java.util.Optional;

/** Since when people have their roles. Stateless; to be called. */
public final class RoleDays {
    private RoleDays() {}

    /**
     * Since when a person has had the role of a day without a break.
     *
     * @param person the person
     * @param day the day
     * @return the first day of the employment or the day on which the role changed, whatever was later; another unit in the
     *     same role is no change; the day itself where the person was hired after it
     */
    public static LocalDate enteredOn(Employee person, LocalDate day) {
        LocalDate since = person.employments().stream()
                .map(Employment::hired)
                .filter(hired -> !hired.isAfter(day))
                .reduce((first, second) -> second)
                .orElse(day);
        Optional<RoleId> before = Optional.empty();
        boolean first = true;
        for (Assignment each : person.assignments()) {
            if (!each.from().isAfter(day)) {
                boolean changes = !first && !each.role().equals(before);
                since = changes && each.from().isAfter(since) ? each.from() : since;
                before = each.role();
                first = false;
            }
        }
        return since;
    }
}
