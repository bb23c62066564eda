package io.perfcycle.spi.contract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The contract of {@link io.perfcycle.spi.Notifier}, clause by clause: what a host does with the messages that it is
 * given.
 *
 * <p>To be called, like {@link StoreContract}.
 */
public final class NotifierContract {
    private static final List<Clause<NotifierFixture>> CLAUSES = Stream.of(
                    ReceivingClauses.list(), SurvivalClauses.list())
            .flatMap(Collection::stream)
            .toList();

    private NotifierContract() {}

    /** {@return all clauses in the order of their numbers, those without a check included} */
    public static List<Clause<NotifierFixture>> clauses() {
        return CLAUSES;
    }

    /** {@return the clauses that have a check, in the order of their numbers} */
    public static List<Clause<NotifierFixture>> testable() {
        return CLAUSES.stream().filter(Clause::isTestable).toList();
    }

    /**
     * Runs every clause, whatever became of those before.
     *
     * @param fixture where notifiers come from
     * @return the report
     */
    public static ContractReport run(NotifierFixture fixture) {
        return ContractReport.run(CLAUSES, fixture);
    }

    /**
     * The report over results that a test framework gathered.
     *
     * @param results the results, each clause at most once; clauses without one count as not run
     * @return the report
     */
    public static ContractReport report(List<ClauseResult> results) {
        return ContractReport.of(CLAUSES, results);
    }

    static Clause<NotifierFixture> clause(String id, Level level, Clause.Texts texts, Check check) {
        return Clause.testable(id, level, texts, fixture -> {
            try (NotifierUnderTest under = NotifierUnderTest.fresh(fixture)) {
                check.run(under);
            }
            return Optional.empty();
        });
    }

    @FunctionalInterface
    interface Check {
        void run(NotifierUnderTest under);
    }
}
