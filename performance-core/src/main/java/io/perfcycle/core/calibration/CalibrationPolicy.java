package io.perfcycle.core.calibration;

import io.perfcycle.core.value.Percent;
import java.math.BigDecimal;
import java.util.List;

/**
 * How a session treats the distribution of ratings. Forcing a distribution is off; a guideline advises, asks for a
 * reason or blocks, as declared.
 *
 * @param distribution whether a forced distribution may be proposed
 * @param mode what happens where the distribution departs from the guideline
 * @param guideline the expected shares from low to high; empty for none; adds up to 100 %
 * @param tolerance how far a share may be off before it is said
 */
public record CalibrationPolicy(
        Distribution distribution, Mode mode, List<GuidelineShare> guideline, Percent tolerance) {
    /** Whether people are put into bands by the guideline's shares. */
    public enum Distribution {
        /** Never: ratings are compared with the guideline and nothing else. */
        GUIDED,
        /** A quota for each band may be proposed. Some public employers must not: 5 CFR 430.305 forbids it to US agencies. */
        FORCED
    }

    /** What a guideline does. */
    public enum Mode {
        /** It is not looked at. */
        OFF,
        /** A departure is advice. */
        ADVISE,
        /** A departure needs a reason in words when the session is finalised. */
        REQUIRE_REASON,
        /** A departure blocks. */
        BLOCK
    }

    /** Copies the shares and checks their sum. */
    public CalibrationPolicy {
        guideline = List.copyOf(guideline);
        BigDecimal sum = BigDecimal.ZERO;
        for (GuidelineShare share : guideline) {
            sum = sum.add(share.share().fraction());
        }
        if (!guideline.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("The shares of a guideline add up to 1, not to " + sum);
        }
    }

    /** {@return the default: no guideline, nothing forced} */
    public static CalibrationPolicy standard() {
        return new CalibrationPolicy(Distribution.GUIDED, Mode.OFF, List.of(), Percent.ofPercent("10"));
    }
}
