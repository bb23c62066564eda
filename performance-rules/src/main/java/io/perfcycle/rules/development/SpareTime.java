package io.perfcycle.rules.development;

/**
 * Whether there is time for one more action beside a choice, in whatever order its actions then are. What waits for nothing
 * is looked at once for each number of months. Not thread safe.
 */
final class SpareTime {
    private final Candidates candidates;
    private final SetSchedule schedule;
    private final PlanChoice choice;
    private final PlanChoice more = new PlanChoice();
    private int[] members = new int[0];
    /** This many months fit, and this many do not. */
    private int longestFitting;

    private int shortestUnfit;

    SpareTime(Candidates candidates, SetSchedule schedule, PlanChoice choice) {
        this.candidates = candidates;
        this.schedule = schedule;
        this.choice = choice;
    }

    /** To be called when the choice or the person has changed. */
    void begin() {
        longestFitting = 0;
        shortestUnfit = Integer.MAX_VALUE;
    }

    /** Whether there is time for an action together with what must come before it. */
    boolean fits(int candidate) {
        if (candidates.before[candidate] >= 0 || candidates.release[candidate] > 1) {
            return place(candidate);
        }
        int months = candidates.months[candidate];
        if (months > longestFitting && months < shortestUnfit) {
            if (place(candidate)) {
                longestFitting = months;
            } else {
                shortestUnfit = months;
            }
        }
        return months <= longestFitting;
    }

    /** The same, after which the schedule has the months of all. */
    private boolean place(int candidate) {
        more.copy(choice);
        for (int at = candidate; at >= 0 && !more.in[at]; at = candidates.before[at]) {
            more.add(candidates, at);
        }
        if (members.length < more.size) {
            members = new int[more.size + 8];
        }
        return schedule.fits(members, more.members(members));
    }

    /** Adds an action and what must come before it, if there is time, money and hours; what that covers is left to the caller. */
    boolean add(int candidate, PlanLimits limits) {
        if (!fits(candidate) || !place(candidate) || !more.isWithin(limits)) {
            return false;
        }
        choice.copy(more);
        for (int at = 0; at < choice.size; at++) {
            choice.start[members[at]] = schedule.start(members[at]);
        }
        begin();
        return true;
    }
}
