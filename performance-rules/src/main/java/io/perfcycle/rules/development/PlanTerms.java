package io.perfcycle.rules.development;

import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.AssessmentPolicy;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.EffortPolicy;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.scheduling.DayTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Under what a plan is made: what the person was found able to do, what there is to learn, and the policies of the cycle.
 *
 * @param assessments the person's assessments in the order in which they were entered
 * @param catalog the actions there are
 * @param policies the policies
 * @param holidays gives the holidays of a time
 */
public record PlanTerms(
        List<Assessment> assessments,
        List<CatalogAction> catalog,
        Programme policies,
        Function<DateSpan, Set<LocalDate>> holidays) {
    /** So far ahead milestones fall on working days at most. */
    private static final int MOST_MONTHS = 600;

    /** No holiday of a table goes on for longer. */
    private static final int SPARE_MONTHS = 4;

    /** Copies the lists. */
    public PlanTerms {
        assessments = List.copyOf(assessments);
        catalog = List.copyOf(catalog);
    }

    DevelopmentPolicy limits() {
        return policies.development();
    }

    EffortPolicy effort() {
        return policies.effort().orElseGet(EffortPolicy::none);
    }

    AssessmentPolicy assessing() {
        return policies.assessments().orElseGet(AssessmentPolicy::standard);
    }

    /** The working days on which milestones can fall; nothing where the plan is longer than anybody plans. */
    Optional<DayTable> calendar(LocalDate start, List<PlannedAction> underway) {
        int back = underway.stream()
                .mapToInt(step -> -step.startMonth() - step.months())
                .reduce(0, Math::max);
        int ahead = underway.stream()
                .mapToInt(step -> step.startMonth() + step.months())
                .reduce(limits().months(), Math::max);
        if (back > MOST_MONTHS || ahead > MOST_MONTHS) {
            return Optional.empty();
        }
        DateSpan span = DateSpan.of(
                start.minusMonths(back + (long) SPARE_MONTHS), start.plusMonths(ahead + (long) SPARE_MONTHS));
        return Optional.of(DayTable.of(span, holidays.apply(span)));
    }
}
