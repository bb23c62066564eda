package io.perfcycle.quickstart.report;

import io.perfcycle.quickstart.report.RatingPicture.ManagerRatings;
import java.math.BigDecimal;
import java.util.List;

/** One manager's ratings as cells that are darker the larger the share. */
record HeatRow(ManagerRatings ratings, List<HeatCell> cells, int span, String leniency) {

    private static final int SHADES = 5;

    static List<HeatRow> of(RatingPicture picture) {
        int span = picture.scale().size();
        return picture.managers().stream().map(row -> of(row, span)).toList();
    }

    private static HeatRow of(ManagerRatings row, int span) {
        return new HeatRow(row, HeatCell.of(row.counts()), span, leniency(row));
    }

    private static String leniency(ManagerRatings row) {
        BigDecimal value = row.leniency();
        if (value == null) {
            return "–";
        }
        String sign = value.signum() > 0 ? "▲ " : value.signum() < 0 ? "▼ " : "";
        return sign + Figures.signed(value);
    }

    /** How many, and how dark the cell is, 0 to 5. */
    record HeatCell(int count, int shade) {
        /** A row of cells, each as dark as its share of all. */
        static List<HeatCell> of(List<Integer> counts) {
            int total = counts.stream().mapToInt(Integer::intValue).sum();
            return counts.stream()
                    .map(count -> new HeatCell(count, shade(count, total)))
                    .toList();
        }

        private static int shade(int count, int total) {
            return count == 0 ? 0 : Math.max(1, Math.min(SHADES, Math.round((float) count * SHADES / total)));
        }
    }
}
