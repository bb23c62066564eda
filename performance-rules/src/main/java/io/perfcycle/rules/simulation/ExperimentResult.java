package io.perfcycle.rules.simulation;

import java.util.List;
import java.util.Optional;

/**
 * What came out.
 *
 * @param experiment what was run
 * @param rows a row for each condition and figure, in the order of conditions
 * @param differences a row for each comparison and figure that both have
 * @param checkpoint how far it came; resuming needs it where the run was cancelled
 * @param complete whether all replications were run, or enough by the rule
 * @param hash SHA-256 over the experiment and every bit of the figures
 */
public record ExperimentResult(
        Experiment experiment,
        List<Row> rows,
        List<Difference> differences,
        Checkpoint checkpoint,
        boolean complete,
        String hash) {
    /** Copies the lists. */
    public ExperimentResult {
        rows = List.copyOf(rows);
        differences = List.copyOf(differences);
    }

    /**
     * A figure of a condition.
     *
     * @param condition which condition
     * @param cell which figure
     * @param estimate its mean over replications
     */
    public record Row(Condition condition, Cell cell, Estimate estimate) {}

    /**
     * A paired difference of a figure.
     *
     * @param policy the condition
     * @param against the condition that was subtracted
     * @param cell which figure
     * @param estimate the mean of the differences within replications
     */
    public record Difference(Condition policy, Condition against, Cell cell, Estimate estimate) {}

    /** {@return how many replications were run} */
    public long replications() {
        return checkpoint.done();
    }

    /**
     * The figure of a metric without levels and course, of the first condition.
     *
     * @param metric its name
     * @return the estimate, or nothing
     */
    public Optional<Estimate> find(String metric) {
        return rows.stream()
                .filter(row -> row.cell().metric().equals(metric))
                .map(Row::estimate)
                .findFirst();
    }
}
