package io.perfcycle.rules.development;

import java.util.Arrays;

/**
 * Takes what adds most, again and again, together with what must come before it. What an action adds never grows while
 * others are taken (coverage is submodular), so an action without prerequisites whose last known gain per unit is below
 * the best found is not looked at again. Not thread safe.
 */
final class GreedyChoice {
    /** Per what the gain is counted. */
    enum Rate {
        MONTH,
        COST,
        NOTHING
    }

    private final Candidates candidates;
    private final Timetable timetable;
    private final PlanLimits limits;
    private int[] levels = new int[0];
    private int[] scratch = new int[0];
    private double[] known = new double[0];
    private int[] bundle = new int[0];
    private int[] members = new int[0];
    private int gaps;

    GreedyChoice(Candidates candidates, Timetable timetable, PlanLimits limits) {
        this.candidates = candidates;
        this.timetable = timetable;
        this.limits = limits;
    }

    /** Adds to a choice until nothing more fits or helps. */
    void fill(PlanChoice choice, Rate rate) {
        begin(choice);
        int best = best(choice, rate);
        while (best >= 0) {
            int length = bundle(choice, best);
            for (int at = length - 1; at >= 0; at--) {
                place(choice, bundle[at]);
                choice.add(candidates, bundle[at]);
                choice.coverage += candidates.lift(bundle[at], levels);
            }
            best = best(choice, rate);
        }
        for (int candidate = 0; candidate < candidates.count; candidate++) {
            if (choice.in[candidate]) {
                remove(choice, candidate);
            }
        }
    }

    private void begin(PlanChoice choice) {
        if (known.length < candidates.count) {
            known = new double[candidates.row.length];
            bundle = new int[candidates.row.length];
            members = new int[candidates.row.length];
        }
        gaps = candidates.reached.length;
        if (levels.length < gaps) {
            levels = new int[gaps];
            scratch = new int[gaps];
        }
        Arrays.fill(known, 0, candidates.count, Double.POSITIVE_INFINITY);
        System.arraycopy(candidates.reached, 0, levels, 0, gaps);
        for (int candidate = 0; candidate < candidates.count; candidate++) {
            if (choice.in[candidate]) {
                occupy(choice, candidate);
                candidates.lift(candidate, levels);
            }
        }
    }

    private int best(PlanChoice choice, Rate rate) {
        int best = -1;
        double most = 0;
        for (int at = 0; at < candidates.activeCount; at++) {
            int candidate = candidates.active[at];
            boolean alone = candidates.before[candidate] < 0;
            if (choice.in[candidate] || (alone && known[candidate] < most)) {
                continue;
            }
            double gain = rated(choice, candidate, rate);
            known[candidate] = gain;
            boolean better = gain > most || (gain == most && best >= 0 && isCheaper(candidate, best));
            if (better && gain > 0) {
                if (fits(choice, candidate)) {
                    best = candidate;
                    most = gain;
                } else {
                    known[candidate] = alone ? -1 : gain;
                }
            }
        }
        return best;
    }

    private boolean isCheaper(int candidate, int than) {
        int byCost = Long.compare(candidates.cost[candidate], candidates.cost[than]);
        return byCost < 0 || (byCost == 0 && candidates.row[candidate] < candidates.row[than]);
    }

    /** The action and what must come before it and is not chosen yet, the action first. */
    private int bundle(PlanChoice choice, int candidate) {
        int length = 0;
        for (int at = candidate; at >= 0 && !choice.in[at]; at = candidates.before[at]) {
            bundle[length++] = at;
        }
        return length;
    }

    private double rated(PlanChoice choice, int candidate, Rate rate) {
        int parent = candidates.before[candidate];
        if (parent < 0 || choice.in[parent]) {
            long gain = candidates.gain(candidate, levels);
            return gain / divisor(rate, candidates.months[candidate], candidates.cost[candidate]);
        }
        int length = bundle(choice, candidate);
        System.arraycopy(levels, 0, scratch, 0, gaps);
        long gain = 0;
        int months = 0;
        long cost = 0;
        for (int at = 0; at < length; at++) {
            gain += candidates.lift(bundle[at], scratch);
            months += candidates.months[bundle[at]];
            cost += candidates.cost[bundle[at]];
        }
        return gain / divisor(rate, months, cost);
    }

    private static double divisor(Rate rate, int months, long cost) {
        return switch (rate) {
            case MONTH -> months;
            case COST -> cost + 1.0;
            case NOTHING -> 1;
        };
    }

    /** Whether money, hours and time suffice for an action and what must come before it. */
    private boolean fits(PlanChoice choice, int candidate) {
        int length = bundle(choice, candidate);
        int taken = 0;
        while (taken < length
                && choice.hasRoom(candidates, bundle[length - 1 - taken], limits)
                && place(choice, bundle[length - 1 - taken])) {
            choice.add(candidates, bundle[length - 1 - taken]);
            taken++;
        }
        for (int at = 0; at < taken; at++) {
            remove(choice, bundle[length - 1 - at]);
            choice.remove(candidates, bundle[length - 1 - at]);
        }
        return taken == length;
    }

    private boolean place(PlanChoice choice, int candidate) {
        int parent = candidates.before[candidate];
        int from = candidates.release[candidate];
        if (parent >= 0) {
            from = Math.max(from, choice.start[parent] + candidates.months[parent]);
        }
        int at = timetable.earliest(from, candidates.months[candidate]);
        if (at > 0) {
            choice.start[candidate] = at;
            occupy(choice, candidate);
        }
        return at > 0;
    }

    private void occupy(PlanChoice choice, int candidate) {
        int at = choice.start[candidate];
        timetable.occupy(at, at + candidates.months[candidate] - 1);
    }

    private void remove(PlanChoice choice, int candidate) {
        int at = choice.start[candidate];
        timetable.release(at, at + candidates.months[candidate] - 1);
    }

    /** Takes out what nothing is lost without, the dearest first; what another member needs stays. */
    void thin(PlanChoice choice) {
        int size = choice.members(members);
        for (int round = 0; round < size; round++) {
            int worst = -1;
            for (int at = 0; at < size; at++) {
                int member = members[at];
                boolean out = choice.in[member] && !isNeeded(choice, member, size);
                if (out && (worst < 0 || isDearer(member, worst)) && isIdle(choice, member, size)) {
                    worst = member;
                }
            }
            if (worst < 0) {
                return;
            }
            choice.remove(candidates, worst);
        }
    }

    private boolean isDearer(int member, int than) {
        int byCost = Long.compare(candidates.cost[member], candidates.cost[than]);
        return byCost > 0 || (byCost == 0 && candidates.months[member] > candidates.months[than]);
    }

    private boolean isNeeded(PlanChoice choice, int member, int size) {
        for (int at = 0; at < size; at++) {
            if (choice.in[members[at]] && candidates.before[members[at]] == member) {
                return true;
            }
        }
        return false;
    }

    private boolean isIdle(PlanChoice choice, int member, int size) {
        System.arraycopy(candidates.reached, 0, scratch, 0, gaps);
        for (int at = 0; at < size; at++) {
            if (choice.in[members[at]] && members[at] != member) {
                candidates.lift(members[at], scratch);
            }
        }
        return candidates.gain(member, scratch) == 0;
    }
}
