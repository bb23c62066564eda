package io.perfcycle.core.development;

import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An action of a plan.
 *
 * @param action the entry of the catalogue
 * @param title its name for people, as it was when the plan was made
 * @param kind which kind
 * @param startMonth the month of the plan in which it starts, 1 is the first
 * @param months how long it takes
 * @param closes what it lifts: competency, level before and after
 * @param marginalCoverage the sum of lift times weight that this action adds to those before it
 * @param milestone the day by which it is to be done
 */
public record PlannedAction(
        ActionId action,
        String title,
        ActionKind kind,
        int startMonth,
        int months,
        List<Closure> closes,
        BigDecimal marginalCoverage,
        LocalDate milestone) {
    /**
     * A step up in one competency.
     *
     * @param competency which
     * @param from the level before
     * @param to the level after
     */
    public record Closure(CompetencyId competency, int from, int to) {}

    /** Copies the list. */
    public PlannedAction {
        closes = List.copyOf(closes);
    }

    /**
     * The same action counted from another first month.
     *
     * @param month the month of the plan in which it starts
     * @return the action
     */
    public PlannedAction startingIn(int month) {
        return new PlannedAction(action, title, kind, month, months, closes, marginalCoverage, milestone);
    }

    /**
     * The same action with another day.
     *
     * @param day the day by which it is to be done
     * @return the action
     */
    public PlannedAction doneBy(LocalDate day) {
        return new PlannedAction(action, title, kind, startMonth, months, closes, marginalCoverage, day);
    }
}
