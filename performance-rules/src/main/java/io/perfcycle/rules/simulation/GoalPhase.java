package io.perfcycle.rules.simulation;

import io.perfcycle.core.goal.RollUpPolicy;

/**
 * Phases of a cascade of goals. Each position has a goal that is to serve the goal of a position one level up, evenly spread; the
 * top level has company goals, those of the bottom are worked on and measured. A link can be lost, and a goal can become hollow: it
 * stays linked on paper, and what it asks for serves nobody above any more.
 */
public sealed interface GoalPhase extends Phase {
    /**
     * Links and meanings get lost, each goal by coins of its own.
     *
     * @param lost the probability that a link is lost
     * @param hollow the probability that a goal becomes hollow
     */
    record Erode(double lost, double hollow) implements GoalPhase {}

    /**
     * Goals are reviewed, each by coins of its own. What is repaired is linked as it was meant and serves again.
     *
     * @param repair the probability that a lost link is noticed and repaired
     * @param seen the probability that a hollow goal that is linked is noticed, times which it is repaired as often as a lost link
     */
    record Cascade(double repair, double seen) implements GoalPhase {}

    /**
     * Everybody at the bottom works on their goal: what they reach of it is their score.
     *
     * @param stray the share of the work on a goal without a true path to a company goal that serves the company all the same
     * @param effect what is reached in addition where there is a true path
     * @param policy how reports roll progress up: the policy of production
     */
    record Pursue(double stray, double effect, RollUpPolicy policy) implements GoalPhase {}
}
