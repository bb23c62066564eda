package io.perfcycle.rules.metric;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.statistics.Figure;
import java.util.Arrays;
import java.util.List;

/**
 * How many people managers lead, and how deep the organisation is.
 *
 * @param people how many people
 * @param managers how many have at least one direct report
 * @param reports how many have a manager
 * @param median the median of the managers' direct reports; undefined without managers
 * @param most the most direct reports
 * @param layers people on the longest path from the top downwards
 */
public record SpanOfControl(int people, int managers, int reports, Figure median, int most, int layers) {
    private static final int NONE = -1;

    /**
     * Measures in time proportional to the people.
     *
     * @param manager the manager of each person by code, −1 for none
     * @return the figures
     * @throws IllegalArgumentException if a manager is nobody, or reporting lines close a circle
     */
    public static SpanOfControl of(int[] manager) {
        int n = manager.length;
        int[] reports = new int[n];
        int[] waiting = new int[n];
        int led = 0;
        for (int own : manager) {
            if (own < NONE || own >= n) {
                throw new IllegalArgumentException("A manager is one of " + n + " people, not " + own);
            }
            if (own != NONE) {
                reports[own]++;
                led++;
            }
        }
        int[] sizes = Arrays.stream(reports).filter(each -> each > 0).sorted().toArray();
        System.arraycopy(reports, 0, waiting, 0, n);
        return new SpanOfControl(n, sizes.length, led, median(sizes), max(sizes), layers(manager, waiting));
    }

    private static Figure median(int[] sorted) {
        int n = sorted.length;
        return n == 0
                ? Figure.undefined("nobody has a direct report")
                : Figure.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0);
    }

    private static int max(int[] sorted) {
        return sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    }

    /** From those without reports upwards. */
    private static int layers(int[] manager, int[] waiting) {
        int n = manager.length;
        int[] queue = new int[n];
        int[] depth = new int[n];
        int end = 0;
        for (int i = 0; i < n; i++) {
            if (waiting[i] == 0) {
                queue[end++] = i;
            }
        }
        int layers = 0;
        for (int at = 0; at < end; at++) {
            int own = queue[at];
            depth[own]++;
            layers = Math.max(layers, depth[own]);
            int above = manager[own];
            if (above != NONE) {
                depth[above] = Math.max(depth[above], depth[own]);
                if (--waiting[above] == 0) {
                    queue[end++] = above;
                }
            }
        }
        if (end < n) {
            throw new IllegalArgumentException("Reporting lines close a circle of " + (n - end) + " people or fewer");
        }
        return layers;
    }

    /** {@return direct reports per manager} */
    public Ratio span() {
        return Ratio.of(MetricKind.SPAN, reports, managers);
    }

    /** {@return people who are no managers, per manager} */
    public Ratio nonManagersPerManager() {
        return Ratio.of(MetricKind.MANAGER_RATIO, people - managers, managers);
    }

    /**
     * The figures together: mean and median of direct reports, people without any per manager, and layers.
     *
     * @param period the days that were looked at
     * @return the figures
     */
    public List<MetricValue> over(DateSpan period) {
        return List.of(
                span().over(period),
                MetricCalculator.plain(MetricKind.SPAN_MEDIAN, median, managers, period),
                nonManagersPerManager().over(period),
                MetricCalculator.plain(MetricKind.LAYERS, depth(), people, period));
    }

    private Figure depth() {
        return people == 0 ? Figure.undefined("there is nobody") : Figure.of(layers);
    }
}
