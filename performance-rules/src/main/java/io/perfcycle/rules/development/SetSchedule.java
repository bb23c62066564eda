package io.perfcycle.rules.development;

import java.util.Arrays;

/**
 * Whether a set of actions can be done in time. First by placing the action with the longest chain behind it first; then,
 * for a set that does not fit like this, by trying orders until one fits or all are tried. An order that places each
 * action as early as it can go is among them for every set that fits. Not thread safe.
 */
final class SetSchedule {
    private static final int MOST_PLACINGS = 4_000;

    private final Candidates candidates;
    private final Timetable timetable;
    private int[] start = new int[0];
    private int[] tail = new int[0];
    private int[] order = new int[0];
    private boolean exhausted;

    SetSchedule(Candidates candidates, Timetable timetable) {
        this.candidates = candidates;
        this.timetable = timetable;
    }

    /** Whether some set was given up before all orders were tried. */
    boolean isExhausted() {
        return exhausted;
    }

    void begin() {
        exhausted = false;
        if (start.length < candidates.count) {
            int size = candidates.count;
            start = new int[size];
            tail = new int[size];
            order = new int[size];
        }
        Arrays.fill(start, 0);
    }

    int start(int candidate) {
        return start[candidate];
    }

    /** Whether members, prerequisites before what needs them, fit; then their starts are known. */
    boolean fits(int[] members, int size) {
        long work = 0;
        for (int at = 0; at < size; at++) {
            tail[members[at]] = candidates.months[members[at]];
            work += candidates.months[members[at]];
        }
        for (int at = size - 1; at >= 0; at--) {
            int parent = candidates.before[members[at]];
            if (parent >= 0) {
                tail[parent] = Math.max(tail[parent], candidates.months[parent] + tail[members[at]]);
            }
        }
        for (int at = 0; at < size; at++) {
            if (candidates.release[members[at]] + tail[members[at]] - 1 > timetable.last()) {
                return false;
            }
        }
        return work <= timetable.free() && (fitsByTail(members, size) || fitsInSomeOrder(members, size));
    }

    private boolean fitsByTail(int[] members, int size) {
        for (int at = 0; at < size; at++) {
            int to = at;
            while (to > 0 && tail[order[to - 1]] < tail[members[at]]) {
                order[to] = order[to - 1];
                to--;
            }
            order[to] = members[at];
        }
        int placed = 0;
        while (placed < size && place(order[placed])) {
            placed++;
        }
        for (int at = 0; at < placed; at++) {
            remove(order[at]);
        }
        return placed == size;
    }

    private boolean place(int candidate) {
        int parent = candidates.before[candidate];
        int from = candidates.release[candidate];
        if (parent >= 0) {
            from = Math.max(from, start[parent] + candidates.months[parent]);
        }
        int at = timetable.earliest(from, candidates.months[candidate]);
        if (at > 0) {
            start[candidate] = at;
            timetable.occupy(at, at + candidates.months[candidate] - 1);
        }
        return at > 0;
    }

    private void remove(int candidate) {
        timetable.release(start[candidate], start[candidate] + candidates.months[candidate] - 1);
    }

    private boolean fitsInSomeOrder(int[] members, int size) {
        int[] tried = new int[size + 1];
        boolean[] in = new boolean[candidates.count];
        int depth = 0;
        int placings = 0;
        Arrays.fill(tried, -1);
        while (depth >= 0 && depth < size && placings < MOST_PLACINGS) {
            int next = tried[depth] + 1;
            if (tried[depth] >= 0) {
                in[order[depth]] = false;
                remove(order[depth]);
            }
            while (next < size && !canFollow(members[next], in)) {
                next++;
            }
            tried[depth] = next < size ? next : -1;
            if (next < size) {
                order[depth] = members[next];
                in[members[next]] = true;
                placings++;
            }
            depth += next < size ? 1 : -1;
        }
        exhausted |= depth >= 0 && depth < size;
        for (int at = 0; at < size; at++) {
            if (at < depth || (at == depth && tried[at] >= 0)) {
                remove(order[at]);
            }
        }
        return depth == size;
    }

    /** Places a member if what must come before is there; a member that does not fit now fits nowhere further down. */
    private boolean canFollow(int candidate, boolean[] in) {
        int parent = candidates.before[candidate];
        return !in[candidate] && (parent < 0 || in[parent]) && place(candidate);
    }

    /** Places members in a given order, prerequisites before what needs them; nothing where one does not fit. */
    int lastMonth(int[] inOrder, int size) {
        int last = 0;
        int placed = 0;
        while (placed < size && place(inOrder[placed])) {
            int candidate = inOrder[placed++];
            last = Math.max(last, start[candidate] + candidates.months[candidate] - 1);
        }
        for (int at = 0; at < placed; at++) {
            remove(inOrder[at]);
        }
        return placed == size ? last : Integer.MAX_VALUE;
    }
}
