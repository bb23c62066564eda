package io.perfcycle.rules.statistics;

import io.perfcycle.rules.internal.Sums;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Effects of groups in a one-way layout with random effects, shrunk by their reliability (empirical Bayes):
 * θ = μ + B (mean − μ), B = τ² / (τ² + σ² / n), μ weighted by precision.
 *
 * @param method how the variances were estimated
 * @param between τ², 0 where the estimate is below 0
 * @param within σ²
 * @param centre μ
 * @param groups the groups in order
 * @param logLikelihood where the method maximises one
 */
public record GroupShrinkage(
        Method method, double between, double within, double centre, List<Group> groups, OptionalDouble logLikelihood) {
    /** How variances are estimated. */
    public enum Method {
        /** The method of moments: expected mean squares. A negative τ² counts as 0. */
        MOMENTS,
        /** Restricted maximum likelihood. */
        REML,
        /** Maximum likelihood, which is too small for few groups. */
        ML
    }

    /**
     * One group.
     *
     * @param size how many values
     * @param mean their mean
     * @param reliability B, 0 to 1
     * @param effect B (mean − μ)
     */
    public record Group(int size, double mean, double reliability, double effect) {}

    /** Copies the list. */
    public GroupShrinkage {
        groups = List.copyOf(groups);
    }

    /**
     * Estimates.
     *
     * @param groups the values of each group: two groups or more, one of them with two values or more
     * @param method how variances are estimated
     * @return the effects; nothing where a likelihood has no maximum because no group varies within
     * @throws IllegalArgumentException if the groups are not as said
     */
    public static Optional<GroupShrinkage> estimate(List<double[]> groups, Method method) {
        OneWayAnova anova = OneWayAnova.of(groups);
        if (method == Method.MOMENTS) {
            double between = Math.max(0, anova.varianceBetween());
            return Optional.of(made(method, groups, between, anova.within(), OptionalDouble.empty()));
        }
        if (anova.within() == 0) {
            return Optional.empty();
        }
        OneWayLikelihood likelihood = new OneWayLikelihood(groups, method == Method.REML);
        double ratio = likelihood.best();
        double within = likelihood.varianceWithin(ratio);
        OptionalDouble logLikelihood = OptionalDouble.of(likelihood.logLikelihood(ratio));
        return Optional.of(made(method, groups, ratio * within, within, logLikelihood));
    }

    private static GroupShrinkage made(
            Method method, List<double[]> groups, double between, double within, OptionalDouble logLikelihood) {
        double sum = 0;
        double weights = 0;
        for (double[] group : groups) {
            double weight = between == 0 ? group.length : reliability(between, within, group.length);
            sum += weight * Sums.mean(group);
            weights += weight;
        }
        double centre = sum / weights;
        List<Group> effects = groups.stream()
                .map(group -> {
                    double mean = Sums.mean(group);
                    double reliability = reliability(between, within, group.length);
                    return new Group(group.length, mean, reliability, reliability * (mean - centre));
                })
                .toList();
        return new GroupShrinkage(method, between, within, centre, effects, logLikelihood);
    }

    /**
     * How much of a group's distance is more than chance, τ² / (τ² + σ² / n).
     *
     * @param between τ², not negative
     * @param within σ²
     * @param size n
     * @return 0 to 1; 0 where τ² is
     */
    public static double reliability(double between, double within, long size) {
        return between == 0 ? 0 : between / (between + within / size);
    }

    /**
     * The shrunken mean of a group.
     *
     * @param group which, from 0
     * @return θ
     */
    public double shrunkenMean(int group) {
        return centre + groups.get(group).effect();
    }
}
