package io.perfcycle.rules.metric;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Scores by department, period and group: one {@link ScoreTally} per combination, filled in one pass over columns of codes.
 * Tables of parts of the rows merge in any order to the same table. Not for several threads at once; a table per thread is
 * merged afterwards.
 */
public final class ScoreTable {
    /** One row's score, count of top scores and 1 in a cell: count, sum, squares, top. */
    private static final int FIELDS = 4;

    private static final int MOST_SCORE = 1_000_000;

    /** Rows between two unpackings: sums of a block stay below 2^39 either way, squares below 2^46. */
    private static final int BLOCK = 1 << 15;

    /** So that the counters of levels stay in the cache of a core. */
    private static final int MOST_COUNTERS = 1 << 17;

    /** Rows that tell which levels scores have, before they are counted. */
    private static final int SAMPLE = 1 << 12;

    private static final int ROW_SHIFT = 40;
    private static final long ONE_ROW = 1L << ROW_SHIFT;
    private static final int TOP_SHIFT = 47;
    private static final long ONE_TOP = 1L << TOP_SHIFT;

    private final int departments;
    private final int periods;
    private final int groups;
    private final long[] cells;

    /**
     * An empty table.
     *
     * @param departments how many departments there are
     * @param periods how many periods
     * @param groups how many groups
     */
    public ScoreTable(int departments, int periods, int groups) {
        this.departments = departments;
        this.periods = periods;
        this.groups = groups;
        this.cells = new long
                [Math.multiplyExact(FIELDS, Math.multiplyExact(departments, Math.multiplyExact(periods, groups)))];
    }

    /**
     * Columns, all of the same length: codes from 0, and scores scaled to whole numbers.
     *
     * @param department the department of each row
     * @param period the period of each row
     * @param group the group of each row
     * @param score the score of each row
     */
    public record Columns(short[] department, byte[] period, byte[] group, short[] score) {}

    /**
     * Adds rows.
     *
     * @param columns the columns
     * @param from the first row
     * @param to the row after the last
     * @param top the score from which a score is at the top
     */
    public void add(Columns columns, int from, int to, int top) {
        Levels levels = Levels.NONE;
        int at = from;
        while (at < to) {
            levels = levels.with(columns.score(), at, Math.min(to, at + SAMPLE));
            if (levels.number() * (cells.length / FIELDS) > MOST_COUNTERS) {
                pack(columns, at, to, top);
                return;
            }
            int[] counts = new int[cells.length / FIELDS * (int) levels.number()];
            at = count(columns, at, to, levels, counts);
            spread(counts, levels, top);
        }
    }

    /**
     * A range of scores, one level each.
     *
     * @param low the lowest
     * @param high the highest
     */
    private record Levels(int low, int high) {
        static final Levels NONE = new Levels(Short.MAX_VALUE, Short.MIN_VALUE);

        long number() {
            return Math.max(0, (long) high - low + 1);
        }

        /** Wide enough for these scores; a range that has to grow doubles, so that it does so a few times only. */
        Levels with(short[] score, int from, int to) {
            int least = low;
            int most = high;
            for (int i = from; i < to; i++) {
                least = Math.min(least, score[i]);
                most = Math.max(most, score[i]);
            }
            if (number() == 0 || (least == low && most == high)) {
                return new Levels(least, most);
            }
            int more = (int) number();
            return new Levels(
                    least < low ? Math.min(least, low - more) : low, most > high ? Math.max(most, high + more) : high);
        }
    }

    /** How often each cell has each level, one addition per row; the first row whose score is none of them, or the end. */
    private int count(Columns columns, int from, int to, Levels levels, int[] counts) {
        short[] department = columns.department();
        byte[] period = columns.period();
        byte[] group = columns.group();
        short[] score = columns.score();
        int perDepartment = periods * groups;
        int low = levels.low();
        int number = (int) levels.number();
        for (int i = from; i < to; i++) {
            int level = score[i] - low;
            if (level < 0 || level >= number) {
                return i;
            }
            counts[(department[i] * perDepartment + period[i] * groups + group[i]) * number + level]++;
        }
        return to;
    }

