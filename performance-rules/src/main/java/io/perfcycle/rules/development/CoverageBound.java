package io.perfcycle.rules.development;

/**
 * What a choice can cover at most, whatever is added from the candidates at and after a position. The least of four
 * figures: each gap lifted as far as any affordable action lifts it; and what the actions add, taken by what they add per
 * unit until money, hours or months are used up, the last one in part. The last three hold because what a set adds is
 * at most the sum of what each of its actions adds alone. Not thread safe.
 */
final class CoverageBound {
    /** Covers the error of sums in floating point. */
    private static final double SLACK = 1 + 1e-9;

    private final Candidates candidates;
    private final PlanLimits limits;
    private int[] best = new int[0];
    private int[] item = new int[0];
    private double[] rate = new double[0];
    private long[] gain = new long[0];
    private int items;

    CoverageBound(Candidates candidates, PlanLimits limits) {
        this.candidates = candidates;
        this.limits = limits;
    }

    /** An upper bound of the coverage; order says in which order candidates are decided. */
    long above(PlanChoice choice, int[] levels, int[] order, int from, long freeMonths, long enough) {
        long singles = gather(choice, levels, order, from);
        if (singles <= enough) {
            return singles;
        }
        long byMoney = relaxed(candidates.cost, limits.budget() - choice.cost);
        long byHours = relaxed(candidates.hours, limits.hours() - choice.hours);
        long byMonths = relaxedByMonths(freeMonths - choice.months);
        return Math.min(singles, choice.coverage + Math.min(byMoney, Math.min(byHours, byMonths)));
    }

    private long gather(PlanChoice choice, int[] levels, int[] order, int from) {
        if (item.length < candidates.count) {
            item = new int[candidates.row.length];
            rate = new double[candidates.row.length];
            gain = new long[candidates.row.length];
        }
        best = best.length == levels.length ? best : new int[levels.length];
        System.arraycopy(levels, 0, best, 0, levels.length);
        items = 0;
        for (int at = from; at < order.length; at++) {
            int candidate = order[at];
            long adds = candidates.gain(candidate, levels);
            if (adds > 0 && choice.hasRoom(candidates, candidate, limits)) {
                candidates.lift(candidate, best);
                gain[candidate] = adds;
                item[items++] = candidate;
            }
        }
        long all = choice.coverage;
        for (int gap = 0; gap < levels.length; gap++) {
            all += (best[gap] - levels[gap]) * candidates.gaps.weight[gap];
        }
        return all;
    }

    private long relaxed(long[] size, long room) {
        if (isEnough(size, room)) {
            return Long.MAX_VALUE >> 1;
        }
        for (int at = 0; at < items; at++) {
            rate[item[at]] = size[item[at]] == 0 ? Double.POSITIVE_INFINITY : gain[item[at]] / (double) size[item[at]];
        }
        sort();
        double sum = 0;
        double left = room;
        for (int at = 0; at < items && left >= 0; at++) {
            int candidate = item[at];
            boolean whole = size[candidate] <= left;
            sum += whole ? gain[candidate] : gain[candidate] * (left / size[candidate]);
            left = whole ? left - size[candidate] : -1;
        }
        return (long) Math.floor(sum * SLACK + 1e-6);
    }

    /** Whether all items together fit, so that the limit bounds nothing. */
    private boolean isEnough(long[] size, long room) {
        long left = room;
        for (int at = 0; at < items && left >= 0; at++) {
            left -= size[item[at]];
        }
        return left >= 0;
    }

    private long relaxedByMonths(long room) {
        for (int at = 0; at < items; at++) {
            rate[item[at]] = gain[item[at]] / (double) candidates.months[item[at]];
        }
        sort();
        double sum = 0;
        double left = room;
        for (int at = 0; at < items && left > 0; at++) {
            int candidate = item[at];
            double share = Math.min(1, left / candidates.months[candidate]);
            sum += gain[candidate] * share;
            left -= candidates.months[candidate];
        }
        return (long) Math.floor(sum * SLACK + 1e-6);
    }

    /** Shell sort: a few dozen items, sorted anew at each node. */
    private void sort() {
        for (int gapSize = items / 2; gapSize > 0; gapSize = gapSize == 2 ? 1 : gapSize * 5 / 11) {
            for (int at = gapSize; at < items; at++) {
                int candidate = item[at];
                int to = at;
                while (to >= gapSize && rate[item[to - gapSize]] < rate[candidate]) {
                    item[to] = item[to - gapSize];
                    to -= gapSize;
                }
                item[to] = candidate;
            }
        }
    }
}
