package io.perfcycle.benchmarks.smart;

import io.perfcycle.rules.smart.SmartGoal;

/** The floor: the twelve checks as bits, written by hand around one scan of the text. */
final class OneScan {
    private static final Words WORDS =
            new Words("weak", "vague", "escape", "negative", "comparative", "absolute", "vague-time", "month");
    private static final long WEAK = 1;
    private static final long VAGUE = 1 << 1;
    private static final long ESCAPE = 1 << 2;
    private static final long NEGATIVE = 1 << 3;
    private static final long COMPARATIVE = 1 << 4;
    private static final long ABSOLUTE = 1 << 5;
    private static final long VAGUE_TIME = 1 << 6;
    private static final long MONTH = 1 << 7;

    private OneScan() {}

    /** The bits in the order of {@link SmartBenchmark#CODES}. */
    static long look(SmartGoal goal) {
        long text = WORDS.scan(goal.title());
        boolean zero = Checks.zeroSpan(goal);
        boolean measured = goal.measure() != null && !zero;
        boolean quantity = (text & Words.QUANTITY) != 0;
        boolean timed = goal.due() != null || (text & MONTH) != 0;
        boolean negative = (text >>> Words.FIRST & NEGATIVE) != 0;
        long bits = !measured && !quantity && (text >>> Words.FIRST & WEAK) != 0 ? 1 : 0;
        bits |= (text & VAGUE) != 0 ? 1 << 1 : 0;
        bits |= (text & ESCAPE) != 0 ? 1 << 2 : 0;
        bits |= negative ? 1 << 3 : 0;
        bits |= !measured && !zero && !quantity && !negative ? 1 << 4 : 0;
        bits |= goal.measure() == null && !quantity && (text & COMPARATIVE) != 0 ? 1 << 5 : 0;
        bits |= (text & ABSOLUTE) != 0 ? 1 << 6 : 0;
        bits |= zero ? 1 << 7 : 0;
        bits |= !timed && (text & VAGUE_TIME) == 0 ? 1 << 8 : 0;
        bits |= !timed && (text & VAGUE_TIME) != 0 ? 1 << 9 : 0;
        bits |= Checks.outside(goal) ? 1 << 10 : 0;
        return bits | (Checks.past(goal) ? 1 << 11 : 0);
    }
}
