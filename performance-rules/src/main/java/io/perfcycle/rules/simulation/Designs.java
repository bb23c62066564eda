package io.perfcycle.rules.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which conditions a sweep looks at. Pure. */
public final class Designs {
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private Designs() {}

    /**
     * The range of a parameter.
     *
     * @param path which parameter
     * @param low the lower end
     * @param high the upper end
     * @param whole whether it takes whole numbers only
     */
    public record Range(String path, double low, double high, boolean whole) {
        String value(double unit) {
            BigDecimal value = BigDecimal.valueOf(low + (high - low) * unit);
            BigDecimal rounded = whole ? value.setScale(0, RoundingMode.HALF_EVEN) : value.round(DIGITS);
            return rounded.stripTrailingZeros().toPlainString();
        }
    }

    /**
     * Every combination.
     *
     * @param values the values of each parameter
     * @return the combinations, the last parameter running fastest; one empty one where there are no parameters
     */
    public static List<Map<String, String>> fullFactorial(Map<String, List<String>> values) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Map.Entry<String, List<String>> parameter : values.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> each : all) {
                for (String value : parameter.getValue()) {
                    Map<String, String> one = new LinkedHashMap<>(each);
                    one.put(parameter.getKey(), value);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    /**
     * A Latin hypercube (McKay, Beckman, Conover 1979): each of n equal parts of each range is met once.
     *
     * @param ranges the ranges
     * @param n how many points, 1 or more
     * @param seed from which chance follows
     * @return the points
     */
    public static List<Map<String, String>> latinHypercube(List<Range> ranges, int n, long seed) {
        double[][] units = new double[n][ranges.size()];
        for (int d = 0; d < ranges.size(); d++) {
            RandomStream random = new RandomStream();
            random.seed(seed, d, Purpose.MEASUREMENT);
            int[] cells = new int[n];
            for (int i = 0; i < n; i++) {
                int j = random.below(i + 1);
                cells[i] = cells[j];
                cells[j] = i;
            }
            for (int i = 0; i < n; i++) {
                units[i][d] = (cells[i] + random.uniform()) / n;
            }
        }
        return points(ranges, units);
    }

    /**
     * The first points of the Sobol sequence after the origin, at most 8 ranges.
     *
     * @param ranges the ranges
     * @param n how many points
     * @return the points
     */
    public static List<Map<String, String>> sobol(List<Range> ranges, int n) {
        SobolSequence sequence = new SobolSequence(ranges.size());
        double[][] units = new double[n][];
        for (int i = 0; i < n; i++) {
            units[i] = sequence.next();
        }
        return points(ranges, units);
    }

    static List<Map<String, String>> points(List<Range> ranges, double[][] units) {
        List<Map<String, String>> points = new ArrayList<>();
        for (double[] unit : units) {
            Map<String, String> point = new LinkedHashMap<>();
            for (int d = 0; d < ranges.size(); d++) {
                point.put(ranges.get(d).path(), ranges.get(d).value(unit[d]));
            }
            points.add(point);
        }
        return points;
    }
}
