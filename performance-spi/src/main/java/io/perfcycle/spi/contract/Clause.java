package io.perfcycle.spi.contract;

import java.util.Optional;

/**
 * A numbered clause of the contract: what holds, why, how it is checked, and the check.
 *
 * <p>To be called. Immutable and thread safe; each run uses an adapter of its own.
 *
 * @param <F> what supplies the adapter
 */
public final class Clause<F> {
    private final String id;
    private final Level level;
    private final Texts texts;
    private final Run<F> run;

    private Clause(String id, Level level, Texts texts, Run<F> run) {
        this.id = id;
        this.level = level;
        this.texts = texts;
        this.run = run;
    }

    static <F> Clause<F> testable(String id, Level level, Texts texts, Run<F> run) {
        return new Clause<>(id, level, texts, run);
    }

    static <F> Clause<F> untested(String id, Texts texts) {
        return new Clause<>(id, Level.UNTESTED, texts, fixture -> Optional.of(texts.how()));
    }

    /** {@return the number, such as {@code P-S2b}; never given to another clause} */
    public String id() {
        return id;
    }

    /** {@return how binding it is} */
    public Level level() {
        return level;
    }

    /** {@return what holds} */
    public String rule() {
        return texts.rule();
    }

    /** {@return why it has to} */
    public String intent() {
        return texts.intent();
    }

    /** {@return how it is checked, or why it cannot be} */
    public String how() {
        return texts.how();
    }

    /** {@return whether there is a check} */
    public boolean isTestable() {
        return level != Level.UNTESTED;
    }

    /**
     * Runs the check against a fresh adapter.
     *
     * @param fixture where the adapter comes from
     * @return the reason for which it was skipped, or nothing when it ran and holds
     * @throws ContractViolation if the adapter breaks the clause or throws
     */
    public Optional<String> verify(F fixture) {
        try {
            return run.on(fixture);
        } catch (Expect.NotPossible e) {
            return Optional.of(e.reason);
        } catch (Expect.Mismatch e) {
            throw new ContractViolation(this, e.what, e.expected, e.found, e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new ContractViolation(this, "the check", "no exception", e.toString(), e);
        }
    }

    /** The number and the rule, fit for the name of a test. */
    @Override
    public String toString() {
        return id + " " + rule();
    }

    record Texts(String rule, String intent, String how) {}

    @FunctionalInterface
    interface Run<F> {
        /** The reason for which the check does not apply, or nothing when it ran. */
        Optional<String> on(F fixture);
    }
}
