package io.perfcycle.rules.simulation;

/**
 * Two neutral tags that people carry, and how scores differ between them.
 *
 * @param favouredShare the share of the favoured tag at the start and among hires, 0 to 1
 * @param bonus what is added to the mean score of the favoured tag
 * @param spread the standard deviation of the favoured tag divided by that of the other, 0 or more
 */
public record Tags(double favouredShare, double bonus, double spread) {
    /** {@return half and half, without a difference} */
    public static Tags even() {
        return new Tags(0.5, 0, 1);
    }
}
