package io.perfcycle.core.value;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A rating, or one of the three ways in which there is none. The ways stay apart: nobody has rated yet, it does not
 * apply, it is too early.
 *
 * @param state which of the four
 * @param score the score of a RATED one; nothing otherwise
 */
public record Rating(State state, Optional<BigDecimal> score) {
    /** What there is. */
    public enum State {
        /** A score was given. */
        RATED,
        /** A score is missing. */
        UNRATED,
        /** The criterion does not apply to the person. */
        NOT_APPLICABLE,
        /** The person has been here too short a time. */
        TOO_NEW
    }

    /** No score yet. */
    public static final Rating UNRATED = new Rating(State.UNRATED, Optional.empty());

    /** Does not apply. */
    public static final Rating NOT_APPLICABLE = new Rating(State.NOT_APPLICABLE, Optional.empty());

    /** Too early. */
    public static final Rating TOO_NEW = new Rating(State.TOO_NEW, Optional.empty());

    /** Checks the limits of the score, and that there is one when, and only when, the state is RATED. */
    public Rating {
        score.ifPresent(value -> Decimals.checked("A rating", value));
        if (score.isPresent() != (state == State.RATED)) {
            throw new IllegalArgumentException("A score goes with RATED and with nothing else, not with " + state);
        }
        score.ifPresent(value -> Decimals.checked("A rating", value));
    }

    /**
     * A score.
     *
     * @param score the score
     * @return the rating
     */
    public static Rating rated(BigDecimal score) {
        return new Rating(State.RATED, Optional.of(score));
    }

    /**
     * A score.
     *
     * @param score the score as a decimal
     * @return the rating
     */
    public static Rating rated(String score) {
        return rated(new BigDecimal(score));
    }

    @Override
    public String toString() {
        return score.map(Decimals::plain).orElse(state.name());
    }
}
