package io.perfcycle.rules.development;

/** What a person has done or is doing: rows of the catalogue with the month in which each ends, 0 for done. */
final class Underway {
    private final int[] rows;
    private final int[] starts;
    private final int[] ends;

    Underway(int[] rows, int[] starts, int[] ends) {
        this.rows = rows;
        this.starts = starts;
        this.ends = ends;
    }

    static Underway nothing() {
        return new Underway(new int[0], new int[0], new int[0]);
    }

    /** The month in which an action ends, 0 if it is done, −1 if it has not begun. */
    int end(int row) {
        for (int at = 0; at < rows.length; at++) {
            if (rows[at] == row) {
                return ends[at];
            }
        }
        return -1;
    }

    /** Raises levels by what is under way; what is done shows in the levels already. */
    void lift(CatalogColumns catalog, GapColumns gaps, int[] levels) {
        for (int at = 0; at < rows.length; at++) {
            if (ends[at] > 0) {
                lift(catalog, gaps, rows[at], levels);
            }
        }
    }

    private static void lift(CatalogColumns catalog, GapColumns gaps, int row, int[] levels) {
        for (int at = catalog.liftStart[row]; at < catalog.liftStart[row + 1]; at++) {
            for (int gap = 0; gap < levels.length; gap++) {
                if (gaps.competency[gap] == catalog.liftCompetency[at]) {
                    levels[gap] = Math.max(levels[gap], Math.min(catalog.liftTo[at], gaps.required[gap]));
                }
            }
        }
    }

    /** Marks the months in which something runs already. */
    void occupy(Timetable timetable) {
        for (int at = 0; at < rows.length; at++) {
            if (ends[at] > 0) {
                timetable.occupy(Math.max(1, starts[at]), ends[at]);
            }
        }
    }
}
