package io.perfcycle.rules.assignment;

import io.perfcycle.core.feedback.RaterLimits;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.UnitId;
import java.util.List;
import java.util.Optional;

/**
 * For whom raters are looked for, and among whom.
 *
 * @param people everybody who may rate, each once
 * @param subjects about whom; among the people, each once
 * @param ties who works with whom and who must not rate whom
 * @param limits how many raters are asked
 * @param gapPerMillion how far above the least cost the proposal may lie, in millionths; 0 for the optimum
 */
public record RaterRequest(
        List<Person> people, List<EmployeeId> subjects, Ties ties, RaterLimits limits, int gapPerMillion) {
    /** Copies the lists. */
    public RaterRequest {
        people = List.copyOf(people);
        subjects = List.copyOf(subjects);
        if (gapPerMillion < 0) {
            throw new IllegalArgumentException("A gap is 0 or more, not " + gapPerMillion);
        }
    }

    /**
     * Somebody in the organisation.
     *
     * @param id who
     * @param manager the primary manager, if any
     * @param unit the unit, if known
     */
    public record Person(EmployeeId id, Optional<EmployeeId> manager, Optional<UnitId> unit) {}

    /**
     * Two people; the order does not matter.
     *
     * @param one the one
     * @param other the other
     */
    public record Pair(EmployeeId one, EmployeeId other) {}

    /**
     * What is known of people beside the organisation.
     *
     * @param sharedGoals who shares a goal, or contributes to the other's
     * @param conflicts who must not rate whom, such as relatives
     */
    public record Ties(List<Pair> sharedGoals, List<Pair> conflicts) {
        /** Nothing is known. */
        public static final Ties NONE = new Ties(List.of(), List.of());

        /** Copies the lists. */
        public Ties {
            sharedGoals = List.copyOf(sharedGoals);
            conflicts = List.copyOf(conflicts);
        }
    }
}
