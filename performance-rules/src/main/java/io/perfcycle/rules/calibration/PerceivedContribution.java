package io.perfcycle.rules.calibration;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.internal.Sums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a team sees the contribution of each member, without its members' leniency and without what they say of themselves,
 * as TEAMMATES does it: each rater's row is brought to a mean of 100, the own entry is dropped, the row is brought to 100
 * again; the means of the columns are brought to 100. Stateless.
 */
public final class PerceivedContribution {
    private PerceivedContribution() {}

    /**
     * Measures.
     *
     * @param rows row i holds what member i gave each member, in the same order; none negative
     * @return 100 is an average contribution, with 12 digits after the point; of two people both always have 100, which a
     *     finding says
     * @throws IllegalArgumentException if the table is not square, smaller than two, has a negative entry, or a row that gives
     *     nothing to others
     */
    public static Outcome<List<BigDecimal>> measure(List<List<BigDecimal>> rows) {
        int n = rows.size();
        if (n < 2) {
            throw new IllegalArgumentException("A team has two members or more, not " + n);
        }
        double[] perceived = new double[n];
        for (int i = 0; i < n; i++) {
            double[] row = row(rows.get(i), n);
            row[i] = 0;
            double sum = Arrays.stream(row).sum();
            if (sum <= 0) {
                throw new IllegalArgumentException("Row " + i + " gives nothing to others");
            }
            for (int j = 0; j < n; j++) {
                perceived[j] += row[j] * 100 / sum;
            }
        }
        double mean = Sums.mean(perceived);
        List<BigDecimal> contributions = new ArrayList<>();
        for (double each : perceived) {
            contributions.add(Moments.decimal(each * 100 / mean));
        }
        return Outcome.judged(
                List.copyOf(contributions), n == 2 ? List.of(Finding.of(CalibrationFinding.TWO_PEOPLE)) : List.of());
    }

    /** Bringing a row to a mean of 100 before the own entry is dropped cancels out when it is brought there again. */
    private static double[] row(List<BigDecimal> given, int n) {
        if (given.size() != n || given.stream().anyMatch(entry -> entry.signum() < 0)) {
            throw new IllegalArgumentException("A row has " + n + " entries, none negative");
        }
        return given.stream().mapToDouble(BigDecimal::doubleValue).toArray();
    }
}
