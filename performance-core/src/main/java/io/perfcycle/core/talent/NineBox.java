package io.perfcycle.core.talent;

/**
 * A place in the grid of performance and potential. The pair is what is kept: how boxes are numbered differs from house to
 * house.
 *
 * @param performance the tier of performance
 * @param potential the tier of potential
 */
public record NineBox(Tier performance, Tier potential) {
    /** A third of the grid. */
    public enum Tier {
        /** Below the lower cut. */
        LOW,
        /** From the lower cut on. */
        MEDIUM,
        /** From the upper cut on. */
        HIGH
    }

    /** {@return the number counted row by row from the bottom left, performance to the right: 1 is low in both, 9 high in both} */
    public int numberFromBottomLeft() {
        return 3 * potential.ordinal() + performance.ordinal() + 1;
    }
}
