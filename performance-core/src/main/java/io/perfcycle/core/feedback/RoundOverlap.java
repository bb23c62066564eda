package io.perfcycle.core.feedback;

import java.util.List;

/**
 * What is held back of a round because of what was told of its subject in the cycle before; settled when it is closed.
 *
 * @param heldBack relationships whose raters are neither the same as those of a group that was told, nor apart from all
 *     of them; nothing of them is told
 * @param repeated relationships whose raters are the same as those of a group that was told; a question is told only if
 *     all of them answered it
 */
public record RoundOverlap(List<Relationship> heldBack, List<Relationship> repeated) {
    /** Nothing is held back. */
    public static final RoundOverlap NONE = new RoundOverlap(List.of(), List.of());

    /** Copies the lists. */
    public RoundOverlap {
        heldBack = List.copyOf(heldBack);
        repeated = List.copyOf(repeated);
    }

    /** {@return whether nobody in the round stood in a group of which was told} */
    public boolean isNone() {
        return heldBack.isEmpty() && repeated.isEmpty();
    }
}
