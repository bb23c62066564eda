package io.perfcycle.spi.contract;

import org.jspecify.annotations.Nullable;

/** An adapter broke a clause. An {@link AssertionError}, so that test frameworks count a failure and no error. */
public final class ContractViolation extends AssertionError {
    private static final long serialVersionUID = 1L;

    /** @serial the number of the clause */
    private final String clauseId;

    /** @serial what should have been */
    private final String expected;

    /** @serial what was */
    private final String found;

    ContractViolation(Clause<?> clause, String what, String expected, String found, @Nullable Throwable cause) {
        super(clause.id() + ": " + clause.rule() + " - " + what + ": expected " + expected + ", found " + found, cause);
        this.clauseId = clause.id();
        this.expected = expected;
        this.found = found;
    }

    /** {@return the number of the broken clause} */
    public String clauseId() {
        return clauseId;
    }

    /** {@return what should have been} */
    public String expected() {
        return expected;
    }

    /** {@return what was} */
    public String found() {
        return found;
    }
}
