package io.perfcycle.rules.assignment;

import java.util.Arrays;

/**
 * Finds who could rate whom, near ones first: colleagues in shared goals, under the same manager, in the same unit, in
 * the neighbouring teams. Of a large team those are taken that follow next in the order of people, round the end, so
 * that everybody is a candidate about equally often. Works on numbers of people. Not thread safe.
 */
final class Candidates {
    static final int SHARED_GOAL = 0;
    static final int SAME_MANAGER = 10;
    static final int SAME_UNIT = 20;
    static final int NEAR_TEAM = 40;
    static final int STEP = 2;
    static final int EMPTY = 1_000_000;
    private static final int SPARE = 3;
    private static final int MORE = 8;
    private static final int DEEPEST = 100;
    private static final int NOBODY = -1;

    private final int[] manager;
    private final Lists reports;
    private final Lists members;
    private final int[] unit;
    private final Lists goals;
    private final Lists conflicts;
    private final int[] seen;
    private int stamp;
    private int[] found = new int[64];
    private int[] costs = new int[64];
    private int size;
    private int most;

    /**
     * @param manager each one's manager; -1 for none
     * @param unit each one's unit; -1 where unknown
     */
    Candidates(int[] manager, int[] unit, int units, Lists goals, Lists conflicts) {
        this.manager = manager;
        this.unit = unit;
        this.goals = goals;
        this.conflicts = conflicts;
        reports = Lists.grouped(manager, manager.length);
        members = Lists.grouped(unit, units);
        seen = new int[manager.length];
        Arrays.fill(seen, NOBODY);
    }

    /** Looks for peers of somebody who wants some. */
    void peersOf(int subject, int wanted) {
        begin(subject, wanted == 0 ? 0 : wanted * SPARE + MORE);
        mark(conflicts, subject);
        mark(reports, subject);
        markAbove(subject);
        take(goals, subject, subject, SHARED_GOAL);
        int boss = manager[subject];
        if (boss != NOBODY) {
            take(reports, boss, subject, SAME_MANAGER);
        }
        if (unit[subject] != NOBODY) {
            take(members, unit[subject], subject, SAME_UNIT);
        }
        if (boss != NOBODY && manager[boss] != NOBODY) {
            int above = manager[boss];
            for (int i = reports.from(above); i < reports.to(above); i++) {
                take(reports, reports.at(i), subject, NEAR_TEAM);
            }
        }
    }

    /** All direct reports of somebody who wants some. */
    void reportsOf(int subject, int wanted) {
        begin(subject, wanted == 0 ? 0 : Integer.MAX_VALUE);
        mark(conflicts, subject);
        take(reports, subject, subject, SHARED_GOAL);
    }

    /** Whether one must not rate the other. */
    boolean areInConflict(int one, int other) {
        for (int i = conflicts.from(one); i < conflicts.to(one); i++) {
            if (conflicts.at(i) == other) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }

    int rater(int i) {
        return found[i];
    }

    int cost(int i) {
        return costs[i];
    }

    private void begin(int subject, int limit) {
        stamp++;
        size = 0;
        most = limit;
        seen[subject] = stamp;
    }

    private void mark(Lists lists, int of) {
        for (int i = lists.from(of); i < lists.to(of); i++) {
            seen[lists.at(i)] = stamp;
        }
    }

    private void markAbove(int subject) {
        int above = manager[subject];
        for (int steps = 0; above != NOBODY && steps < DEEPEST; steps++) {
            seen[above] = stamp;
            above = manager[above];
        }
    }

    private void take(Lists lists, int of, int subject, int cost) {
        int from = lists.from(of);
        int length = lists.to(of) - from;
        int after = lists.firstAfter(of, subject) - from;
        for (int i = 0; i < length && size < most; i++) {
            int other = lists.at(from + (after + i) % length);
            if (seen[other] != stamp && !isAbove(subject, other)) {
                seen[other] = stamp;
                add(other, cost);
            }
        }
    }

    /** Whether somebody stands above another, but not as the direct manager; the depth ends circles. */
    private boolean isAbove(int subject, int other) {
        int above = manager[other];
        for (int steps = 0; above != NOBODY && steps < DEEPEST; steps++) {
            if (above == subject) {
                return manager[other] != subject;
            }
            above = manager[above];
        }
        return false;
    }

    private void add(int other, int cost) {
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
            costs = Arrays.copyOf(costs, 2 * size);
        }
        found[size] = other;
        costs[size++] = cost;
    }
}
