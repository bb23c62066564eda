package io.perfcycle.quickstart.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One figure over time.
 *
 * @param title what the figure is
 * @param unit its unit, may be empty
 * @param points the figure on each day, days strictly ascending
 */
public record Trend(String title, String unit, List<Point> points) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the days do not ascend
     */
    public Trend {
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i).on().isAfter(points.get(i - 1).on())) {
                throw new IllegalArgumentException("points: " + points.get(i).on() + " does not ascend in " + title);
            }
        }
    }

    /** The unit as it follows a figure: words after a space that does not break, signs at once. */
    String suffix() {
        return !unit.isEmpty() && Character.isLetter(unit.codePointAt(0)) ? "\u00A0" + unit : unit;
    }

    /**
     * The figure on one day.
     *
     * @param on the day
     * @param value the figure
     */
    public record Point(LocalDate on, BigDecimal value) {}
}
