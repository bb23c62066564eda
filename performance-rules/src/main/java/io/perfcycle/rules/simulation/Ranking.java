package io.perfcycle.rules.simulation;

/** Sorts positions by score without allocating: heap sort, the highest score first, equal scores in no promised order. */
final class Ranking {
    private Ranking() {}

    /** Sorts the first n positions; the room holds as many keys. */
    static void byScore(int[] order, int n, double[] score, double[] room) {
        for (int i = 0; i < n; i++) {
            room[i] = score[order[i]];
        }
        for (int i = n / 2 - 1; i >= 0; i--) {
            sink(order, room, i, n);
        }
        for (int end = n - 1; end > 0; end--) {
            double key = room[0];
            room[0] = room[end];
            room[end] = key;
            int moved = order[0];
            order[0] = order[end];
            order[end] = moved;
            sink(order, room, 0, end);
        }
    }

    /** The lowest is on top of the heap, so that it ends up last. */
    private static void sink(int[] order, double[] room, int from, int n) {
        double key = room[from];
        int moved = order[from];
        int at = from;
        int child = 2 * at + 1;
        while (child < n) {
            if (child + 1 < n && room[child + 1] < room[child]) {
                child++;
            }
            if (room[child] >= key) {
                break;
            }
            room[at] = room[child];
            order[at] = order[child];
            at = child;
            child = 2 * at + 1;
        }
        room[at] = key;
        order[at] = moved;
    }
}
