package io.perfcycle.rules.development;

import io.perfcycle.core.development.Gap;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.outcome.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The gaps of one person in columns, with weights as whole numbers of one smallest unit. */
final class GapColumns {
    final List<Gap> gaps;
    final int[] competency;
    final int[] required;
    final int[] achieved;
    final long[] weight;
    final int weightScale;

    private GapColumns(List<Gap> gaps, CatalogColumns catalog) {
        this.gaps = gaps;
        int size = gaps.size();
        this.competency = new int[size];
        this.required = new int[size];
        this.achieved = new int[size];
        this.weightScale = ScaledColumn.scale(gaps, gap -> gap.weight().value());
        this.weight = ScaledColumn.of(gaps, gap -> gap.weight().value(), weightScale, Long.MAX_VALUE);
        for (int at = 0; at < size; at++) {
            Gap gap = gaps.get(at);
            competency[at] = catalog.competency(gap.competency());
            required[at] = gap.required();
            achieved[at] = gap.achieved();
        }
    }

    /** The columns of gaps about which {@link #judge} finds nothing. */
    static GapColumns of(List<Gap> gaps, CatalogColumns catalog) {
        return new GapColumns(List.copyOf(gaps), catalog);
    }

    /** What keeps gaps from being planned for, all at once. */
    static List<Finding> judge(List<Gap> gaps) {
        List<Finding> findings = new ArrayList<>();
        Set<CompetencyId> seen = new HashSet<>();
        for (Gap gap : gaps) {
            if (!seen.add(gap.competency())) {
                findings.add(Finding.of(DevelopmentFinding.GAP_TWICE).with("competency", gap.competency()));
            }
        }
        int scale = ScaledColumn.scale(gaps, gap -> gap.weight().value());
        BigDecimal all = BigDecimal.ZERO;
        for (Gap gap : gaps) {
            BigDecimal steps = BigDecimal.valueOf(Math.max(0, (long) gap.required() - gap.achieved()));
            all = all.add(gap.weight().value().multiply(steps.max(BigDecimal.ONE)));
        }
        if (all.movePointRight(scale).compareTo(BigDecimal.valueOf(1L << 60)) > 0) {
            findings.add(Finding.of(DevelopmentFinding.WEIGHTS_UNFIT));
        }
        return List.copyOf(findings);
    }

    BigDecimal coverage(long scaled) {
        return BigDecimal.valueOf(scaled, weightScale);
    }
}
