package io.perfcycle.rules.metric;

import io.perfcycle.rules.statistics.Figure;
import java.util.Arrays;

/** How unevenly something is spread over people, such as recognitions received. Stateless. */
public final class Concentration {
    private Concentration() {}

    /**
     * The Gini coefficient, {@code Σ(2i − n − 1)xᵢ / (nΣx)} over the ascending amounts.
     *
     * @param amounts what each person has, 0 or more; people with nothing belong to it
     * @return 0 where all have the same, up to {@code 1 − 1/n} where one has all; undefined where nobody has any
     */
    public static Figure gini(long[] amounts) {
        long[] sorted = amounts.clone();
        Arrays.sort(sorted);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] < 0) {
                throw new IllegalArgumentException("An amount is not negative: " + sorted[i]);
            }
            weighted += (2.0 * i - sorted.length + 1) * sorted[i];
            sum += sorted[i];
        }
        return sum == 0 ? Figure.undefined("nobody has any") : Figure.of(weighted / (sorted.length * sum));
    }

    /**
     * The Gini coefficient times {@code n / (n − 1)}.
     *
     * @param amounts what each person has
     * @return 0 to 1; undefined for one person
     */
    public static Figure giniUnbiased(long[] amounts) {
        int n = amounts.length;
        return n < 2 ? Figure.undefined("fewer than two people") : gini(amounts).map(value -> value * n / (n - 1));
    }

    /**
     * The share that the people with most have.
     *
     * @param amounts what each person has
     * @param people how many people with most
     * @return their share of all; undefined where nobody has any
     */
    public static Figure topShare(long[] amounts, int people) {
        long[] sorted = amounts.clone();
        Arrays.sort(sorted);
        long sum = Arrays.stream(sorted).sum();
        long top = Arrays.stream(sorted, Math.max(0, sorted.length - people), sorted.length)
                .sum();
        return sum == 0 ? Figure.undefined("nobody has any") : Figure.of((double) top / sum);
    }
}
