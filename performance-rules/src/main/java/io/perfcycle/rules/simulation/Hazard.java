package io.perfcycle.rules.simulation;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * People leave by coins of their own, with a probability that depends on who they are: the base rate times a factor for each of
 * age, tenure, tenure in the level and rating (proportional hazards, constant within bands), at most 1.
 *
 * @param base the probability where all factors are 1, 0 to 1
 * @param factors what it is multiplied by
 * @param levels the levels it concerns, from 1, the bottom; empty stands for all
 */
public record Hazard(double base, Factors factors, Set<Integer> levels) implements Phase {
    /** Copies the set, in order. */
    public Hazard {
        levels = Collections.unmodifiableSet(new TreeSet<>(levels));
    }

    /**
     * From where on a factor holds, up to the next band. Below the first band the factor is 1.
     *
     * @param from the first value: years, steps, or a rating
     * @param factor the factor, 0 or more
     */
    public record Band(double from, double factor) {}

    /**
     * Bands in growing order; none stand for a factor of 1.
     *
     * @param age by age in years
     * @param tenure by steps in the organisation
     * @param levelTenure by steps in the level
     * @param rating by rating; for who has none the factor is 1
     */
    public record Factors(List<Band> age, List<Band> tenure, List<Band> levelTenure, List<Band> rating) {
        /** Copies the lists. */
        public Factors {
            age = List.copyOf(age);
            tenure = List.copyOf(tenure);
            levelTenure = List.copyOf(levelTenure);
            rating = List.copyOf(rating);
        }

        /** {@return everybody alike} */
        public static Factors none() {
            return new Factors(List.of(), List.of(), List.of(), List.of());
        }

        /**
         * The same with other bands of tenure.
         *
         * @param bands by steps in the organisation
         * @return the factors
         */
        public Factors byTenure(Band... bands) {
            return new Factors(age, List.of(bands), levelTenure, rating);
        }

        /**
         * The same with other bands of age.
         *
         * @param bands by age in years
         * @return the factors
         */
        public Factors byAge(Band... bands) {
            return new Factors(List.of(bands), tenure, levelTenure, rating);
        }

        /**
         * The same with other bands of tenure in the level.
         *
         * @param bands by steps in the level
         * @return the factors
         */
        public Factors byLevelTenure(Band... bands) {
            return new Factors(age, tenure, List.of(bands), rating);
        }

        /**
         * The same with other bands of rating.
         *
         * @param bands by rating
         * @return the factors
         */
        public Factors byRating(Band... bands) {
            return new Factors(age, tenure, levelTenure, List.of(bands));
        }
    }
}
