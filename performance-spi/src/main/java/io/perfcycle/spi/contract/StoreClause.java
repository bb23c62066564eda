package io.perfcycle.spi.contract;

import java.util.Optional;

/** Makes the clauses of a store: each opens a fresh store and lets go of it again. */
final class StoreClause {
    private StoreClause() {}

    static Clause<StoreFixture> required(String id, String rule, String intent, String how, Check check) {
        return clause(id, Level.REQUIRED, new Clause.Texts(rule, intent, how), under -> Optional.empty(), check);
    }

    static Clause<StoreFixture> optional(String id, Clause.Texts texts, Condition condition, Check check) {
        return clause(id, Level.OPTIONAL, texts, condition, check);
    }

    /** A clause whose check finds out itself whether the fixture can do what it needs. */
    static Clause<StoreFixture> optional(String id, String rule, String intent, String how, Check check) {
        return clause(id, Level.OPTIONAL, new Clause.Texts(rule, intent, how), under -> Optional.empty(), check);
    }

    static Clause<StoreFixture> untested(String id, String rule, String intent, String reason) {
        return Clause.untested(id, new Clause.Texts(rule, intent, reason));
    }

    private static Clause<StoreFixture> clause(
            String id, Level level, Clause.Texts texts, Condition condition, Check check) {
        return Clause.testable(id, level, texts, fixture -> {
            try (StoreUnderTest under = StoreUnderTest.fresh(fixture)) {
                Optional<String> reason = condition.whyNot(under);
                if (reason.isEmpty()) {
                    check.run(under);
                }
                return reason;
            }
        });
    }

    @FunctionalInterface
    interface Check {
        void run(StoreUnderTest under);
    }

    @FunctionalInterface
    interface Condition {
        Optional<String> whyNot(StoreUnderTest under);
    }
}
