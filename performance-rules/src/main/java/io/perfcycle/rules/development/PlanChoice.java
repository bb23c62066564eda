package io.perfcycle.rules.development;

import java.util.Arrays;

/** A set of candidates with what it uses and covers, in arrays that only grow. Not thread safe. */
final class PlanChoice {
    private int candidates;
    boolean[] in = new boolean[0];
    /** The month in which each member starts. */
    int[] start = new int[0];

    int size;
    long coverage;
    long cost;
    long hours;
    final long[] groupHours = new long[EffortGroup.values().length];
    int months;

    /** Nothing of the candidates is chosen, but something may be spent. */
    void begin(int most, PlanChoice spent) {
        used(spent);
        room(most);
        Arrays.fill(in, 0, most, false);
    }

    private void room(int most) {
        candidates = most;
        if (in.length < most) {
            in = new boolean[most + most / 2];
            start = new int[most + most / 2];
        }
    }

    void add(Candidates from, int candidate) {
        in[candidate] = true;
        size++;
        cost += from.cost[candidate];
        hours += from.hours[candidate];
        groupHours[from.group[candidate]] += from.hours[candidate];
        months += from.months[candidate];
    }

    void remove(Candidates from, int candidate) {
        in[candidate] = false;
        size--;
        cost -= from.cost[candidate];
        hours -= from.hours[candidate];
        groupHours[from.group[candidate]] -= from.hours[candidate];
        months -= from.months[candidate];
    }

    boolean hasRoom(Candidates from, int candidate, PlanLimits limits) {
        int group = from.group[candidate];
        return cost + from.cost[candidate] <= limits.budget()
                && hours + from.hours[candidate] <= limits.hours()
                && groupHours[group] + from.hours[candidate] <= limits.groupHours()[group];
    }

    /** Whether money and hours suffice for all of it. */
    boolean isWithin(PlanLimits limits) {
        boolean within = cost <= limits.budget() && hours <= limits.hours();
        for (int group = 0; group < groupHours.length; group++) {
            within = within && groupHours[group] <= limits.groupHours()[group];
        }
        return within;
    }

    /** More coverage, then less money, then less time, then fewer actions. */
    boolean isBetterThan(PlanChoice other) {
        if (coverage != other.coverage) {
            return coverage > other.coverage;
        }
        if (cost != other.cost) {
            return cost < other.cost;
        }
        return months != other.months ? months < other.months : size < other.size;
    }

    void copy(PlanChoice other) {
        used(other);
        room(other.candidates);
        System.arraycopy(other.in, 0, in, 0, candidates);
        System.arraycopy(other.start, 0, start, 0, candidates);
    }

    private void used(PlanChoice other) {
        size = other.size;
        coverage = other.coverage;
        cost = other.cost;
        hours = other.hours;
        months = other.months;
        System.arraycopy(other.groupHours, 0, groupHours, 0, groupHours.length);
    }

    /** The members, prerequisites before what needs them. */
    int members(int[] into) {
        int at = 0;
        for (int candidate = 0; candidate < candidates; candidate++) {
            if (in[candidate]) {
                into[at++] = candidate;
            }
        }
        return at;
    }
}
