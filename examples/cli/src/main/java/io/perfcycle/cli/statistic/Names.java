package io.perfcycle.cli.statistic;

import io.perfcycle.rules.statistics.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers names in the order in which they come up, and keeps the column of numbers. For one thread. */
final class Names {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Integer> column = new ArrayList<>();

    void add(StatisticInput cell) {
        column.add(numbers.computeIfAbsent(cell.category(), name -> numbers.size()));
    }

    int[] column() {
        return column.stream().mapToInt(Integer::intValue).toArray();
    }

    String name(int number) {
        return new ArrayList<>(numbers.keySet()).get(number);
    }

    /** The mean of the values of each name. */
    double[] means(double[] values) {
        double[] sums = new double[numbers.size()];
        int[] counts = new int[sums.length];
        for (int row = 0; row < values.length; row++) {
            sums[column.get(row)] += values[row];
            counts[column.get(row)]++;
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        return sums;
    }

    StatisticOutput figures(double[] values) {
        StatisticOutput output = new StatisticOutput();
        numbers.forEach((name, number) -> output.put(name, values[number]));
        return output;
    }

    StatisticOutput figures(List<Figure> values) {
        StatisticOutput output = new StatisticOutput();
        numbers.forEach((name, number) -> output.put(name, values.get(number)));
        return output;
    }
}
