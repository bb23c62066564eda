package io.perfcycle.rules.development;

/**
 * The best choice by branch and bound: candidates are taken or left one after the other, prerequisites before what needs
 * them, the more helpful ones first; a branch that cannot be better than the best known is not followed. Ends early after
 * a number of nodes, and says so. Not thread safe.
 */
final class ExactChoice {
    private final Candidates candidates;
    private final PlanLimits limits;
    private final SetSchedule schedule;
    private final CoverageBound bound;
    private final long freeMonths;
    private final int[] order;
    private final int[] phase;
    private final PlanChoice[] choices;
    private final int[][] levels;
    private final int[] members;
    private int size;
    private boolean complete;

    ExactChoice(Candidates candidates, PlanLimits limits, SetSchedule schedule, long freeMonths) {
        this.candidates = candidates;
        this.limits = limits;
        this.schedule = schedule;
        this.freeMonths = freeMonths;
        this.bound = new CoverageBound(candidates, limits);
        this.order = order(candidates);
        this.phase = new int[order.length + 1];
        this.choices = new PlanChoice[order.length + 1];
        this.levels = new int[order.length + 1][];
        this.members = new int[order.length];
    }

    /** The more helpful first, each behind its prerequisite. */
    static int[] order(Candidates candidates) {
        int[] byGain = new int[candidates.activeCount];
        for (int at = 0; at < byGain.length; at++) {
            int to = at;
            int candidate = candidates.active[at];
            long gain = candidates.gain(candidate, candidates.reached);
            while (to > 0 && candidates.gain(byGain[to - 1], candidates.reached) < gain) {
                byGain[to] = byGain[to - 1];
                to--;
            }
            byGain[to] = candidate;
        }
        boolean[] in = new boolean[candidates.count];
        int[] order = new int[byGain.length];
        int size = 0;
        for (int candidate : byGain) {
            int length = 0;
            for (int at = candidate; at >= 0 && !in[at]; at = candidates.before[at]) {
                in[at] = true;
                length++;
            }
            size += length;
            for (int at = candidate, to = size - 1; length > 0; length--, at = candidates.before[at]) {
                order[to--] = at;
            }
        }
        return order;
    }

    /** Whether everything was looked at, so that the best is the best there is. */
    boolean isComplete() {
        return complete && !schedule.isExhausted();
    }

    /** Improves the best known choice. */
    void improve(PlanChoice best, PlanChoice spent, int mostNodes) {
        choices[0] = new PlanChoice();
        choices[0].begin(candidates.count, spent);
        levels[0] = candidates.reached.clone();
        int depth = 0;
        int nodes = 0;
        while (depth >= 0 && nodes <= mostNodes) {
            boolean dead = depth == order.length || phase[depth] == 2;
            if (!dead && phase[depth] == 0) {
                nodes++;
                dead = !isHopeful(depth, best);
            }
            if (dead) {
                phase[depth--] = 0;
            } else {
                boolean take = phase[depth]++ == 0;
                if (!take || canTake(depth)) {
                    descend(depth, take);
                    depth++;
                    if (choices[depth].isBetterThan(best)) {
                        best.copy(choices[depth]);
                    }
                }
            }
        }
        complete = depth < 0;
    }

    private boolean isHopeful(int depth, PlanChoice best) {
        PlanChoice here = choices[depth];
        long most = bound.above(here, levels[depth], order, depth, freeMonths, best.coverage - 1);
        if (most != best.coverage) {
            return most > best.coverage;
        }
        return here.cost < best.cost
                || (here.cost == best.cost
                        && (here.months < best.months || (here.months == best.months && here.size < best.size)));
    }

    private boolean canTake(int depth) {
        int candidate = order[depth];
        PlanChoice here = choices[depth];
        int parent = candidates.before[candidate];
        if ((parent >= 0 && !here.in[parent]) || !here.hasRoom(candidates, candidate, limits)) {
            return false;
        }
        here.in[candidate] = true;
        size = here.members(members);
        boolean fits = schedule.fits(members, size);
        here.in[candidate] = false;
        return fits;
    }

    private void descend(int depth, boolean take) {
        PlanChoice next = choices[depth + 1] == null ? new PlanChoice() : choices[depth + 1];
        next.copy(choices[depth]);
        int[] raised = levels[depth + 1] == null ? levels[depth].clone() : levels[depth + 1];
        System.arraycopy(levels[depth], 0, raised, 0, raised.length);
        if (take) {
            next.add(candidates, order[depth]);
            next.coverage += candidates.lift(order[depth], raised);
            for (int at = 0; at < size; at++) {
                next.start[members[at]] = schedule.start(members[at]);
            }
        }
        choices[depth + 1] = next;
        levels[depth + 1] = raised;
        phase[depth + 1] = 0;
    }
}
