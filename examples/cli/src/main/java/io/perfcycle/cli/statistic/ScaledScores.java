package io.perfcycle.cli.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Scores of groups as whole numbers of the smallest unit that occurs.
 *
 * @param values the scores, group after group
 * @param groups the group of each, in the order of the groups
 * @param unit how many whole numbers make 1
 */
record ScaledScores(long[] values, int[] groups, double unit) {
    private static final int MOST_DIGITS = 12;

    static ScaledScores of(Map<String, StatisticInput> byGroup) {
        List<StatisticInput> cells = new ArrayList<>();
        List<Integer> codes = new ArrayList<>();
        int code = 0;
        for (StatisticInput group : byGroup.values()) {
            for (StatisticInput cell : group.items()) {
                cells.add(cell);
                codes.add(code);
            }
            code++;
        }
        int digits = cells.stream()
                .mapToInt(
                        cell -> Math.max(0, cell.decimal().stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        long[] values = cells.stream()
                .mapToLong(cell -> digits > MOST_DIGITS
                        ? cell.<Long>refuse("scores of at most " + MOST_DIGITS + " decimals are expected")
                        : cell.reading(
                                () -> cell.decimal().movePointRight(digits).longValueExact()))
                .toArray();
        return new ScaledScores(
                values, codes.stream().mapToInt(Integer::intValue).toArray(), Math.pow(10, digits));
    }
}
