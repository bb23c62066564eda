package io.perfcycle.spi.contract;

import java.util.Optional;

/**
 * A numbered clause of the contract: what holds, why, how it is checked, and the check.
 *
 * <p>To be called. Immutable and thread safe; each run uses a store of its own.
 */
public final class Clause {
    private final String id;
    private final Level level;
    private final String rule;
    private final String intent;
    private final String how;
    private final Check check;
    private final Condition condition;

    private Clause(String id, Level level, Texts texts, Condition condition, Check check) {
        this.id = id;
        this.level = level;
        this.rule = texts.rule();
        this.intent = texts.intent();
        this.how = texts.how();
        this.condition = condition;
        this.check = check;
    }

    static Clause required(String id, String rule, String intent, String how, Check check) {
        return new Clause(id, Level.REQUIRED, new Texts(rule, intent, how), under -> Optional.empty(), check);
    }

    static Clause optional(String id, Texts texts, Condition condition, Check check) {
        return new Clause(id, Level.OPTIONAL, texts, condition, check);
    }

    static Clause untested(String id, String rule, String intent, String reason) {
        return new Clause(
                id, Level.UNTESTED, new Texts(rule, intent, reason), under -> Optional.of(reason), under -> {});
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
        return rule;
    }

    /** {@return why it has to} */
    public String intent() {
        return intent;
    }

    /** {@return how it is checked, or why it cannot be} */
    public String how() {
        return how;
    }

    /** {@return whether there is a check} */
    public boolean isTestable() {
        return level != Level.UNTESTED;
    }

    /**
     * Runs the check against a fresh store.
     *
     * @param fixture where the store comes from
     * @return the reason for which it was skipped, or nothing when it ran and holds
     * @throws ContractViolation if the store breaks the clause or throws
     */
    public Optional<String> verify(StoreFixture fixture) {
        if (!isTestable()) {
            return Optional.of(how);
        }
        try (StoreUnderTest under = StoreUnderTest.fresh(fixture)) {
            Optional<String> reason = condition.whyNot(under);
            if (reason.isEmpty()) {
                check.run(under);
            }
            return reason;
        } catch (Expect.Mismatch e) {
            throw new ContractViolation(this, e.what, e.expected, e.found, e);
        } catch (RuntimeException e) {
            throw new ContractViolation(this, "the check", "no exception", e.toString(), e);
        }
    }

    /** The number and the rule, fit for the name of a test. */
    @Override
    public String toString() {
        return id + " " + rule;
    }

    record Texts(String rule, String intent, String how) {}

    @FunctionalInterface
    interface Check {
        void run(StoreUnderTest under);
    }

    @FunctionalInterface
    interface Condition {
        Optional<String> whyNot(StoreUnderTest under);
    }
}
