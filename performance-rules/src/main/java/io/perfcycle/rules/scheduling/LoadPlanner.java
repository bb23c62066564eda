package io.perfcycle.rules.scheduling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spreads the meetings of one responsible person over weeks: as many as possible, never more than the limit in a week; of
 * all ways to do so one that moves the fewest meetings that had a day; the new ones at the lowest level that holds them all
 * (no week has more than it must), earliest first.
 *
 * <p>A minimum-cost flow from meetings to weeks by successive shortest paths. Weeks are few, so a path is searched among
 * weeks, not among meetings; weeks that a failed search has reached stay full and are never looked at again.
 */
final class LoadPlanner {
    /** Nothing that had a day is moved. */
    private static final int NEVER = -1;

    private static final int FAR = Integer.MAX_VALUE / 2;

    /** A meeting: the days on which it can be, ascending, and the day that it had. */
    static final class Job {
        private final int[] days;
        private final int preferred;
        private int[] weeks = new int[0];
        private int preferredWeek = -1;
        private int week = -1;
        private int day = EpochDays.NONE;
        private boolean hopeless;

        Job(int[] days, int preferred) {
            this.days = days;
            this.preferred = Arrays.binarySearch(days, preferred) >= 0 ? preferred : EpochDays.NONE;
        }

        /** The day that it got, or {@link EpochDays#NONE}. */
        int day() {
            return day;
        }

        private int cost(int at) {
            return preferredWeek < 0 || at == preferredWeek ? 0 : 1;
        }

        /** A meeting that had a day and gets none has moved too. */
        private int costOfNone() {
            return preferredWeek < 0 ? 0 : 1;
        }
    }

    private final int limit;
    private final List<Job> jobs;
    private final int[] weeks;
    private final int[] load;
    private final List<List<Job>> members = new ArrayList<>();
    private final boolean[] dead;

    private LoadPlanner(int limit, List<Job> jobs, int[] taken) {
        this.limit = limit;
        this.jobs = jobs;
        this.weeks = jobs.stream()
                .flatMapToInt(job -> Arrays.stream(job.days))
                .map(EpochDays::weekOf)
                .sorted()
                .distinct()
                .toArray();
        this.load = new int[weeks.length];
        this.dead = new boolean[weeks.length];
        for (int week = 0; week < weeks.length; week++) {
            members.add(new ArrayList<>());
        }
        for (int day : taken) {
            int at = Arrays.binarySearch(weeks, EpochDays.weekOf(day));
            if (at >= 0) {
                load[at]++;
            }
        }
        for (Job job : jobs) {
            job.weeks = Arrays.stream(job.days)
                    .map(day -> Arrays.binarySearch(weeks, EpochDays.weekOf(day)))
                    .distinct()
                    .toArray();
            job.preferredWeek =
                    job.preferred == EpochDays.NONE ? -1 : Arrays.binarySearch(weeks, EpochDays.weekOf(job.preferred));
        }
    }

    /**
     * Gives each meeting a day, if there is one for it.
     *
     * @param limit the most in a week
     * @param jobs the meetings, in the order in which they choose
     * @param taken days of meetings that stay where they are
     */
    static void assign(int limit, List<Job> jobs, int[] taken) {
        LoadPlanner planner = new LoadPlanner(limit, jobs, taken);
        planner.chooseWeeks();
        planner.chooseDays(taken);
    }

    private void chooseWeeks() {
        List<Job> fresh = new ArrayList<>();
        List<Job> crowded = new ArrayList<>();
        for (Job job : jobs) {
            if (job.preferredWeek < 0) {
                fresh.add(job);
            } else if (load[job.preferredWeek] < limit) {
                put(job, job.preferredWeek);
            } else {
                crowded.add(job);
            }
        }
        int level = Math.min(limit, Math.max(1, ceiling(fresh.size(), Math.max(1, weeks.length))));
        fresh = pass(fresh, level, NEVER);
        while (!fresh.isEmpty() && level < limit) {
            level = Math.min(limit, Math.max(level + 1, leastLevel(fresh.size())));
            fresh = pass(fresh, level, NEVER);
        }
        crowded.addAll(fresh);
        for (int dearest = 0; !crowded.isEmpty(); dearest++) {
            crowded = pass(crowded, limit, dearest);
            crowded.removeIf(job -> job.hopeless);
        }
    }

