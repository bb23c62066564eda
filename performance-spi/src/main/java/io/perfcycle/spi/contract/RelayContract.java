package io.perfcycle.spi.contract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The contract of a relay, clause by clause: what the way from the outbox to the notifier has to keep, on a store that
 * keeps its own.
 *
 * <p>To be called, like {@link StoreContract}.
 */
public final class RelayContract {
    private static final List<Clause<RelayFixture>> CLAUSES = Stream.of(DeliveryClauses.list(), RelayDutyClauses.list())
            .flatMap(Collection::stream)
            .toList();

    private RelayContract() {}

    /** {@return all clauses in the order of their numbers, those without a check included} */
    public static List<Clause<RelayFixture>> clauses() {
        return CLAUSES;
    }

    /** {@return the clauses that have a check, in the order of their numbers} */
    public static List<Clause<RelayFixture>> testable() {
        return CLAUSES.stream().filter(Clause::isTestable).toList();
    }

    /**
     * Runs every clause, whatever became of those before.
     *
     * @param fixture where relays come from
     * @return the report
     */
    public static ContractReport run(RelayFixture fixture) {
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

    static Clause<RelayFixture> required(String id, String rule, String intent, String how, Check check) {
        return Clause.testable(id, Level.REQUIRED, new Clause.Texts(rule, intent, how), fixture -> {
            check.run(new RelayUnderTest(fixture));
            return Optional.empty();
        });
    }

    @FunctionalInterface
    interface Check {
        void run(RelayUnderTest under);
    }
}
