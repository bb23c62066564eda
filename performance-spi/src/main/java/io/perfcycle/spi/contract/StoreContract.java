package io.perfcycle.spi.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The contract of {@link io.perfcycle.spi.PerformanceStore}, clause by clause.
 *
 * <p>To be called. With a test framework, each clause becomes a test that calls {@link Clause#verify}; without one,
 * {@link #run} gives a report.
 */
public final class StoreContract {
    private static final List<Clause<StoreFixture>> CLAUSES = Stream.of(
                    VersionClauses.list(),
                    ReadSetClauses.list(),
                    AtomicityClauses.list(),
                    RepetitionClauses.list(),
                    VisibilityClauses.list(),
                    TenancyClauses.list(),
                    DeclarationClauses.list(),
                    FindClauses.list(),
                    LeaseClauses.list(),
                    AcknowledgementClauses.list(),
                    OrderingClauses.list(),
                    RaceClauses.list(),
                    ThreadClauses.list(),
                    FailureClauses.list(),
                    JoiningClauses.list(),
                    AuditClauses.list(),
                    RedactionClauses.list(),
                    UntestedClauses.list())
            .flatMap(Collection::stream)
            .sorted(Comparator.comparing(StoreContract::family)
                    .thenComparing(StoreContract::number)
                    .thenComparing(Clause::id))
            .toList();

    private StoreContract() {}

    /** {@return all clauses in the order of their numbers, those without a check included} */
    public static List<Clause<StoreFixture>> clauses() {
        return CLAUSES;
    }

    /** {@return the clauses that have a check, in the order of their numbers} */
    public static List<Clause<StoreFixture>> testable() {
        return CLAUSES.stream().filter(Clause::isTestable).toList();
    }

    /**
     * Runs every clause, whatever became of those before.
     *
     * @param fixture where stores come from
     * @return the report
     */
    public static ContractReport run(StoreFixture fixture) {
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

    /** State, then finding, then the outbox, then the audit. */
    private static int family(Clause<?> clause) {
        return "SQNA".indexOf(clause.id().charAt(2));
    }

    private static int number(Clause<?> clause) {
        return Integer.parseInt(clause.id().substring(3, clause.id().length() - 1));
    }
}