    private void spread(int[] counts, Levels levels, int top) {
        int number = (int) levels.number();
        for (int cell = 0; cell < cells.length / FIELDS; cell++) {
            for (int level = 0; level < number; level++) {
                long n = counts[cell * number + level];
                long own = (long) levels.low() + level;
                cells[FIELDS * cell] += n;
                cells[FIELDS * cell + 1] += n * own;
                cells[FIELDS * cell + 2] += n * own * own;
                cells[FIELDS * cell + 3] += own >= top ? n : 0;
            }
        }
    }

    private void pack(Columns columns, int from, int to, int top) {
        long[] packed = new long[cells.length / 2];
        for (int at = from; at < to; at += BLOCK) {
            pack(columns, at, Math.min(to, at + BLOCK), top, packed);
            unpack(packed);
        }
    }

    /** Count and sum share a number, squares and top another: two additions per row; a block keeps them apart. */
    private void pack(Columns columns, int from, int to, int top, long[] packed) {
        short[] department = columns.department();
        byte[] period = columns.period();
        byte[] group = columns.group();
        short[] score = columns.score();
        int perDepartment = periods * groups;
        for (int i = from; i < to; i++) {
            int cell = 2 * (department[i] * perDepartment + period[i] * groups + group[i]);
            int own = score[i];
            packed[cell] += ONE_ROW + own;
            packed[cell + 1] += (own >= top ? ONE_TOP : 0) + (long) own * own;
        }
    }

    private void unpack(long[] packed) {
        for (int cell = 0; cell < packed.length; cell += 2) {
            long sum = packed[cell] << (Long.SIZE - ROW_SHIFT) >> (Long.SIZE - ROW_SHIFT);
            cells[2 * cell] += (packed[cell] - sum) >> ROW_SHIFT;
            cells[2 * cell + 1] += sum;
            cells[2 * cell + 2] += packed[cell + 1] & (ONE_TOP - 1);
            cells[2 * cell + 3] += packed[cell + 1] >> TOP_SHIFT;
            packed[cell] = 0;
            packed[cell + 1] = 0;
        }
    }

    /**
     * Adds one row, as it comes.
     *
     * @param department its department
     * @param period its period
     * @param group its group
     * @param score its score, scaled
     * @param top the score from which a score is at the top
     */
    public void add(int department, int period, int group, int score, int top) {
        if (Math.abs((long) score) > MOST_SCORE) {
            throw new IllegalArgumentException("A score is scaled to at most " + MOST_SCORE + ", not " + score);
        }
        int cell = at(department, period, group);
        cells[cell]++;
        cells[cell + 1] += score;
        cells[cell + 2] += (long) score * score;
        cells[cell + 3] += score >= top ? 1 : 0;
    }

    /**
     * Adds rows in parts that an executor runs.
     *
     * @param columns the columns
     * @param top the score from which a score is at the top
     * @param parts how many parts, 1 or more
     * @param executor runs the parts
     */
    public void addAll(Columns columns, int top, int parts, Executor executor) {
        int rows = columns.score().length;
        ScoreTable[] tables = new ScoreTable[parts];
        CompletableFuture<?>[] running = new CompletableFuture<?>[parts];
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) rows * part / parts);
            int to = (int) ((long) rows * (part + 1) / parts);
            ScoreTable own = new ScoreTable(departments, periods, groups);
            tables[part] = own;
            running[part] = CompletableFuture.runAsync(() -> own.add(columns, from, to, top), executor);
        }
        CompletableFuture.allOf(running).join();
        Arrays.stream(tables).forEach(this::merge);
    }

    /**
     * Adds another table's rows.
     *
     * @param other a table of the same departments, periods and groups
     */
    public void merge(ScoreTable other) {
        if (departments != other.departments || periods != other.periods || groups != other.groups) {
            throw new IllegalArgumentException("Tables of other departments, periods or groups do not merge");
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Math.addExact(cells[i], other.cells[i]);
        }
    }

    private int at(int department, int period, int group) {
        if (department < 0
                || department >= departments
                || period < 0
                || period >= periods
                || group < 0
                || group >= groups) {
            throw new IndexOutOfBoundsException(
                    "There is no cell of department " + department + ", period " + period + " and group " + group);
        }
        return ((department * periods + period) * groups + group) * FIELDS;
    }

    /**
     * A cell.
     *
     * @param department the department
     * @param period the period
     * @param group the group
     * @return its tally
     */
    public ScoreTally tally(int department, int period, int group) {
        int cell = at(department, period, group);
        return new ScoreTally(cells[cell], cells[cell + 1], cells[cell + 2], cells[cell + 3]);
    }
}
