package io.perfcycle.rules.development;

/** A set of candidates with what it uses and covers. Not thread safe. */
final class PlanChoice {
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
    void begin(int candidates, PlanChoice spent) {
        copy(spent);
        in = new boolean[candidates];
        start = new int[candidates];
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
        in = other.in.clone();
        start = other.start.clone();
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
        for (int candidate = 0; candidate < in.length; candidate++) {
            if (in[candidate]) {
                into[at++] = candidate;
            }
        }
        return at;
    }
}
