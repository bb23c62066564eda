package io.perfcycle.rules.statistics;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The noncentral t distribution to thirty digits and more, by another way than {@link NoncentralT}: for t of 0 or more and
 * δ above 0, P(T ≤ t) = Φ(−δ) + ½ Σ (p I(j + ½, ν/2) + q I(j + 1, ν/2)), a mixture of incomplete beta functions at
 * t² / (t² + ν) with Poisson weights (Johnson, Kotz and Balakrishnan 1995, chapter 31). All terms are positive.
 */
final class NoncentralTSeries {
    private static final MathContext DIGITS = new MathContext(50);
    private static final BigDecimal END = BigDecimal.ONE.movePointLeft(42);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal ROOT_OF_PI =
            new BigDecimal("3.14159265358979323846264338327950288419716939937510582097494").sqrt(DIGITS);

    private NoncentralTSeries() {}

    /** P(T ≤ t), from t². */
    static BigDecimal probability(BigDecimal squareOfT, int degrees, BigDecimal noncentrality) {
        BigDecimal delta = noncentrality.abs();
        BigDecimal rate = delta.multiply(delta, DIGITS).divide(TWO, DIGITS);
        BigDecimal none = BigDecimal.ONE.divide(exponential(rate), DIGITS);
        BigDecimal even = none;
        BigDecimal odd = none.multiply(delta, DIGITS)
                .multiply(TWO, DIGITS)
                .divide(TWO.sqrt(DIGITS).multiply(ROOT_OF_PI, DIGITS), DIGITS);
        Beta half = Beta.atHalf(squareOfT, degrees);
        Beta whole = Beta.atOne(squareOfT, degrees);
        int sign = noncentrality.signum();
        BigDecimal sum = BigDecimal.ZERO;
        for (int j = 1; j < rate.intValue() + 10 || even.max(odd).compareTo(END) > 0; j++) {
            sum = sum.add(even.multiply(half.value(), DIGITS))
                    .add(odd.multiply(whole.value(), DIGITS).multiply(BigDecimal.valueOf(sign)));
            even = even.multiply(rate, DIGITS).divide(BigDecimal.valueOf(j), DIGITS);
            odd = odd.multiply(rate, DIGITS).divide(BigDecimal.valueOf(j + 0.5), DIGITS);
            half = half.next();
            whole = whole.next();
        }
        BigDecimal normal =
                BigDecimal.valueOf(0.5).subtract(BigDecimal.valueOf(sign).multiply(normalFromZero(delta, none)));
        return normal.add(sum.divide(TWO, DIGITS), DIGITS);
    }

    /** Φ(δ) − ½ = φ(δ) (δ + δ³ / 3 + δ⁵ / (3 · 5) + …). */
    private static BigDecimal normalFromZero(BigDecimal delta, BigDecimal none) {
        BigDecimal term = delta;
        BigDecimal sum = BigDecimal.ZERO;
        for (int odd = 3; term.compareTo(END) > 0; odd += 2) {
            sum = sum.add(term);
            term = term.multiply(delta, DIGITS).multiply(delta, DIGITS).divide(BigDecimal.valueOf(odd), DIGITS);
        }
        return sum.multiply(none, DIGITS).divide(TWO.sqrt(DIGITS).multiply(ROOT_OF_PI, DIGITS), DIGITS);
    }

    private static BigDecimal exponential(BigDecimal x) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; term.compareTo(END) > 0; i++) {
            sum = sum.add(term);
            term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
        }
        return sum;
    }

    /** The regularised incomplete beta function I(a, b) at x, and what I(a, b) − I(a + 1, b) is. */
    private record Beta(BigDecimal x, BigDecimal a, BigDecimal b, BigDecimal value, BigDecimal step) {
        static Beta atHalf(BigDecimal squareOfT, int degrees) {
            BigDecimal x = squareOfT.divide(squareOfT.add(BigDecimal.valueOf(degrees)), DIGITS);
            BigDecimal ratio = BigDecimal.ONE.divide(ROOT_OF_PI, DIGITS);
            for (int i = 1; i < degrees; i++) {
                ratio = BigDecimal.valueOf(i / 2.0).divide(ratio, DIGITS);
            }
            BigDecimal step = ratio.multiply(TWO, DIGITS)
                    .divide(ROOT_OF_PI, DIGITS)
                    .multiply(x.sqrt(DIGITS), DIGITS)
                    .multiply(power(x, degrees), DIGITS);
            return of(x, BigDecimal.valueOf(0.5), BigDecimal.valueOf(degrees / 2.0), step);
        }

        static Beta atOne(BigDecimal squareOfT, int degrees) {
            BigDecimal x = squareOfT.divide(squareOfT.add(BigDecimal.valueOf(degrees)), DIGITS);
            BigDecimal b = BigDecimal.valueOf(degrees / 2.0);
            return of(x, BigDecimal.ONE, b, b.multiply(x, DIGITS).multiply(power(x, degrees), DIGITS));
        }

        /** (1 − x)^(ν/2). */
        private static BigDecimal power(BigDecimal x, int degrees) {
            return BigDecimal.ONE.subtract(x).pow(degrees, DIGITS).sqrt(DIGITS);
        }

        private static Beta of(BigDecimal x, BigDecimal a, BigDecimal b, BigDecimal step) {
            BigDecimal sum = BigDecimal.ZERO;
            Beta at = new Beta(x, a, b, BigDecimal.ZERO, step);
            while (at.step.compareTo(END) > 0) {
                sum = sum.add(at.step);
                at = at.next();
            }
            return new Beta(x, a, b, sum, step);
        }

        Beta next() {
            BigDecimal factor = a.add(b).multiply(x, DIGITS).divide(a.add(BigDecimal.ONE), DIGITS);
            return new Beta(x, a.add(BigDecimal.ONE), b, value.subtract(step), step.multiply(factor, DIGITS));
        }
    }
}
