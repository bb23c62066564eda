package io.perfcycle.rules.statistics;

import java.util.function.DoubleUnaryOperator;

/** Finds where a function of a number from 0 on is least, to full precision, by its slope. Stateless. */
final class SlopeSearch {
    private static final int POINTS = 400;
    private static final int HALVINGS = 200;
    private static final double SPAN = 1e9;

    private SlopeSearch() {}

    /**
     * The least place: the best of a grid from unit / 10⁹ to unit · 10⁹ and 0, made exact where the slope changes its sign.
     *
     * @param unit a number of the order that is expected, above 0
     */
    static double least(DoubleUnaryOperator value, DoubleUnaryOperator slope, double unit) {
        double step = Math.pow(SPAN * SPAN, 1.0 / POINTS);
        double best = 0;
        double least = value.applyAsDouble(0);
        for (int i = 0; i <= POINTS; i++) {
            double at = unit / SPAN * Math.pow(step, i);
            double here = value.applyAsDouble(at);
            if (here < least) {
                least = here;
                best = at;
            }
        }
        double from = best == 0 ? 0 : best / step;
        double to = best == 0 ? unit / SPAN : best * step;
        if (slope.applyAsDouble(from) >= 0) {
            return from == 0 || best == 0 ? 0 : best;
        }
        return root(slope, from, to);
    }

    private static double root(DoubleUnaryOperator slope, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (slope.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
