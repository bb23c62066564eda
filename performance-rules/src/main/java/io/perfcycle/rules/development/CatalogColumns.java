package io.perfcycle.rules.development;

import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.outcome.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A learning catalogue laid out for planning, for one person or for a hundred thousand: actions by id in one column per
 * property, lifts side by side, and for each competency the actions that build it.
 *
 * <p>An action that cannot be used is kept with its reason among the {@link #findings} and is never chosen: one whose
 * prerequisites lead back to it or to nothing, a second one with the same id, one whose numbers are too wide or negative.
 *
 * <p>Immutable and thread safe.
 */
public final class CatalogColumns {
    /** Costs and hours are this or less, counted in the smallest unit of the catalogue. */
    private static final long WIDEST = 1L << 50;

    final List<CatalogAction> actions;
    final int[] months;
    final long[] cost;
    final long[] hours;
    final int[] group;
    /** The row of the prerequisite, or −1. */
    final int[] before;

    final boolean[] usable;
    final int[] liftStart;
    final int[] liftCompetency;
    final int[] liftTo;
    final int costScale;
    final int hourScale;
    private final Map<CompetencyId, Integer> competencies = new HashMap<>();
    private final int[] builtStart;
    private final int[] builtBy;
    private final int[] builtLevel;
    private final List<Finding> findings;

    private CatalogColumns(List<CatalogAction> sorted, List<Finding> problems) {
        this.actions = List.copyOf(sorted);
        int size = actions.size();
        this.months = actions.stream().mapToInt(CatalogAction::months).toArray();
        this.group = actions.stream()
                .mapToInt(action -> EffortGroup.of(action.kind()).ordinal())
                .toArray();
        this.costScale = ScaledColumn.scale(actions, CatalogAction::cost);
        this.hourScale = ScaledColumn.scale(actions, CatalogAction::effort);
        this.cost = ScaledColumn.of(actions, CatalogAction::cost, costScale, WIDEST);
        this.hours = ScaledColumn.of(actions, CatalogAction::effort, hourScale, WIDEST);
        this.before = new int[size];
        this.usable = new boolean[size];
        this.liftStart = new int[size + 1];
        int lifts = actions.stream().mapToInt(action -> action.lifts().size()).sum();
        this.liftCompetency = new int[lifts];
        this.liftTo = new int[lifts];
        fillLifts();
        this.builtStart = new int[competencies.size() + 1];
        this.builtBy = new int[lifts];
        this.builtLevel = new int[lifts];
        fillBuilt();
        this.findings = new CatalogCheck(this, problems).findings();
    }

    /**
     * Lays out a catalogue.
     *
     * @param catalog the actions, in any order
     * @return the columns; what cannot be used is among the findings
     */
    public static CatalogColumns of(List<CatalogAction> catalog) {
        List<Finding> problems = new ArrayList<>();
        return new CatalogColumns(CatalogCheck.distinct(catalog, problems), problems);
    }

    /** {@return what is wrong with the catalogue, all at once; empty if every action can be used} */
    public List<Finding> findings() {
        return findings;
    }

    /** {@return the actions by id: as numbers if all are numbers, else by code point} */
    public List<CatalogAction> actions() {
        return actions;
    }

    private void fillLifts() {
        int at = 0;
        for (int row = 0; row < actions.size(); row++) {
            liftStart[row] = at;
            for (Lift lift : actions.get(row).lifts()) {
                liftCompetency[at] = competencies.computeIfAbsent(lift.competency(), id -> competencies.size());
                liftTo[at++] = lift.buildsTo();
            }
        }
        liftStart[actions.size()] = at;
    }

    private void fillBuilt() {
        for (int competency : liftCompetency) {
            builtStart[competency + 1]++;
        }
        for (int at = 1; at < builtStart.length; at++) {
            builtStart[at] += builtStart[at - 1];
        }
        int[] next = builtStart.clone();
        for (int row = 0; row < actions.size(); row++) {
            for (int at = liftStart[row]; at < liftStart[row + 1]; at++) {
                builtBy[next[liftCompetency[at]]++] = row;
            }
        }
        for (int competency = 0; competency < competencies.size(); competency++) {
            sortByCost(builtStart[competency], builtStart[competency + 1]);
            for (int at = builtStart[competency]; at < builtStart[competency + 1]; at++) {
                builtLevel[at] = level(builtBy[at], competency);
            }
        }
    }

    /** Up to which level an action builds a competency, the first time it names it. */
    private int level(int row, int competency) {
        int at = liftStart[row];
        while (liftCompetency[at] != competency) {
            at++;
        }
        return liftTo[at];
    }

    /** The cheaper first, so that what is worse than another is found out soon. */
    private void sortByCost(int from, int to) {
        List<Integer> rows = new ArrayList<>();
        for (int at = from; at < to; at++) {
            rows.add(builtBy[at]);
        }
        rows.sort(Comparator.<Integer>comparingLong(row -> cost[row]).thenComparingInt(row -> row));
        for (int at = from; at < to; at++) {
            builtBy[at] = rows.get(at - from);
        }
    }

    int competencies() {
        return competencies.size();
    }

    /** The column of a competency, or −1 where nothing builds it. */
    int competency(CompetencyId id) {
        return competencies.getOrDefault(id, -1);
    }

    Optional<Integer> row(ActionId id) {
        for (int row = 0; row < actions.size(); row++) {
            if (actions.get(row).id().equals(id)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    int builtFrom(int competency) {
        return builtStart[competency];
    }

    int builtTo(int competency) {
        return builtStart[competency + 1];
    }

    int builtBy(int at) {
        return builtBy[at];
    }

    int builtLevel(int at) {
        return builtLevel[at];
    }
}
