package io.perfcycle.quickstart.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of people beside each other. A reading, never a legal conclusion.
 *
 * @param attribute by what people are grouped
 * @param verdict the reading of the whole in words
 * @param tone its class in the style sheet
 * @param sign its sign, so that nobody needs to see the colour
 * @param lowest the lowest rating of the scale
 * @param highest the highest
 * @param groups the groups that are shown
 * @param heldBack groups that must not be shown, with the reason
 */
public record FairnessPicture(
        String attribute,
        String verdict,
        String tone,
        String sign,
        BigDecimal lowest,
        BigDecimal highest,
        List<Group> groups,
        List<String> heldBack) {
    /** Copies the lists. */
    public FairnessPicture {
        groups = List.copyOf(groups);
        heldBack = List.copyOf(heldBack);
    }

    /**
     * A group.
     *
     * @param name its name
     * @param people how many
     * @param mean their mean rating
     * @param reference whether the others stand beside it
     * @param scoringRate per cent rated above the median of all; null where it is not known
     * @param ratio its scoring rate over the highest one, with an interval; null where it cannot be computed
     * @param difference the standardised difference from the reference; null for the reference
     * @param probability the adjusted probability; null for the reference
     * @param why the reading in words; empty for the reference
     */
    public record Group(
            String name,
            long people,
            BigDecimal mean,
            boolean reference,
            @Nullable BigDecimal scoringRate,
            @Nullable Ratio ratio,
            @Nullable BigDecimal difference,
            @Nullable BigDecimal probability,
            String why) {}

    /**
     * A ratio with its interval.
     *
     * @param value the ratio
     * @param low the lower end of the interval
     * @param high the upper end
     */
    public record Ratio(BigDecimal value, BigDecimal low, BigDecimal high) {}
}
