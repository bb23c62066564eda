package io.perfcycle.core.review;

import java.util.List;

/**
 * Which ratings need words, and which summaries a second pair of eyes.
 *
 * @param textFor codes of bands: a section rated in one of them needs a comment
 * @param secondApproverFor codes of bands: a review whose summary lies in one of them is released only after somebody above
 *     its reviewer has approved it
 */
public record JustificationPolicy(List<String> textFor, List<String> secondApproverFor) {
    /** Copies the lists. */
    public JustificationPolicy {
        textFor = List.copyOf(textFor);
        secondApproverFor = List.copyOf(secondApproverFor);
    }

    /** {@return the default: nothing is asked for} */
    public static JustificationPolicy none() {
        return new JustificationPolicy(List.of(), List.of());
    }

    /** {@return on levels 1 to 5: every level but 3 needs words, 1 and 5 a second approver; as US agencies have it} */
    public static JustificationPolicy federal() {
        return new JustificationPolicy(List.of("1", "2", "4", "5"), List.of("1", "5"));
    }
}
