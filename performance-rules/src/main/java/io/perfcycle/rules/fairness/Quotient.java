package io.perfcycle.rules.fairness;

import io.perfcycle.rules.statistics.Figure;

/** A division that is undefined where the denominator is zero. */
final class Quotient {
    private Quotient() {}

    static Figure of(double part, double whole, String reason) {
        return whole == 0 ? Figure.undefined(reason) : Figure.of(part / whole);
    }

    static Figure of(long part, long whole, String reason) {
        return of((double) part, (double) whole, reason);
    }
}
