package io.perfcycle.rules.development;

import io.perfcycle.core.development.ActionKind;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.EffortPolicy;
import io.perfcycle.core.development.LearningMix;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The limits of a plan in the units of a catalogue.
 *
 * @param months the last month
 * @param parallel how many actions run in a month
 * @param budget the greatest cost
 * @param hours the most hours
 * @param groupHours the most hours of each group of kinds
 */
@SuppressWarnings("ArrayRecordComponent")
record PlanLimits(int months, int parallel, long budget, long hours, long[] groupHours) {
    /** More than any number of actions can use up. */
    private static final long NO_LIMIT = 1L << 61;

    /** Whether hours are limited at all. */
    boolean hasHours() {
        return hours < NO_LIMIT;
    }

    static PlanLimits of(DevelopmentPolicy policy, EffortPolicy effort, CatalogColumns catalog) {
        long[] groups = new long[EffortGroup.values().length];
        Arrays.fill(groups, NO_LIMIT);
        long hours = effort.hours()
                .map(most -> ScaledColumn.limit(most, catalog.hourScale, NO_LIMIT))
                .orElse(NO_LIMIT);
        effort.mix().ifPresent(mix -> {
            BigDecimal all = effort.hours().orElseThrow();
            groups[EffortGroup.EXPERIENCE.ordinal()] = share(all, mix, ActionKind.STRETCH_ASSIGNMENT, catalog);
            groups[EffortGroup.EXPOSURE.ordinal()] = share(all, mix, ActionKind.MENTORSHIP, catalog);
            groups[EffortGroup.EDUCATION.ordinal()] = share(all, mix, ActionKind.TRAINING, catalog);
        });
        long budget = ScaledColumn.limit(policy.budget(), catalog.costScale, NO_LIMIT);
        return new PlanLimits(policy.months(), policy.parallel(), budget, hours, groups);
    }

    private static long share(BigDecimal all, LearningMix mix, ActionKind kind, CatalogColumns catalog) {
        return ScaledColumn.limit(all.multiply(mix.of(kind).fraction()), catalog.hourScale, NO_LIMIT);
    }
}
