package io.perfcycle.rules.fairness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The gap between two groups' means, split in two: what the difference of their characteristics explains at the reference
 * group's coefficients, and the rest (Oaxaca 1973; Blinder 1973; the reference group's coefficients are the policy). The
 * rest is not proof of a cause.
 *
 * @param gap the reference group's mean less the other's
 * @param explained what the characteristics explain
 * @param unexplained the rest
 */
public record OaxacaBlinder(double gap, double explained, double unexplained) {
    /**
     * Splits.
     *
     * @param response the response
     * @param focal whether each row is of the focal group
     * @param controls the characteristics, without constant and group
     * @return the parts
     * @throws IllegalArgumentException if a group is empty, or the reference group's model cannot be fitted, see
     *     {@link LinearModel#fit}
     */
    public static OaxacaBlinder of(double[] response, boolean[] focal, List<double[]> controls) {
        List<double[]> own = new ArrayList<>();
        controls.forEach(column -> own.add(of(column, focal, false)));
        double[] reference = of(response, focal, false);
        double[] coefficients = LinearModel.fit(reference, own).coefficients();
        double gap = mean(reference) - mean(of(response, focal, true));
        double explained = 0;
        for (int j = 0; j < controls.size(); j++) {
            explained += coefficients[j + 1] * (mean(own.get(j)) - mean(of(controls.get(j), focal, true)));
        }
        return new OaxacaBlinder(gap, explained, gap - explained);
    }

    private static double[] of(double[] column, boolean[] focal, boolean wanted) {
        double[] rows = new double[column.length];
        int found = 0;
        for (int i = 0; i < column.length; i++) {
            if (focal[i] == wanted) {
                rows[found++] = column[i];
            }
        }
        return Arrays.copyOf(rows, found);
    }

    private static double mean(double[] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("A group has no row");
        }
        double sum = 0;
        for (double row : rows) {
            sum += row;
        }
        return sum / rows.length;
    }
}
