package io.perfcycle.rules.talent;

import io.perfcycle.core.talent.NineBox;
import io.perfcycle.core.talent.NineBoxPolicy;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Places scores in the grid of performance and potential. Stateless. */
public final class NineBoxCalculator {
    private NineBoxCalculator() {}

    /**
     * The box of a person.
     *
     * @param performance the score of performance
     * @param potential the score of potential
     * @param policy the cuts
     * @return the box
     */
    public static NineBox place(BigDecimal performance, BigDecimal potential, NineBoxPolicy policy) {
        return new NineBox(tier(performance, policy), tier(potential, policy));
    }

    private static NineBox.Tier tier(BigDecimal score, NineBoxPolicy policy) {
        if (score.compareTo(policy.lower()) < 0) {
            return NineBox.Tier.LOW;
        }
        return score.compareTo(policy.upper()) < 0 ? NineBox.Tier.MEDIUM : NineBox.Tier.HIGH;
    }

    /**
     * How many people are in each box.
     *
     * @param boxes the boxes of people
     * @return the count of every box, zeros among them, from the bottom left row by row
     */
    public static Map<NineBox, Integer> count(List<NineBox> boxes) {
        Map<NineBox, Integer> counts = new LinkedHashMap<>();
        for (NineBox.Tier potential : NineBox.Tier.values()) {
            for (NineBox.Tier performance : NineBox.Tier.values()) {
                counts.put(new NineBox(performance, potential), 0);
            }
        }
        boxes.forEach(box -> counts.merge(box, 1, Integer::sum));
        return counts;
    }
}