    private static int ceiling(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    /** All that was left over, and all that stands in weeks that are full for good, has to find room in those weeks. */
    private int leastLevel(int left) {
        int full = 0;
        int count = left;
        for (int week = 0; week < dead.length; week++) {
            if (dead[week]) {
                full++;
                count += load[week];
            }
        }
        return full == 0 ? 1 : ceiling(count, full);
    }

    /** Places what can be placed under a level by moving at most so many; gives back the rest. */
    private List<Job> pass(List<Job> pending, int level, int dearest) {
        Arrays.fill(dead, false);
        List<Job> left = new ArrayList<>();
        for (Job job : pending) {
            if (!place(job, level, dearest)) {
                left.add(job);
            }
        }
        return left;
    }

    private boolean place(Job job, int level, int dearest) {
        if (job.preferredWeek < 0) {
            for (int week : job.weeks) {
                if (load[week] < level) {
                    put(job, week);
                    return true;
                }
            }
        }
        return new Search(job, level, dearest).run();
    }

    private void put(Job job, int week) {
        job.week = week;
        members.get(week).add(job);
        load[week]++;
    }

    /** The cheapest chain of moves that makes room for one more meeting. */
    private final class Search {
        private final Job job;
        private final int level;
        private final int dearest;
        private final int[] cost = new int[weeks.length];
        private final int[] before = new int[weeks.length];
        private final @Nullable Job[] moved = new Job[weeks.length];
        private final ArrayDeque<Integer> open = new ArrayDeque<>();

        Search(Job job, int level, int dearest) {
            this.job = job;
            this.level = level;
            this.dearest = dearest;
            Arrays.fill(cost, FAR);
        }

        boolean run() {
            for (int week : job.weeks) {
                reach(week, job.cost(week) - job.costOfNone(), -1, null);
            }
            while (!open.isEmpty()) {
                int week = open.poll();
                if (load[week] >= level) {
                    expand(week);
                }
            }
            int best = best();
            if (best < 0) {
                job.hopeless = dearest != NEVER;
                for (int week = 0; week < cost.length; week++) {
                    dead[week] |= cost[week] < FAR;
                }
            } else if (dearest == NEVER || cost[best] <= dearest) {
                apply(best);
                return true;
            }
            return false;
        }

        private void reach(int week, int total, int from, @Nullable Job by) {
            if (!dead[week] && total < cost[week]) {
                cost[week] = total;
                before[week] = from;
                moved[week] = by;
                open.add(week);
            }
        }

        private void expand(int week) {
            for (Job other : members.get(week)) {
                if (dearest != NEVER || week != other.preferredWeek) {
                    for (int to : other.weeks) {
                        reach(to, cost[week] + other.cost(to) - other.cost(week), week, other);
                    }
                }
            }
        }

        private int best() {
            int best = -1;
            for (int week = 0; week < cost.length; week++) {
                if (cost[week] < FAR && load[week] < level && (best < 0 || cost[week] < cost[best])) {
                    best = week;
                }
            }
            return best;
        }

        private void apply(int last) {
            int to = last;
            for (Job mover = moved[to]; mover != null; mover = moved[to]) {
                int from = before[to];
                members.get(from).remove(mover);
                load[from]--;
                put(mover, to);
                to = from;
            }
            put(job, to);
        }
    }

    /** Within its week a meeting takes the day with the fewest meetings, the earliest of them. */
    private void chooseDays(int[] taken) {
        if (weeks.length == 0) {
            return;
        }
        int first = weeks[0] * 7 - 3;
        int[] meetings = new int[(weeks[weeks.length - 1] - weeks[0] + 1) * 7];
        for (int day : taken) {
            if (day >= first && day - first < meetings.length) {
                meetings[day - first]++;
            }
        }
        for (Job job : jobs) {
            if (job.week >= 0 && job.week == job.preferredWeek) {
                job.day = job.preferred;
                meetings[job.day - first]++;
            }
        }
        for (Job job : jobs) {
            if (job.week >= 0 && job.day == EpochDays.NONE) {
                job.day = leastBusy(job, first, meetings);
                meetings[job.day - first]++;
            }
        }
    }

    private int leastBusy(Job job, int first, int[] meetings) {
        int best = EpochDays.NONE;
        for (int day : job.days) {
            boolean inWeek = EpochDays.weekOf(day) == weeks[job.week];
            if (inWeek && (best == EpochDays.NONE || meetings[day - first] < meetings[best - first])) {
                best = day;
            }
        }
        return best;
    }
}
