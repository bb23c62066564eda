package io.perfcycle.rules.talent;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What roles ask for, as a table: one row per role, one column per competency. What a role does not mention it does not
 * ask for: level 0, importance 0. Levels stay exact.
 *
 * <p>Immutable and thread safe.
 */
public final class RoleDemands {
    private final List<RoleId> roles;
    private final List<CompetencyId> competencies;
    private final BigDecimal[] levels;
    private final double[] importances;
    private final boolean weighted;

    private RoleDemands(Builder builder) {
        this.roles = List.copyOf(builder.rowByRole.keySet());
        this.competencies = List.copyOf(builder.columnByCompetency.keySet());
        this.levels = new BigDecimal[roles.size() * competencies.size()];
        Arrays.fill(levels, BigDecimal.ZERO);
        this.importances = new double[levels.length];
        this.weighted = builder.weighted;
        builder.demands.forEach((cell, demand) -> {
            int at = cell.row * competencies.size() + cell.column;
            levels[at] = demand.level;
            importances[at] = demand.importance.map(BigDecimal::doubleValue).orElse(1.0);
        });
    }

    /** {@return a table without rows, to be filled} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the roles, by row} */
    public List<RoleId> roles() {
        return roles;
    }

    /** {@return the competencies, by column} */
    public List<CompetencyId> competencies() {
        return competencies;
    }

    /**
     * The level that a role asks for.
     *
     * @param role the row
     * @param competency the column
     * @return the level, 0 where the role does not mention the competency
     */
    public BigDecimal level(int role, int competency) {
        return levels[role * competencies.size() + competency];
    }

    double importance(int role, int competency) {
        return importances[role * competencies.size() + competency];
    }

    /** Whether importances were given; otherwise all that is mentioned is equally important. */
    boolean isWeighted() {
        return weighted;
    }

    private record Cell(int row, int column) {}

    private record Demand(BigDecimal level, Optional<BigDecimal> importance) {}

    /** Fills a table. Not thread safe. */
    public static final class Builder {
        private final Map<RoleId, Integer> rowByRole = new LinkedHashMap<>();
        private final Map<CompetencyId, Integer> columnByCompetency = new LinkedHashMap<>();
        private final Map<Cell, Demand> demands = new HashMap<>();
        private boolean weighted;

        private Builder() {}

        /**
         * Adds what a role asks for in a competency.
         *
         * @param role the role
         * @param competency the competency
         * @param level the level, 0 or more
         * @param importance how important it is in the role, 0 or more; nothing if that is not known
         * @return whether it was added; false if the role has the competency already
         * @throws IllegalArgumentException if a number is negative
         */
        public boolean add(RoleId role, CompetencyId competency, BigDecimal level, Optional<BigDecimal> importance) {
            boolean negative = level.signum() < 0
                    || importance.map(given -> given.signum() < 0).orElse(false);
            if (negative) {
                throw new IllegalArgumentException("Level and importance are 0 or more: " + Decimals.plain(level));
            }
            Cell cell = new Cell(
                    rowByRole.computeIfAbsent(role, id -> rowByRole.size()),
                    columnByCompetency.computeIfAbsent(competency, id -> columnByCompetency.size()));
            weighted |= importance.isPresent();
            return demands.putIfAbsent(cell, new Demand(level, importance)) == null;
        }

        /** {@return the table; the builder may be used on} */
        public RoleDemands build() {
            return new RoleDemands(this);
        }
    }
}
