package io.perfcycle.quickstart.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which unit practises what.
 *
 * @param practices the practices, in the order of the columns
 * @param units the units; the first may be the whole organisation
 */
public record Adoption(List<String> practices, List<UnitRow> units) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a unit does not have a share for each practice
     */
    public Adoption {
        practices = List.copyOf(practices);
        units = List.copyOf(units);
        for (UnitRow unit : units) {
            if (!unit.shares().isEmpty() && unit.shares().size() != practices.size()) {
                throw new IllegalArgumentException("units: " + unit.shares().size() + " shares of " + unit.name()
                        + " for " + practices.size() + " practices");
            }
        }
    }

    /**
     * A unit.
     *
     * @param name its name
     * @param shares the share of its people for each practice; empty where they must not be shown
     * @param remark why nothing is shown; empty where something is
     */
    public record UnitRow(String name, List<Share> shares, String remark) {
        /** Copies the list. */
        public UnitRow {
            shares = List.copyOf(shares);
        }
    }

    /**
     * A share.
     *
     * @param percent per cent; null where there is none
     */
    public record Share(@Nullable BigDecimal percent) {}
}
