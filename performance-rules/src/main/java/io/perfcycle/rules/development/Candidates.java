package io.perfcycle.rules.development;

import java.util.Arrays;

/**
 * The actions that may help one person: those that lift an open gap, and what must come before them. A prerequisite
 * stands before the actions that need it. Laid out anew for each person in columns that only grow. Not thread safe.
 */
final class Candidates {
    final CatalogColumns catalog;
    int count;
    int[] row = new int[16];
    int[] months = new int[16];
    long[] cost = new long[16];
    long[] hours = new long[16];
    int[] group = new int[16];
    /** The candidate that must be done before, or −1. */
    int[] before = new int[16];
    /** The first month in which it may start. */
    int[] release = new int[16];
    /** The candidates that a plan may need, in order; all until some are found to be needless. */
    int[] active = new int[16];

    int activeCount;

    int[] liftStart = new int[17];
    int[] liftGap = new int[64];
    int[] liftTo = new int[64];
    GapColumns gaps;
    /** The level before anything is chosen. */
    int[] reached = new int[0];

    private final int[] localOf;
    private final int[] chain;
    private final int[] gapOf;

    Candidates(CatalogColumns catalog, GapColumns first) {
        this.catalog = catalog;
        this.gaps = first;
        this.localOf = new int[catalog.actions.size()];
        this.chain = new int[catalog.actions.size()];
        this.gapOf = new int[catalog.competencies()];
        Arrays.fill(localOf, -1);
        Arrays.fill(gapOf, -1);
    }

    void load(GapColumns person, Underway underway, int[] places) {
        clear();
        gaps = person;
        reached = person.achieved.clone();
        underway.lift(catalog, person, reached);
        for (int gap = 0; gap < reached.length; gap++) {
            int competency = person.competency[gap];
            if (competency < 0) {
                continue;
            }
            gapOf[competency] = gap;
            for (int at = catalog.builtFrom(competency); at < catalog.builtTo(competency); at++) {
                if (catalog.builtLevel(at) > reached[gap] && reached[gap] < person.required[gap]) {
                    add(catalog.builtBy(at), underway, places);
                }
            }
        }
        lifts();
        activeCount = count;
        for (int at = 0; at < count; at++) {
            active[at] = at;
        }
    }

    /** The candidate of a row of the catalogue, or −1. */
    int ofRow(int action) {
        return localOf[action];
    }

    private void clear() {
        for (int at = 0; at < count; at++) {
            localOf[row[at]] = -1;
        }
        for (int competency : gaps.competency) {
            if (competency >= 0) {
                gapOf[competency] = -1;
            }
        }
        count = 0;
    }

    /** Adds an action behind what must come before it, unless something on the way has no place. */
    private void add(int action, Underway underway, int[] places) {
        int length = 0;
        int at = action;
        while (at >= 0 && localOf[at] < 0 && underway.end(at) < 0) {
            if (!catalog.usable[at] || places[at] <= 0) {
                return;
            }
            chain[length++] = at;
            at = catalog.before[at];
        }
        int parent = at >= 0 ? localOf[at] : -1;
        int from = at >= 0 && parent < 0 ? underway.end(at) + 1 : 1;
        while (length > 0) {
            put(chain[--length], parent, from);
            parent = count - 1;
            from = 1;
        }
    }

    private void put(int action, int parent, int from) {
        if (count == row.length) {
            grow();
        }
        localOf[action] = count;
        row[count] = action;
        months[count] = catalog.months[action];
        cost[count] = catalog.cost[action];
        hours[count] = catalog.hours[action];
        group[count] = catalog.group[action];
        before[count] = parent;
        release[count] = Math.max(1, from);
        count++;
    }

    private void grow() {
        int size = 2 * row.length;
        row = Arrays.copyOf(row, size);
        months = Arrays.copyOf(months, size);
        cost = Arrays.copyOf(cost, size);
        hours = Arrays.copyOf(hours, size);
        group = Arrays.copyOf(group, size);
        before = Arrays.copyOf(before, size);
        release = Arrays.copyOf(release, size);
        active = new int[size];
        liftStart = Arrays.copyOf(liftStart, size + 1);
    }

    private void lifts() {
        int lift = 0;
        for (int at = 0; at < count; at++) {
            liftStart[at] = lift;
            for (int from = catalog.liftStart[row[at]]; from < catalog.liftStart[row[at] + 1]; from++) {
                int gap = gapOf[catalog.liftCompetency[from]];
                if (gap >= 0 && Math.min(catalog.liftTo[from], gaps.required[gap]) > reached[gap]) {
                    if (lift == liftGap.length) {
                        liftGap = Arrays.copyOf(liftGap, 2 * lift);
                        liftTo = Arrays.copyOf(liftTo, 2 * lift);
                    }
                    liftGap[lift] = gap;
                    liftTo[lift++] = Math.min(catalog.liftTo[from], gaps.required[gap]);
                }
            }
        }
        liftStart[count] = lift;
    }

    /** What an action adds to levels: Σ lift × weight. */
    long gain(int candidate, int[] levels) {
        long gain = 0;
        for (int at = liftStart[candidate]; at < liftStart[candidate + 1]; at++) {
            int steps = liftTo[at] - levels[liftGap[at]];
            if (steps > 0) {
                gain += steps * gaps.weight[liftGap[at]];
            }
        }
        return gain;
    }

    /** Raises levels by an action and tells what that added. */
    long lift(int candidate, int[] levels) {
        long gain = gain(candidate, levels);
        for (int at = liftStart[candidate]; at < liftStart[candidate + 1]; at++) {
            levels[liftGap[at]] = Math.max(levels[liftGap[at]], liftTo[at]);
        }
        return gain;
    }
}
