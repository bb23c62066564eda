package io.perfcycle.rules.development;

import io.perfcycle.core.development.OpenGap;
import io.perfcycle.core.outcome.Outcome;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the plans of many people come to, added up one after the other; no plan is kept. Not thread safe. */
public final class PlanTally {
    private final SortedMap<String, Long> openByReason = new TreeMap<>();
    private long people;
    private long refused;
    private long closing;
    private long actions;
    private BigDecimal cost = BigDecimal.ZERO;
    private BigDecimal coverage = BigDecimal.ZERO;
    private BigDecimal atMost = BigDecimal.ZERO;

    /**
     * Counts the next person.
     *
     * @param planned the person's plan, or what keeps them from being planned for
     */
    public void add(Outcome<DevelopmentPlanner.Proposal> planned) {
        people++;
        if (!(planned instanceof Outcome.Done<DevelopmentPlanner.Proposal> done)) {
            refused++;
            return;
        }
        DevelopmentPlanner.Proposal plan = done.value();
        closing += plan.isClosing() ? 1 : 0;
        actions += plan.actions().size();
        cost = cost.add(plan.cost());
        coverage = coverage.add(plan.proof().coverage());
        atMost = atMost.add(plan.proof().atMost());
        for (OpenGap gap : plan.openGaps()) {
            openByReason.merge(gap.reason(), 1L, Long::sum);
        }
    }

    /** {@return how many people} */
    public long people() {
        return people;
    }

    /** {@return how many of them have findings instead of a plan} */
    public long refused() {
        return refused;
    }

    /** {@return how many plans close every gap} */
    public long closing() {
        return closing;
    }

    /** {@return the actions of all plans} */
    public long actions() {
        return actions;
    }

    /** {@return what all plans cost} */
    public BigDecimal cost() {
        return cost;
    }

    /** {@return what all plans cover: Σ lift × weight} */
    public BigDecimal coverage() {
        return coverage;
    }

    /** {@return what no plans cover more than, each person for themself with the places left at their turn} */
    public BigDecimal atMost() {
        return atMost;
    }

    /** {@return how many gaps stay open, by reason} */
    public Map<String, Long> openByReason() {
        return Collections.unmodifiableSortedMap(openByReason);
    }
}
