package io.perfcycle.core.outcome;

/** Thrown by {@link Outcome#orElseThrow()}. The message has codes and places, no text that a user typed. */
public final class OutcomeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final Outcome<?> outcome;

    /**
     * Wraps an outcome that is no success.
     *
     * @param outcome the outcome
     */
    public OutcomeException(Outcome<?> outcome) {
        super(outcome instanceof Outcome.Refused<?> refused ? "Refused: " + refused.reasons() : outcome.toString());
        this.outcome = outcome;
    }

    /** {@return the outcome} */
    public Outcome<?> outcome() {
        return outcome;
    }
}
