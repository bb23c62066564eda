package io.perfcycle.rules.development;

import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Who does something with a plan, and when.
 *
 * @param by who: the person whose plan it is, or the manager
 * @param manager the manager who is responsible for the person today
 * @param today the day of the instant
 * @param now the engine's instant
 */
public record PlanMoment(EmployeeId by, EmployeeId manager, LocalDate today, Instant now) {
    /** Whom to tell: the person or the manager, whoever did not do it. */
    List<EmployeeId> others(EmployeeId employee) {
        EmployeeId other = by.equals(employee) ? manager : employee;
        return other.equals(by) ? List.of() : List.of(other);
    }

    /** Whether the plan was accepted by the side of whoever does this. */
    boolean isAcceptedBySide(DevelopmentPlan plan) {
        boolean own = by.equals(plan.employee());
        return plan.acceptances().stream().anyMatch(each -> each.by().equals(plan.employee()) == own);
    }
}
