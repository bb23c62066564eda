package io.perfcycle.rules.talent;

import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.talent.Opportunity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Opportunities in columns: one column per competency with the level that each opportunity asks for, and one with its
 * weight. A person is compared with all opportunities column by column, which runs through memory in order.
 *
 * <p>Immutable and thread safe. Takes 8 bytes for each competency and opportunity.
 */
final class OpportunityColumns {
    private final int size;
    private final Map<CompetencyId, Integer> columnByCompetency = new LinkedHashMap<>();
    private final int[][] required;
    private final int[][] weight;
    private final double[] most;

    OpportunityColumns(List<Opportunity> opportunities) {
        this.size = opportunities.size();
        int scale = 0;
        for (Opportunity opportunity : opportunities) {
            for (Requirement requirement : opportunity.requirements()) {
                columnByCompetency.computeIfAbsent(requirement.competency(), id -> columnByCompetency.size());
                scale = Math.max(
                        scale, requirement.weight().value().stripTrailingZeros().scale());
            }
        }
        this.required = new int[columnByCompetency.size()][size];
        this.weight = new int[columnByCompetency.size()][size];
        this.most = new double[size];
        for (int at = 0; at < size; at++) {
            fill(opportunities.get(at), at, scale);
        }
    }

    private void fill(Opportunity opportunity, int at, int scale) {
        BigDecimal all = BigDecimal.ZERO;
        for (Requirement requirement : opportunity.requirements()) {
            int column = columnByCompetency.getOrDefault(requirement.competency(), 0);
            BigDecimal scaled = requirement.weight().value().movePointRight(scale);
            all = all.add(
                    scaled.max(BigDecimal.ONE).multiply(BigDecimal.valueOf(Math.abs((long) requirement.level()))));
            if (requirement.level() < 0 || all.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
                throw new IllegalArgumentException(
                        "Levels are 0 or more, and weights times levels have at most nine digits: " + opportunity.id());
            }
            if (weight[column][at] != 0 || required[column][at] != 0) {
                throw new IllegalArgumentException("A competency stands twice in " + opportunity.id());
            }
            required[column][at] = requirement.level();
            weight[column][at] =
                    scaled.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
            most[at] += (double) required[column][at] * weight[column][at];
        }
    }

    int size() {
        return size;
    }

    int competencies() {
        return required.length;
    }

    Map<CompetencyId, Integer> columnByCompetency() {
        return columnByCompetency;
    }

    /** Σ min(level, required) × weight for each opportunity. */
    void cover(int[] levels, int[] covered) {
        Arrays.fill(covered, 0);
        for (int column = 0; column < required.length; column++) {
            add(levels[column], required[column], weight[column], covered);
        }
    }

    private static void add(int level, int[] asks, int[] weighs, int[] covered) {
        for (int at = 0; at < covered.length; at++) {
            covered[at] += Math.min(level, asks[at]) * weighs[at];
        }
    }

    /** The fit, 0 to 1; 1 where nothing is asked for. Equal ratios give equal numbers. */
    void fit(int[] covered, double[] fit) {
        for (int at = 0; at < fit.length; at++) {
            fit[at] = covered[at] / most[at];
        }
    }

    boolean isFree(int at) {
        return most[at] == 0;
    }
}
