package io.perfcycle.rules.simulation;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A phase of a cycle. Phases happen in the order of the model's list; their order is a parameter, because it moves results. */
public sealed interface Phase
        permits Phase.Age,
                Phase.Dismiss,
                Phase.Leave,
                Phase.DismissLowest,
                Phase.UpOrOut,
                Phase.Promote,
                Phase.Hire,
                Phase.Develop,
                Phase.Learn,
                Phase.Rate,
                Phase.Calibrate,
                Phase.Work,
                Phase.Measure,
                Hazard,
                Within,
                AppraisalPhase,
                FormPhase,
                GoalPhase {
    /** {@return the phase itself, in whatever units it happens} */
    default Phase itself() {
        return this instanceof Within within ? within.phase().itself() : this;
    }

    /**
     * Everybody gets older.
     *
     * @param years by how much
     */
    record Age(double years) implements Phase {}

    /**
     * Who falls below a score or is too old leaves.
     *
     * @param below the lowest score that stays
     * @param after the greatest age that stays
     */
    record Dismiss(double below, double after) implements Phase {}

    /**
     * A share leaves at random.
     *
     * @param share the share, 0 to 1
     * @param count how a share becomes a number of people
     * @param levels the levels it concerns, from 1, the bottom; empty stands for all
     * @param pooled whether the levels are counted together, or each by itself
     */
    record Leave(double share, Count count, Set<Integer> levels, boolean pooled) implements Phase {
        /** Copies the set, in order. */
        public Leave {
            levels = Collections.unmodifiableSet(new TreeSet<>(levels));
        }

        /**
         * A share of each level leaves.
         *
         * @param share the share, 0 to 1
         * @param count how a share becomes a number of people
         * @param levels the levels it concerns; empty stands for all
         */
        public Leave(double share, Count count, Set<Integer> levels) {
            this(share, count, levels, false);
        }
    }

    /** How a share of people becomes a number. */
    enum Count {
        /** The whole part, and one more with the probability of the rest. */
        ROUNDED_AT_RANDOM,
        /** Rounded up. */
        CEILING,
        /** Each by a coin of their own. */
        BERNOULLI,
        /** Poisson with that mean, at most all. */
        POISSON
    }

    /**
     * The lowest rated leave: a forced distribution. The number is a quota by largest remainder over all people; by team it is
     * spread evenly, and what does not come out even goes to teams at random, one each.
     *
     * @param share the share, 0 to 1
     * @param byTeam whether each team has its quota, or all together
     */
    record DismissLowest(double share, boolean byTeam) implements Phase {}

    /**
     * Who has not been promoted for so long leaves.
     *
     * @param steps the number of steps in a level after which it is out, 1 or more
     * @param levels the levels it concerns; empty stands for all but the top
     */
    record UpOrOut(int steps, Set<Integer> levels) implements Phase {
        /** Copies the set, in order. */
        public UpOrOut {
            levels = Collections.unmodifiableSet(new TreeSet<>(levels));
        }
    }

    /**
     * Vacancies are filled from one level below, from the top down. Nobody moves twice, ties go to who stands first.
     *
     * @param selection who is chosen
     * @param transfer what becomes of the score in the new role
     * @param levels the levels that are filled, from 2; empty stands for all
     * @param terms who may be chosen at all
     */
    record Promote(Selection selection, Transfer transfer, Set<Integer> levels, Terms terms) implements Phase {
        /** Copies the set, in order. */
        public Promote {
            levels = Collections.unmodifiableSet(new TreeSet<>(levels));
        }

        /**
         * Anybody may be promoted.
         *
         * @param selection who is chosen
         * @param transfer what becomes of the score in the new role
         * @param levels the levels that are filled, from 2; empty stands for all
         */
        public Promote(Selection selection, Transfer transfer, Set<Integer> levels) {
            this(selection, transfer, levels, Terms.none());
        }
    }

    /**
     * Who may be promoted. A post for which nobody may be stays vacant.
     *
     * @param atLeast the least score
     * @param tenure for how many steps one has to have been in the level, 0 or more
     * @param best the probability that MIXED chooses the best, 0 to 1
     * @param reserved the share of the vacancies of a level that goes to the tag that is not favoured where somebody of it may be
     *     promoted, 0 to 1; the number is a quota by the kernel of calibration
     */
    record Terms(double atLeast, int tenure, double best, double reserved) {
        private static final Terms NONE = new Terms(Double.NEGATIVE_INFINITY, 0, 0.5, 0);

        /** {@return everybody; MIXED chooses the best by a fair coin} */
        public static Terms none() {
            return NONE;
        }

        boolean isOpen() {
            return atLeast == Double.NEGATIVE_INFINITY && tenure == 0 && reserved == 0;
        }
    }

    /** Who is promoted. */
    enum Selection {
        /** The highest score. */
        BEST,
        /** The lowest score. */
        WORST,
        /** Anybody. */
        RANDOM,
        /** Whoever has been in the level longest. */
        SENIORITY,
        /** The best with a probability, otherwise anybody. */
        MIXED,
        /** Whoever will have the highest score in the new role: perfect knowledge, which nobody has. */
        FORESIGHT
    }

    /**
     * How competence goes over to another role.
     *
     * @param kind by which equation
     * @param amount ρ, δ or κ
     */
    record Transfer(Kind kind, double amount) {
        /** The equations. */
        public enum Kind {
            /** c stays. */
            KEEP,
            /** c + U(−δ, δ), inside the bounds: common sense. */
            SHIFT,
            /** μ + ρ(c − μ) + √(1 − ρ²)·σ·z; with ρ = 0 a fresh draw, the Peter hypothesis. */
            CORRELATED,
            /** κ·c. */
            SCALE
        }

        /** {@return the score stays what it is} */
        public static Transfer keep() {
            return new Transfer(Kind.KEEP, 0);
        }
    }

    /** Openings at the bottom are filled from outside. */
    record Hire() implements Phase {}

    /**
     * Scores change.
     *
     * @param cumulate whether a fresh draw is added to the score, or takes its place
     */
    record Develop(boolean cumulate) implements Phase {}

    /**
     * Scores move towards a value by a share of what is missing: practice, or regression.
     *
     * @param rate the share, 0 to 1
     * @param towards the value
     * @param onlyUp whether scores above it stay: practice
     */
    record Learn(double rate, double towards, boolean onlyUp) implements Phase {}

    /**
     * People are rated: R = a·performance + L + bias + noise, the mean of n raters. Performance is the score, with form where a
     * phase changes that.
     *
     * @param slope a
     * @param leniency the standard deviation of L, which the raters of a team keep for all its members
     * @param noise the standard deviation of the noise of one rating
     * @param raters n, 1 or more
     * @param bias what is added for the favoured tag
     */
    record Rate(double slope, double leniency, double noise, int raters, double bias) implements Phase {
        /**
         * Ratings without bias.
         *
         * @param slope a
         * @param leniency the standard deviation of L
         * @param noise the standard deviation of the noise of one rating
         * @param raters n, 1 or more
         */
        public Rate(double slope, double leniency, double noise, int raters) {
            this(slope, leniency, noise, raters, 0);
        }

        /**
         * Ratings of a reliability: √ρ·z + √(1 − ρ)·e with the standardised score z.
         *
         * @param reliability ρ of one rating, 0 to 1
         * @param sd the standard deviation of scores
         * @param raters how many rate
         * @return the phase
         */
        public static Rate ofReliability(double reliability, double sd, int raters) {
            return new Rate(Math.sqrt(reliability) / sd, 0, Math.sqrt(1 - reliability), raters);
        }
    }

    /**
     * The ratings of each team are made comparable.
     *
     * @param method how
     */
    record Calibrate(Method method) implements Phase {
        /** What takes the place of a rating. */
        public enum Method {
            /** The rating less the mean of the team. */
            MEAN_SHIFT,
            /** The same, divided by the standard deviation of the team. */
            Z_SCORE,
            /** The place in the team: every team gets the same distribution. */
            TEAM_RANK,
            /** The normal score of the place in the team, by Blom. */
            NORMAL_SCORE,
            /** The rating less the estimated effect of the team, shrunk by its reliability. */
            SHRINKAGE
        }
    }

    /**
     * Projects alone and in pairs, credited with or without bias. Every {@code stretchEvery} steps the best share of a level gets
     * a stretch project instead.
     *
     * @param biases which are at work
     * @param effect ρ², the share of variance that a bias explains
     * @param mesoWeight w, from 0 to 1, of the composition one level up in the size of the biases; not a number: it does not count
     * @param stretchEvery the period of stretch projects, 1 or more
     */
    record Work(Set<Bias> biases, double effect, double mesoWeight, int stretchEvery) implements Phase {
        /** Copies the set, in order. */
        public Work {
            biases = Collections.unmodifiableSet(new TreeSet<>(biases));
        }
    }

    /**
     * Figures are taken.
     *
     * @param readings which
     */
    record Measure(List<Reading> readings) implements Phase {
        /** Copies the list. */
        public Measure {
            readings = List.copyOf(readings);
        }

        /**
         * Figures are taken.
         *
         * @param readings which
         * @return the phase
         */
        public static Measure of(Reading... readings) {
            return new Measure(List.of(readings));
        }
    }
}
