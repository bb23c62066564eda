package io.perfcycle.spi.contract;

/** How binding a clause is. */
public enum Level {
    /** Every adapter keeps it; if it did not run, that is a failure. */
    REQUIRED,
    /**
     * Kept where the adapter declares what it is about and its fixture can do what the check needs; skipped elsewhere,
     * with the reason.
     */
    OPTIONAL,
    /** Binding, but no check of the kit can show it; listed with the reason. */
    UNTESTED
}
