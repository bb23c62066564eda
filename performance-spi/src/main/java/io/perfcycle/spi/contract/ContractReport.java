package io.perfcycle.spi.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of all clauses of a contract: for people as lines of text, for programs as values or as a table.
 *
 * <p>To be called. Immutable.
 */
public final class ContractReport {
    private final List<ClauseResult> results;

    private ContractReport(List<ClauseResult> results) {
        this.results = results;
    }

    /**
     * The report over some results. A clause without a result is listed as not run.
     *
     * @param clauses all clauses of the contract
     * @param results the results, each clause at most once
     * @return the report
     */
    static ContractReport of(List<? extends Clause<?>> clauses, List<ClauseResult> results) {
        Map<String, ClauseResult> byId = new LinkedHashMap<>();
        for (ClauseResult result : results) {
            byId.put(result.clause().id(), result);
        }
        List<ClauseResult> all = new ArrayList<>();
        for (Clause<?> clause : clauses) {
            ClauseResult.Status otherwise =
                    clause.isTestable() ? ClauseResult.Status.NOT_RUN : ClauseResult.Status.UNTESTED;
            String reason = clause.isTestable() ? "nobody ran it" : clause.how();
            all.add(byId.getOrDefault(clause.id(), new ClauseResult(clause, otherwise, reason)));
        }
        return new ContractReport(List.copyOf(all));
    }

    /** Runs every clause, whatever became of those before. */
    static <F> ContractReport run(List<Clause<F>> clauses, F fixture) {
        List<ClauseResult> results = new ArrayList<>();
        for (Clause<F> clause : clauses) {
            results.add(ClauseResult.of(clause, fixture));
        }
        return of(clauses, results);
    }

    /** {@return one result for each clause, in the order of their numbers} */
    public List<ClauseResult> results() {
        return results;
    }

    /**
     * The results with one status.
     *
     * @param status the status
     * @return those results, in the order of the clauses
     */
    public List<ClauseResult> with(ClauseResult.Status status) {
        return results.stream().filter(result -> result.status() == status).toList();
    }

    /** {@return the results that break the contract; empty if it is kept} */
    public List<ClauseResult> failures() {
        return results.stream().filter(ClauseResult::isFailure).toList();
    }

    /** {@return whether no clause failed and every required one ran} */
    public boolean isKept() {
        return failures().isEmpty();
    }

    /**
     * How many clauses there are of each status, and whether the contract is kept.
     *
     * @return one line, such as {@code 80 passed, 0 failed, 2 skipped, 7 untested, 0 not run: kept}
     */
    public String summary() {
        StringBuilder line = new StringBuilder();
        for (ClauseResult.Status status : ClauseResult.Status.values()) {
            line.append(line.isEmpty() ? "" : ", ").append(with(status).size()).append(' ');
            line.append(status.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return line.append(isKept() ? ": kept" : ": broken").toString();
    }

    /**
     * The results as a table for programs.
     *
     * @return a head and one line for each clause: number, level, status and reason, parted by tabs; line breaks and
     *     tabs of a reason are blanks
     */
    public String table() {
        StringBuilder table = new StringBuilder("clause\tlevel\tstatus\treason\n");
        for (ClauseResult result : results) {
            table.append(result.clause().id()).append('\t');
            table.append(result.clause().level()).append('\t');
            table.append(result.status()).append('\t');
            table.append(result.reason().replaceAll("[\\t\\r\\n]", " ")).append('\n');
        }
        return table.toString();
    }

    /** One line for each clause, in the order of their numbers, and the summary at the end. */
    @Override
    public String toString() {
        String lines = results.stream().map(ClauseResult::toString).collect(Collectors.joining("\n"));
        return lines + "\n" + summary();
    }
}
