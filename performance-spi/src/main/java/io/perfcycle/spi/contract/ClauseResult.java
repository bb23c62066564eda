package io.perfcycle.spi.contract;

/**
 * What became of a clause.
 *
 * @param clause which clause
 * @param status what became of it
 * @param reason why it failed or did not run; empty if it passed
 */
public record ClauseResult(Clause<?> clause, Status status, String reason) {
    /** What can become of a clause. */
    public enum Status {
        /** It ran and holds. */
        PASSED,
        /** It ran and does not hold. */
        FAILED,
        /** It does not apply to this adapter, or its fixture cannot do what the check needs. */
        SKIPPED,
        /** There is no check. */
        UNTESTED,
        /** Nobody ran it. */
        NOT_RUN
    }

    /**
     * Runs a clause and keeps a violation as a result.
     *
     * @param <F> what supplies the adapter
     * @param clause which clause
     * @param fixture where the adapter comes from
     * @return what became of it
     */
    public static <F> ClauseResult of(Clause<F> clause, F fixture) {
        try {
            return clause.verify(fixture)
                    .map(reason ->
                            new ClauseResult(clause, clause.isTestable() ? Status.SKIPPED : Status.UNTESTED, reason))
                    .orElseGet(() -> new ClauseResult(clause, Status.PASSED, ""));
        } catch (ContractViolation e) {
            return new ClauseResult(clause, Status.FAILED, String.valueOf(e.getMessage()));
        }
    }

    /** {@return whether the contract is broken by this: a clause failed, or a required one did not run} */
    public boolean isFailure() {
        return status == Status.FAILED || (clause.level() == Level.REQUIRED && status != Status.PASSED);
    }

    @Override
    public String toString() {
        return clause.id() + " " + status + (reason.isEmpty() ? "" : ": " + reason);
    }
}
