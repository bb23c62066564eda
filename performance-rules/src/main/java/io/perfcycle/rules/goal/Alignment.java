package io.perfcycle.rules.goal;

import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.UnitId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * How goals hang together.
 *
 * @param goals how many goals below company level
 * @param aligned how many of them have a path to a company goal; a parent alone is not enough
 * @param orphans goals below company level without an existing parent, in the order of ids; members of a circle are not
 *     orphans
 * @param childlessCompanyGoals company goals that nothing serves, in the order of ids
 * @param cycles the circles, see {@link GoalGraph#cycles}
 * @param links links between goals whose units are both known
 * @param crossUnitLinks those of them that join two units
 * @param unitMatrix which unit's goals serve which unit's, pairs that occur, in the order of ids
 * @param depth the most links that lead from a goal upwards, those within a circle left out
 * @param ownedGoals how many goals have an owner
 * @param owners how many owners there are
 * @param weightedParents goals some child of which was given another weight than 1
 * @param weightsOff those of them whose children's weights add up neither to 1 nor to 100, in the order of ids
 */
public record Alignment(
        int goals,
        int aligned,
        List<GoalId> orphans,
        List<GoalId> childlessCompanyGoals,
        List<List<GoalId>> cycles,
        int links,
        int crossUnitLinks,
        List<UnitLinks> unitMatrix,
        int depth,
        int ownedGoals,
        int owners,
        int weightedParents,
        List<GoalId> weightsOff) {
    /** Copies the lists. */
    public Alignment {
        orphans = List.copyOf(orphans);
        childlessCompanyGoals = List.copyOf(childlessCompanyGoals);
        cycles = List.copyOf(cycles);
        unitMatrix = List.copyOf(unitMatrix);
        weightsOff = List.copyOf(weightsOff);
    }

    /**
     * How many links lead from the goals of one unit to those of another, or of the same.
     *
     * @param from the unit of the goals that serve
     * @param to the unit of the goals that are served
     * @param links how many
     */
    public record UnitLinks(UnitId from, UnitId to, int links) {}

    /**
     * A figure that says how it was measured.
     *
     * @param name its stable name
     * @param numerator the numerator
     * @param denominator the denominator
     * @param definition the definition in words
     */
    public record Figure(String name, long numerator, long denominator, String definition) {
        /** {@return numerator over denominator, to 16 digits; nothing where the denominator is 0} */
        public Optional<BigDecimal> value() {
            return denominator == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(numerator)
                            .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL64));
        }
    }

    /** {@return the alignment rate; nothing where there are no goals below company level} */
    public Optional<BigDecimal> rate() {
        return alignmentRate().value();
    }

    /** {@return cross-unit links over links; nothing where there are none} */
    public Optional<BigDecimal> crossUnitShare() {
        return crossUnit().value();
    }

    private Figure alignmentRate() {
        return new Figure(
                "alignment-rate",
                aligned,
                goals,
                "goals below company level with a path to a company goal over all goals below company level");
    }

    private Figure crossUnit() {
        return new Figure(
                "cross-unit-share",
                crossUnitLinks,
                links,
                "links that join two units over links with both units known");
    }

    /** {@return every figure that is a ratio} */
    public List<Figure> figures() {
        return List.of(
                alignmentRate(),
                new Figure(
                        "parent-rate",
                        (long) goals - orphans.size(),
                        goals,
                        "goals below company level with an existing parent or in a circle over all goals below company"
                                + " level"),
                crossUnit(),
                new Figure(
                        "e-i-index",
                        2L * crossUnitLinks - links,
                        links,
                        "links that join two units minus links within one over links with both units known (Krackhardt and"
                                + " Stern 1988): 1 all external, -1 all internal"),
                new Figure("goals-per-owner", ownedGoals, owners, "goals with an owner over owners"),
                new Figure(
                        "weights-off",
                        weightsOff.size(),
                        weightedParents,
                        "goals whose children's weights add up neither to 1 nor to 100 over goals some child of which was"
                                + " given another weight than 1"));
    }
}
