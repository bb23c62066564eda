package io.perfcycle.rules.goal;

/**
 * Links between goals in compressed rows: those of goal {@code i} are {@code targets[from[i]]} to before
 * {@code targets[from[i + 1]]}.
 *
 * @param from where the links of each goal begin, and where the last ones end
 * @param targets the goals at the other end
 */
record Links(int[] from, int[] targets) {
    int goals() {
        return from.length - 1;
    }

    int count(int goal) {
        return from[goal + 1] - from[goal];
    }

    /** The same links the other way round; those of a goal are in ascending order of goals. */
    Links reversed() {
        int[] begin = new int[from.length];
        for (int target : targets) {
            begin[target + 1]++;
        }
        for (int goal = 1; goal < begin.length; goal++) {
            begin[goal] += begin[goal - 1];
        }
        int[] back = new int[targets.length];
        for (int goal = goals() - 1; goal >= 0; goal--) {
            for (int at = from[goal + 1] - 1; at >= from[goal]; at--) {
                back[--begin[targets[at] + 1]] = goal;
            }
        }
        return new Links(shifted(begin, targets.length), back);
    }

    /** After filling from the end, the begin of each goal stands one place later. */
    private static int[] shifted(int[] begin, int links) {
        System.arraycopy(begin, 1, begin, 0, begin.length - 1);
        begin[begin.length - 1] = links;
        return begin;
    }
}
