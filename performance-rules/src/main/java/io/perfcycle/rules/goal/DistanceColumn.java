package io.perfcycle.rules.goal;

import io.perfcycle.core.outcome.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways that measures have to make, as whole numbers of the finest one's unit, each unit of measure by itself. All the
 * ways of one unit together fit in a long.
 */
final class DistanceColumn {
    /** A goal without a way. */
    static final int NO_UNIT = -1;

    private final int[] units;
    private final long[] lengths;

    private DistanceColumn(int goals) {
        units = new int[goals];
        lengths = new long[goals];
        Arrays.fill(units, NO_UNIT);
    }

    /** The unit of measure of a goal as an int, or {@link #NO_UNIT}. */
    int unit(int goal) {
        return units[goal];
    }

    /** How far the goal has to go; 0 without a way. */
    long length(int goal) {
        return lengths[goal];
    }

    long bytes() {
        return 12L * units.length;
    }

    /**
     * The column.
     *
     * @param nodes the goals as they came
     * @param order which of them stands at each place
     * @param findings takes one for each way that does not fit, which is left out
     * @return the column; nothing where no goal has a way
     */
    static @Nullable DistanceColumn of(List<GoalNode> nodes, int[] order, List<Finding> findings) {
        IdTable names = new IdTable(8);
        List<Integer> finest = new ArrayList<>();
        for (GoalNode node : nodes) {
            if (node.distance().isPresent()) {
                int unit = names.intern(node.distance().get().unit());
                int scale = fits(node.distance().get().length())
                        ? node.distance().get().length().scale()
                        : 0;
                if (unit == finest.size()) {
                    finest.add(0);
                }
                finest.set(unit, Math.max(finest.get(unit), scale));
            }
        }
        return finest.isEmpty() ? null : fill(nodes, order, names, finest, findings);
    }

    private static DistanceColumn fill(
            List<GoalNode> nodes, int[] order, IdTable names, List<Integer> finest, List<Finding> findings) {
        DistanceColumn column = new DistanceColumn(order.length);
        long[] total = new long[finest.size()];
        for (int goal = 0; goal < order.length; goal++) {
            GoalNode node = nodes.get(order[goal]);
            if (node.distance().isPresent()) {
                int unit = names.find(node.distance().get().unit());
                long length = scaled(node.distance().get().length(), finest.get(unit));
                if (length <= 0 || total[unit] + length < 0) {
                    findings.add(Finding.of(GraphFinding.DISTANCE_RANGE).with("goal", node.id()));
                } else {
                    total[unit] += length;
                    column.units[goal] = unit;
                    column.lengths[goal] = length;
                }
            }
        }
        return column;
    }

    private static boolean fits(BigDecimal length) {
        return length.precision() <= 18 && length.scale() <= 18 && length.scale() >= -18;
    }

    private static long scaled(BigDecimal length, int finest) {
        int zeros = finest - length.scale();
        if (!fits(length) || zeros > 18) {
            return -1;
        }
        long digits = FixedPoint.unscaled(length);
        long unit = FixedPoint.ten(zeros);
        return Math.multiplyHigh(digits, unit) == 0 ? digits * unit : -1;
    }
}
