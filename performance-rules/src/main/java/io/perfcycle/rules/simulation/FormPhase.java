package io.perfcycle.rules.simulation;

/**
 * Phases that change what people perform beside their competence. Where a model has one of them, raters see competence and
 * form together.
 */
public sealed interface FormPhase extends Phase {
    /**
     * Effort goes up and down: e' = φ·e + √(1 − φ²)·σ·z, which begins as σ·z.
     *
     * @param persistence φ, from 0 (each step anew) to 1
     * @param noise σ, 0 or more
     */
    record Effort(double persistence, double noise) implements FormPhase {}

    /**
     * Everybody gets feedback, whose effect on performance differs: N(mean, sd), in standard deviations of the ability. Kluger and
     * DeNisi (1996) found .41 with .95: a third of the effects is negative.
     *
     * @param mean the mean effect
     * @param sd the standard deviation of effects, 0 or more
     */
    record Feedback(double mean, double sd) implements FormPhase {}

    /**
     * The effects of feedback fade.
     *
     * @param share the share that is lost, 0 to 1
     */
    record Fade(double share) implements FormPhase {}

    /**
     * People perform better who work on a goal that serves the company: the effect of goals. Whose goal has no true path to a
     * company goal any more loses it again. Needs a phase that pursues goals.
     *
     * @param effect in standard deviations of the ability
     */
    record Aim(double effect) implements FormPhase {}
}
