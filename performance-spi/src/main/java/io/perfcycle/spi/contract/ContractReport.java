package io.perfcycle.spi.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of all clauses.
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
     * @param results the results, each clause at most once
     * @return the report
     */
    public static ContractReport of(List<ClauseResult> results) {
        Map<String, ClauseResult> byId = new LinkedHashMap<>();
        for (ClauseResult result : results) {
            byId.put(result.clause().id(), result);
        }
        List<ClauseResult> all = new ArrayList<>();
        for (Clause clause : StoreContract.clauses()) {
            ClauseResult.Status otherwise =
                    clause.isTestable() ? ClauseResult.Status.NOT_RUN : ClauseResult.Status.UNTESTED;
            String reason = clause.isTestable() ? "nobody ran it" : clause.how();
            all.add(byId.getOrDefault(clause.id(), new ClauseResult(clause, otherwise, reason)));
        }
        return new ContractReport(List.copyOf(all));
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

    /** One line for each clause. */
    @Override
    public String toString() {
        return results.stream().map(ClauseResult::toString).collect(Collectors.joining("\n"));
    }
}
