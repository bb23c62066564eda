package io.perfcycle.rules.people;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.ReviewerPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the one person who is responsible for someone's review on a day: the primary manager, if employed; else, by
 * policy, the next manager above who is; else the reviewer of the root.
 *
 * <p>Thread safe, if the look-up is.
 */
public final class ResponsibleReviewers {
    private static final int MAX_HEIGHT = 1000;

    private final ReviewerPolicy policy;
    private final Function<EmployeeId, Optional<Employee>> people;

    private ResponsibleReviewers(ReviewerPolicy policy, Function<EmployeeId, Optional<Employee>> people) {
        this.policy = policy;
        this.people = people;
    }

    /**
     * Reviewers by a policy.
     *
     * @param policy the policy
     * @param people looks people up
     * @return the finder
     */
    public static ResponsibleReviewers of(ReviewerPolicy policy, Function<EmployeeId, Optional<Employee>> people) {
        return new ResponsibleReviewers(policy, people);
    }

    /** Why it is this person. */
    public enum Reason {
        /** The primary manager of the day. */
        MANAGER,
        /** The manager is not employed on the day; this is the next above who is. */
        NEXT_ABOVE,
        /** Who was responsible when the review was scheduled first, as the policy of manager changes has it. */
        AS_LAUNCHED,
        /** There is nobody above, or the policy sends vacancies here. */
        ROOT_POLICY
    }

    /**
     * The responsible reviewer and how they were found.
     *
     * @param reviewer who
     * @param reason why
     * @param path everyone looked at from the manager upwards
     */
    public record Found(EmployeeId reviewer, Reason reason, List<EmployeeId> path) {
        /** Copies the path. */
        public Found {
            path = List.copyOf(path);
        }
    }

    /**
     * Finds the reviewer. There is always exactly one.
     *
     * @param subject whose review
     * @param day on which day
     * @return the reviewer
     */
    public Found on(Employee subject, LocalDate day) {
        List<EmployeeId> path = new ArrayList<>();
        Optional<EmployeeId> next = subject.managerOn(day);
        while (next.isPresent() && path.size() < MAX_HEIGHT && !path.contains(next.get())) {
            EmployeeId candidate = next.get();
            path.add(candidate);
            Optional<Employee> manager = people.apply(candidate);
            if (manager.isPresent() && manager.get().isEmployedOn(day) && !candidate.equals(subject.id())) {
                return new Found(candidate, path.size() == 1 ? Reason.MANAGER : Reason.NEXT_ABOVE, path);
            }
            next = policy.vacancy() == ReviewerPolicy.Vacancy.ROOT
                    ? Optional.empty()
                    : manager.flatMap(above -> above.managerOn(day));
        }
        return new Found(policy.root(), Reason.ROOT_POLICY, path);
    }

    /**
     * Everyone above someone on a day, from the responsible reviewer upwards, the reviewer of the root last. Never holds
     * anyone twice.
     *
     * @param subject whose chain
     * @param day on which day
     * @return the chain, at least one person
     */
    public List<EmployeeId> chain(Employee subject, LocalDate day) {
        List<EmployeeId> chain = new ArrayList<>();
        Found at = on(subject, day);
        while (!chain.contains(at.reviewer())) {
            chain.add(at.reviewer());
            Optional<Employee> above = people.apply(at.reviewer());
            if (above.isEmpty()) {
                break;
            }
            at = on(above.get(), day);
        }
        return List.copyOf(chain);
    }
}
