package io.perfcycle.rules.simulation;

import java.util.Set;

/** What the tag that is not favoured gets less for a success, or loses more by a failure, alone and together with the other tag. */
record Credit(double success, double failure, double mixedSuccess, double mixedFailure) {
    /** Of the biases at work and ρ², the share of variance that each explains; negative where it turns round. */
    static Credit of(Set<Bias> biases, double effect) {
        double d = size(effect);
        double success = biases.contains(Bias.REWARD_LESS) ? d : 0;
        double failure = biases.contains(Bias.PENALISE_MORE) ? d : 0;
        return new Credit(
                success,
                failure,
                success + (biases.contains(Bias.MIXED_REWARD) ? d : 0),
                failure + (biases.contains(Bias.MIXED_PENALTY) ? d : 0));
    }

    /** √(4ρ² / (1 − ρ²)): a difference of means in standard deviations; the sign follows ρ². */
    static double size(double effect) {
        double size = Math.abs(effect);
        return Math.copySign(Math.sqrt(4 * size / (1 - size)), effect);
    }
}
