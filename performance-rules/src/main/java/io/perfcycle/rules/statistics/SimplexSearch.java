package io.perfcycle.rules.statistics;

import java.util.function.ToDoubleFunction;

/** Finds where a function of two numbers is least, without slopes (Nelder and Mead 1965). Stateless. */
final class SimplexSearch {
    private static final int STEPS = 2000;
    private static final double CLOSE = 1e-10;

    private SimplexSearch() {}

    /** The least place near the start; searched again from there until nothing is gained. */
    static double[] least(ToDoubleFunction<double[]> function, double[] start) {
        double[] best = start;
        double value = function.applyAsDouble(best);
        for (int again = 0; again < 20; again++) {
            double[] next = once(function, best, again == 0 ? 0.5 : 0.05);
            double gained = value - function.applyAsDouble(next);
            best = gained > 0 ? next : best;
            value -= Math.max(0, gained);
            if (gained <= 1e-12 * (1 + Math.abs(value))) {
                break;
            }
        }
        return best;
    }

    private static double[] once(ToDoubleFunction<double[]> function, double[] start, double size) {
        double[][] corners = {start.clone(), {start[0] + size, start[1]}, {start[0], start[1] + size}};
        double[] heights = new double[3];
        for (int i = 0; i < 3; i++) {
            heights[i] = function.applyAsDouble(corners[i]);
        }
        for (int step = 0; step < STEPS; step++) {
            sort(corners, heights);
            if (span(corners) < CLOSE) {
                break;
            }
            double[] centre = {(corners[0][0] + corners[1][0]) / 2, (corners[0][1] + corners[1][1]) / 2};
            double[] turned = along(centre, corners[2], -1);
            double height = function.applyAsDouble(turned);
            double[] further = along(centre, corners[2], height < heights[0] ? -2 : height < heights[2] ? -0.5 : 0.5);
            double beyond = height < heights[0] || height >= heights[1] ? function.applyAsDouble(further) : height;
            boolean goesFurther = beyond < height && beyond < heights[2];
            if (goesFurther || height < heights[1]) {
                corners[2] = goesFurther ? further : turned;
                heights[2] = goesFurther ? beyond : height;
            } else {
                for (int i = 1; i < 3; i++) {
                    corners[i] = along(corners[0], corners[i], 0.5);
                    heights[i] = function.applyAsDouble(corners[i]);
                }
            }
        }
        sort(corners, heights);
        return corners[0];
    }

    private static double[] along(double[] from, double[] towards, double share) {
        return new double[] {from[0] + share * (towards[0] - from[0]), from[1] + share * (towards[1] - from[1])};
    }

    private static double span(double[][] corners) {
        double span = 0;
        for (int i = 1; i < 3; i++) {
            span = Math.max(span, Math.abs(corners[i][0] - corners[0][0]));
            span = Math.max(span, Math.abs(corners[i][1] - corners[0][1]));
        }
        return span;
    }

    private static void sort(double[][] corners, double[] heights) {
        for (int i = 1; i < 3; i++) {
            for (int j = i; j > 0 && heights[j] < heights[j - 1]; j--) {
                double[] corner = corners[j];
                corners[j] = corners[j - 1];
                corners[j - 1] = corner;
                double height = heights[j];
                heights[j] = heights[j - 1];
                heights[j - 1] = height;
            }
        }
    }
}
