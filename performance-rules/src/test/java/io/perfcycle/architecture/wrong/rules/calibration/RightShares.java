package io.perfcycle.architecture.wrong.rules.calibration;

import java.math.BigDecimal;

/** Doubles stay inside. */
public final class RightShares {
    private static double half(double whole) {
        return whole / 2;
    }

    /** {@return the share, exact} */
    public BigDecimal share() {
        return BigDecimal.valueOf(Math.round(half(1) * 100), 2);
    }
}
