package io.perfcycle.rules.feedback;

import java.math.BigDecimal;

/**
 * How somebody sees themself on a question, against how the anonymous raters together do.
 *
 * @param question the question's id
 * @param self the own score
 * @param others what the others say
 * @param gap the own score less the others' mean, in points of the scale, two digits
 * @param view what the gap says
 */
public record Comparison(String question, int self, Figure others, BigDecimal gap, View view) {
    /** What a gap between self and others says. */
    public enum View {
        /** The own score is higher by the policy's gap or more. */
        BLIND_SPOT,
        /** The others' mean is higher by the policy's gap or more. */
        HIDDEN_STRENGTH,
        /** Neither. */
        ALIGNED
    }
}
