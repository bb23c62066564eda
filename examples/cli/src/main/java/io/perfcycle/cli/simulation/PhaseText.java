package io.perfcycle.cli.simulation;

import io.perfcycle.rules.simulation.AppraisalPhase;
import io.perfcycle.rules.simulation.FormPhase;
import io.perfcycle.rules.simulation.GoalPhase;
import io.perfcycle.rules.simulation.Hazard;
import io.perfcycle.rules.simulation.Phase;
import io.perfcycle.rules.simulation.Within;

/** What a phase does, in a sentence for the description of a model. Stateless. */
final class PhaseText {
    private PhaseText() {}

    static String of(Phase phase) {
        if (phase instanceof Within within) {
            return "in each unit" + (within.units().isEmpty() ? "" : " of " + within.units()) + " by itself: "
                    + of(within.phase());
        }
        if (phase instanceof AppraisalPhase appraisal) {
            return of(appraisal);
        }
        if (phase instanceof FormPhase form) {
            return of(form);
        }
        return phase instanceof GoalPhase goals ? of(goals) : ofPeople(phase);
    }

    private static String ofPeople(Phase phase) {
        if (phase instanceof Phase.Age) {
            return "everybody gets older.";
        }
        if (phase instanceof Phase.Dismiss) {
            return "who is below the score or beyond the age leaves.";
        }
        if (phase instanceof Phase.Leave) {
            return "a share of people leaves at random.";
        }
        if (phase instanceof Hazard) {
            return "everybody leaves with the base probability times the factors of age, tenure, tenure in the level and rating,"
                    + " at most 1, by coins of their own.";
        }
        if (phase instanceof Phase.DismissLowest) {
            return "the lowest rated leave; how many is a quota by largest remainder.";
        }
        if (phase instanceof Phase.UpOrOut) {
            return "who has been in a level for so many steps leaves.";
        }
        if (phase instanceof Phase.Promote) {
            return "vacancies are filled from one level below, from the top down, among those whom the terms allow.";
        }
        if (phase instanceof Phase.Hire) {
            return "vacancies of the bottom are filled from outside.";
        }
        return ofScores(phase);
    }

    private static String ofScores(Phase phase) {
        if (phase instanceof Phase.Develop) {
            return "scores are drawn anew, or a draw is added.";
        }
        if (phase instanceof Phase.Learn) {
            return "scores move by the rate times what is missing to the value.";
        }
        if (phase instanceof Phase.Rate) {
            return "R = slope * performance + leniency of the team's raters + bias for the favoured tag + noise, the mean of all raters.";
        }
        if (phase instanceof Phase.Calibrate) {
            return "the ratings of teams are made comparable.";
        }
        return "projects alone and in pairs, stretch projects for the best tenth, credited with the biases.";
    }

    private static String of(AppraisalPhase phase) {
        if (phase instanceof AppraisalPhase.Grade) {
            return "ratings become the nearest points of the scale.";
        }
        if (phase instanceof AppraisalPhase.Review) {
            return "R = slope * (performance + profile + halo) + leniency + bias + noise, a point of the scale for each section and"
                    + " rater; sections are composed to a rater's summary and summaries averaged by the kernels of production.";
        }
        if (phase instanceof AppraisalPhase.Observe) {
            return "raters watch; they rate the mean of the last observations, one k back with the weight recency^k.";
        }
        if (phase instanceof AppraisalPhase.Panel) {
            return "each rater gives a point of the scale; the rating is their trimmed mean, rounded once.";
        }
        if (phase instanceof AppraisalPhase.Committee) {
            return "ratings above the mean of their level move down, those below move up, by shares of the distance.";
        }
        return "ratings become bands, filled from the lowest by quotas of largest remainder.";
    }

    private static String of(FormPhase phase) {
        if (phase instanceof FormPhase.Effort) {
            return "e' = persistence * e + sqrt(1 - persistence^2) * noise * z.";
        }
        if (phase instanceof FormPhase.Feedback) {
            return "everybody's form changes by N(mean, sd) standard deviations of the ability.";
        }
        if (phase instanceof FormPhase.Aim) {
            return "whose goal has a true path to a company goal performs better by the effect in standard deviations of the ability.";
        }
        return "the effects of feedback lose a share.";
    }

    private static String of(GoalPhase phase) {
        if (phase instanceof GoalPhase.Erode) {
            return "each goal below company level loses its link, and becomes hollow, by coins of its own.";
        }
        if (phase instanceof GoalPhase.Cascade) {
            return "a lost link is repaired with the first probability, a hollow goal with the product of both.";
        }
        return "the bottom reaches its score of its goals; work without a true path to a company goal counts by the stray share;"
                + " reports roll up by the policy of production.";
    }
}
