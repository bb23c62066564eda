package io.perfcycle.rules.review;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.people.RoleDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about everybody, beside the history of the person, for the verdict on who is rated. Who is in none of the maps
 * has none of it. Immutable and thread safe; to be called.
 *
 * @param period the period of the review ({@link EligibilityRules#period})
 * @param plans the day on which each person's plan was acknowledged
 * @param leave the spans of leave of each person
 * @param improvements the improvement plan that runs for each person, with its last day
 */
public record EligibilityRecords(
        DateSpan period,
        Map<EmployeeId, LocalDate> plans,
        Map<EmployeeId, List<DateSpan>> leave,
        Map<EmployeeId, DateSpan> improvements) {
    /** Copies the maps. */
    public EligibilityRecords {
        plans = Map.copyOf(plans);
        leave = Map.copyOf(leave);
        improvements = Map.copyOf(improvements);
    }

    /**
     * Nothing but people.
     *
     * @param period the period of the review
     * @return the records
     */
    public static EligibilityRecords of(DateSpan period) {
        return new EligibilityRecords(period, Map.of(), Map.of(), Map.of());
    }

    /**
     * The facts about one person.
     *
     * @param person the person
     * @param due the day on which the review is due
     * @return the facts by the employment of that day; nothing where there is none
     */
    public Optional<EligibilityFacts> of(Employee person, LocalDate due) {
        return person.employmentOn(due).map(employment -> {
            LocalDate role = RoleDays.enteredOn(person, period.last());
            return new EligibilityFacts(
                    employment.hired(),
                    role.isBefore(employment.hired()) ? employment.hired() : role,
                    employment.left(),
                    Optional.ofNullable(plans.get(person.id())),
                    leave.getOrDefault(person.id(), List.of()),
                    Optional.ofNullable(improvements.get(person.id())));
        });
    }
}
