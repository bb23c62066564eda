package io.perfcycle.rules.scheduling;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.ReviewerPolicy;
import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For whom is planned. Immutable and thread safe.
 *
 * @param people everyone, with employments, reporting lines and assignments, each person once
 * @param circumstances what else matters of a person; who is not in it has none of it
 * @param reviewers who is responsible where the reporting line does not say it
 * @param rootIncluded whether somebody with nobody above takes part, with the reviewer whom the policy names; else they are
 *     left out
 */
public record Workforce(
        List<Employee> people,
        Map<EmployeeId, Circumstances> circumstances,
        ReviewerPolicy reviewers,
        boolean rootIncluded) {
    /** Copies the collections and refuses a person who stands twice. */
    public Workforce {
        people = List.copyOf(people);
        circumstances = Map.copyOf(circumstances);
        Map<EmployeeId, Employee> once = new HashMap<>();
        for (Employee person : people) {
            if (once.put(person.id(), person) != null) {
                throw new IllegalArgumentException("A person stands twice: " + person.id());
            }
        }
    }

    /**
     * Where somebody works and when not.
     *
     * @param place the place whose holidays count; empty for the default place
     * @param planStart the day on which the present plan was acknowledged; else the day of hire counts
     * @param leave days on which the person is away
     */
    public record Circumstances(String place, Optional<LocalDate> planStart, List<DateSpan> leave) {
        /** The default place, no plan, no leave. */
        public static final Circumstances NONE = new Circumstances("", Optional.empty(), List.of());

        /** Copies the list. */
        public Circumstances {
            leave = List.copyOf(leave);
        }

        /**
         * Somebody who is away for some time.
         *
         * @param days the days
         * @return the circumstances
         */
        public static Circumstances onLeave(DateSpan... days) {
            return new Circumstances("", Optional.empty(), List.of(days));
        }
    }

    /**
     * People under the standard policy, without the root.
     *
     * @param people everyone
     * @return the workforce
     */
    public static Workforce of(List<Employee> people) {
        return new Workforce(people, Map.of(), ReviewerPolicy.standard(), false);
    }

    /**
     * The same with what else matters.
     *
     * @param other by person
     * @return the workforce
     */
    public Workforce with(Map<EmployeeId, Circumstances> other) {
        return new Workforce(people, other, reviewers, rootIncluded);
    }

    /** {@return the same, with those who have nobody above them} */
    public Workforce withRoot() {
        return new Workforce(people, circumstances, reviewers, true);
    }
}
