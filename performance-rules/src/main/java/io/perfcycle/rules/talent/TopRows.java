package io.perfcycle.rules.talent;

/**
 * Keeps the best few of many rows without sorting all: a heap with the worst kept row on top, so that most rows are
 * turned away by one comparison. Not thread safe.
 */
final class TopRows {
    private final int[] row;
    private final long[] score;
    private final int[] rank;
    private int kept;

    TopRows(int most) {
        this.row = new int[most];
        this.score = new long[most];
        this.rank = new int[most];
    }

    void clear() {
        kept = 0;
    }

    /** Takes a row if it is among the best so far: the higher score, then the lower rank. */
    void offer(int candidate, long scored, int ranked) {
        if (kept < row.length) {
            put(kept++, candidate, scored, ranked);
            up(kept - 1);
        } else if (kept > 0 && isWorse(score[0], rank[0], scored, ranked)) {
            put(0, candidate, scored, ranked);
            down(0, kept);
        }
    }

    /** The lowest score that is kept once all places are taken; below it nothing comes in. */
    long threshold() {
        return kept < row.length ? Long.MIN_VALUE : kept == 0 ? Long.MAX_VALUE : score[0];
    }

    /** The kept rows, best first; nothing is kept afterwards. */
    int[] rows() {
        int[] best = new int[kept];
        while (kept > 0) {
            best[kept - 1] = row[0];
            kept--;
            put(0, row[kept], score[kept], rank[kept]);
            down(0, kept);
        }
        return best;
    }

    private static boolean isWorse(long scored, int ranked, long than, int thanRank) {
        return scored < than || (scored == than && ranked > thanRank);
    }

    private boolean isWorse(int at, int than) {
        return isWorse(score[at], rank[at], score[than], rank[than]);
    }

    private void put(int at, int candidate, long scored, int ranked) {
        row[at] = candidate;
        score[at] = scored;
        rank[at] = ranked;
    }

    private void up(int from) {
        for (int at = from; at > 0 && isWorse(at, (at - 1) / 2); at = (at - 1) / 2) {
            swap(at, (at - 1) / 2);
        }
    }

    private void down(int from, int size) {
        int at = from;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            child = child + 1 < size && isWorse(child + 1, child) ? child + 1 : child;
            if (!isWorse(child, at)) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void swap(int first, int second) {
        int candidate = row[first];
        long scored = score[first];
        int ranked = rank[first];
        put(first, row[second], score[second], rank[second]);
        put(second, candidate, scored, ranked);
    }
}
