package io.perfcycle.core.development;

import io.perfcycle.core.value.Percent;
import java.math.BigDecimal;

/**
 * How the hours of a plan are to be shared between learning by doing (STRETCH_ASSIGNMENT), from others (MENTORSHIP) and in
 * courses (TRAINING, FORMAL_EDUCATION).
 *
 * @param experience the share of learning by doing, 0 to 1
 * @param exposure the share of learning from others, 0 to 1
 * @param education the share of courses, 0 to 1; the three are 1 together
 */
public record LearningMix(Percent experience, Percent exposure, Percent education) {
    /** Checks the shares. */
    public LearningMix {
        BigDecimal sum = experience.fraction().add(exposure.fraction()).add(education.fraction());
        boolean negative = experience.fraction().signum() < 0
                || exposure.fraction().signum() < 0
                || education.fraction().signum() < 0;
        if (negative || sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException(
                    "Shares of a mix are 0 or more and 1 together: " + experience + ", " + exposure + ", " + education);
        }
    }

    /**
     * {@return 70 % experience, 20 % exposure, 10 % education; a rule of thumb of practice (M. M. Lombardo and
     * R. W. Eichinger, 1996) without firm evidence, which is why it is a policy and no default}
     */
    public static LearningMix seventyTwentyTen() {
        return new LearningMix(Percent.ofFraction("0.7"), Percent.ofFraction("0.2"), Percent.ofFraction("0.1"));
    }

    /**
     * The share that a kind of action falls under.
     *
     * @param kind the kind
     * @return the share
     */
    public Percent of(ActionKind kind) {
        return switch (kind) {
            case STRETCH_ASSIGNMENT -> experience;
            case MENTORSHIP -> exposure;
            case TRAINING, FORMAL_EDUCATION -> education;
        };
    }
}
