package io.perfcycle.rules.development;

import java.util.Arrays;

/** How many actions run in each month. Not thread safe. */
final class Timetable {
    private final int parallel;
    private final int[] running;

    Timetable(int months, int parallel) {
        this.parallel = parallel;
        this.running = new int[months + 1];
    }

    void clear() {
        Arrays.fill(running, 0);
    }

    int last() {
        return running.length - 1;
    }

    /** The months that are still free, counted once for each action that could run. */
    long free() {
        long free = 0;
        for (int month = 1; month < running.length; month++) {
            free += Math.max(0, parallel - running[month]);
        }
        return free;
    }

    /** The first month from which an action can run to its end, or −1. */
    int earliest(int from, int months) {
        int start = from;
        for (int month = from; month < running.length; month++) {
            if (running[month] >= parallel) {
                start = month + 1;
            } else if (month - start + 1 == months) {
                return start;
            }
        }
        return -1;
    }

    /** Occupies months; what lies beyond the last one does not matter. */
    void occupy(int from, int to) {
        for (int month = from; month <= Math.min(to, last()); month++) {
            running[month]++;
        }
    }

    void release(int from, int to) {
        for (int month = from; month <= Math.min(to, last()); month++) {
            running[month]--;
        }
    }
}
