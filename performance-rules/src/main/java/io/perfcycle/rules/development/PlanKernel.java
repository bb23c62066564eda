package io.perfcycle.rules.development;

import java.util.Arrays;

/**
 * The one place where actions are chosen and put in order, over columns. Plans for one person after the other; a person
 * takes no memory once the next one is planned for. Not thread safe: one for each thread.
 */
final class PlanKernel {
    private static final int ROUNDS = 3;

    /** How long to look for a cheaper plan once nothing covers more. */
    private static final int POLISHING_NODES = 2_000;

    final Candidates candidates;
    final PlanLimits limits;
    final Timetable timetable;
    final SetSchedule schedule;
    private final GreedyChoice greedy;
    private final CoverageBound bound;
    private final Dominance dominance;
    final PlanChoice best = new PlanChoice();
    final SpareTime spare;
    private final PlanChoice trial = new PlanChoice();
    private int[] levels = new int[0];
    private long most;
    private boolean optimal;

    PlanKernel(CatalogColumns catalog, PlanLimits limits, GapColumns first) {
        this.candidates = new Candidates(catalog, first);
        this.limits = limits;
        this.timetable = new Timetable(limits.months(), limits.parallel());
        this.schedule = new SetSchedule(candidates, timetable);
        this.greedy = new GreedyChoice(candidates, timetable, limits);
        this.bound = new CoverageBound(candidates, limits);
        this.spare = new SpareTime(candidates, schedule, best);
        this.dominance = new Dominance(candidates, limits);
    }

    /** What was chosen covers this much at most more, were it the best choice there is. */
    long most() {
        return most;
    }

    boolean isOptimal() {
        return optimal;
    }

    /**
     * Lays out the actions that may help a person.
     *
     * @param places the places left of each row of the catalogue
     */
    void load(GapColumns gaps, Underway underway, int[] places) {
        candidates.load(gaps, underway, places);
        dominance.thin();
        timetable.clear();
        underway.occupy(timetable);
    }

    /**
     * Plans for the person laid out.
     *
     * @param spent cost and hours of what is under way
     * @param mostNodes how long to look for the best choice; 0 for the quick one
     */
    void plan(PlanChoice spent, int mostNodes) {
        schedule.begin();
        best.begin(candidates.count, spent);
        for (GreedyChoice.Rate rate : GreedyChoice.Rate.values()) {
            trial.begin(candidates.count, spent);
            fill(trial, rate);
            if (trial.isBetterThan(best)) {
                best.copy(trial);
            }
        }
        squeeze();
        most = upper(spent);
        optimal = best.coverage == most;
        if (mostNodes > 0) {
            search(spent, mostNodes);
        }
        order();
        spare.begin();
    }

    /** Adds what would help and found no time, where another order of the plan has time for it. */
    private void squeeze() {
        if (levels.length < candidates.reached.length) {
            levels = new int[candidates.reached.length];
        }
        System.arraycopy(candidates.reached, 0, levels, 0, candidates.reached.length);
        for (int at = 0; at < candidates.activeCount; at++) {
            if (best.in[candidates.active[at]]) {
                candidates.lift(candidates.active[at], levels);
            }
        }
        spare.begin();
        for (int at = 0; at < candidates.activeCount; at++) {
            int candidate = candidates.active[at];
            boolean helps = !best.in[candidate] && candidates.gain(candidate, levels) > 0;
            if (helps && best.hasRoom(candidates, candidate, limits) && spare.add(candidate, limits)) {
                for (int last = candidate; last >= 0; last = candidates.before[last]) {
                    best.coverage += candidates.lift(last, levels);
                }
            }
        }
    }

    /** Fills, takes out what has become idle, and fills the room that this leaves. */
    private void fill(PlanChoice choice, GreedyChoice.Rate rate) {
        int filled = -1;
        for (int round = 0; round < ROUNDS && filled != choice.size; round++) {
            greedy.fill(choice, rate);
            filled = choice.size;
            greedy.thin(choice);
        }
    }

    private long upper(PlanChoice spent) {
        trial.begin(candidates.count, spent);
        int[] all = Arrays.copyOf(candidates.active, candidates.activeCount);
        return bound.above(trial, candidates.reached, all, 0, timetable.free(), -1);
    }

    private void search(PlanChoice spent, int mostNodes) {
        ExactChoice exact = new ExactChoice(candidates, limits, schedule, timetable.free());
        exact.improve(best, spent, optimal ? Math.min(mostNodes, POLISHING_NODES) : mostNodes);
        if (exact.isComplete()) {
            optimal = true;
            most = best.coverage;
        } else {
            optimal = best.coverage == most;
        }
    }

    /** What helps most for its time comes first where the plan then ends no later. */
    private void order() {
        int[] members = new int[best.size];
        int size = best.members(members);
        int last = 0;
        for (int member : members) {
            last = Math.max(last, best.start[member] + candidates.months[member] - 1);
        }
        if (schedule.lastMonth(byRate(members, size), size) <= last) {
            for (int member : members) {
                best.start[member] = schedule.start(member);
            }
        }
    }

    private int[] byRate(int[] members, int size) {
        int[] sorted = new int[size];
        int taken = 0;
        boolean[] in = new boolean[candidates.count];
        int[] levels = candidates.reached.clone();
        while (taken < size) {
            int next = -1;
            double most = -1;
            for (int member : members) {
                int parent = candidates.before[member];
                double rate = candidates.gain(member, levels) / (double) candidates.months[member];
                if (!in[member] && (parent < 0 || in[parent]) && rate > most) {
                    next = member;
                    most = rate;
                }
            }
            in[next] = true;
            candidates.lift(next, levels);
            sorted[taken++] = next;
        }
        return sorted;
    }
}
