package io.perfcycle.rules.development;

import java.util.Arrays;

/**
 * Finds the candidates that no plan needs: another one takes no more months, money and hours, waits for nothing, and lifts
 * each of their gaps at least as far. In any plan the other one can stand in their place, so leaving them out loses no
 * coverage and costs nothing. What must come before another candidate always stays. Not thread safe.
 */
final class Dominance {
    private final Candidates candidates;
    private final boolean countsHours;
    private boolean[] needed = new boolean[0];

    Dominance(Candidates candidates, PlanLimits limits) {
        this.candidates = candidates;
        this.countsHours = limits.hasHours();
    }

    /** Leaves in the candidates' list of active ones those that a plan may need. */
    void thin() {
        if (needed.length < candidates.count) {
            needed = new boolean[candidates.row.length];
        }
        Arrays.fill(needed, 0, candidates.count, false);
        for (int candidate = 0; candidate < candidates.count; candidate++) {
            if (candidates.before[candidate] >= 0) {
                needed[candidates.before[candidate]] = true;
            }
        }
        int kept = 0;
        for (int candidate = 0; candidate < candidates.count; candidate++) {
            if (needed[candidate] || !isDominated(candidate)) {
                candidates.active[kept++] = candidate;
            }
        }
        candidates.activeCount = kept;
    }

    /** Looks among what builds the first competency that the candidate lifts, the cheapest first. */
    private boolean isDominated(int candidate) {
        int first = candidates.liftStart[candidate];
        if (first == candidates.liftStart[candidate + 1]) {
            return false;
        }
        CatalogColumns catalog = candidates.catalog;
        int competency = candidates.gaps.competency[candidates.liftGap[first]];
        long most = candidates.cost[candidate];
        for (int at = catalog.builtFrom(competency); at < catalog.builtTo(competency); at++) {
            int row = catalog.builtBy(at);
            if (catalog.cost[row] > most) {
                return false;
            }
            int other = candidates.ofRow(row);
            if (other >= 0 && catalog.builtLevel(at) >= candidates.liftTo[first] && isBetter(other, candidate)) {
                return true;
            }
        }
        return false;
    }

    /** Worse in nothing, and taking less of something; of two that take the same the one with the smaller id. */
    private boolean isBetter(int one, int other) {
        if (candidates.months[one] > candidates.months[other]
                || candidates.release[one] > candidates.release[other]
                || candidates.before[one] >= 0
                || one == other
                || (countsHours && !isNoLonger(one, other))) {
            return false;
        }
        return (candidates.row[one] < candidates.row[other] || takesLess(one, other)) && liftsAll(one, other);
    }

    private boolean isNoLonger(int one, int other) {
        return candidates.group[one] == candidates.group[other] && candidates.hours[one] <= candidates.hours[other];
    }

    private boolean takesLess(int one, int other) {
        return candidates.cost[one] < candidates.cost[other]
                || candidates.months[one] < candidates.months[other]
                || candidates.release[one] < candidates.release[other]
                || candidates.before[other] >= 0
                || (countsHours && candidates.hours[one] < candidates.hours[other]);
    }

    /** Whether one lifts each gap of the other at least as far. */
    private boolean liftsAll(int one, int other) {
        int from = candidates.liftStart[one];
        int to = candidates.liftStart[one + 1];
        for (int lift = candidates.liftStart[other]; lift < candidates.liftStart[other + 1]; lift++) {
            int at = from;
            while (at < to && candidates.liftGap[at] != candidates.liftGap[lift]) {
                at++;
            }
            if (at == to || candidates.liftTo[at] < candidates.liftTo[lift]) {
                return false;
            }
        }
        return true;
    }
}
