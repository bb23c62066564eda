package io.perfcycle.rules.metric;

import io.perfcycle.core.id.EmployeeId;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of a person's work. No part of it is a protected attribute, and none is a judgement of the person as such.
 *
 * @param person who
 * @param ratings the latest rating and the one before it
 * @param goals the person's goals
 * @param contact what happened between the person and others
 * @param competencies where the person stands against the role
 */
public record PersonSigns(EmployeeId person, Ratings ratings, Goals goals, Contact contact, Competencies competencies) {
    /**
     * Ratings.
     *
     * @param latest the latest, if any
     * @param before the one before it, if any
     */
    public record Ratings(Optional<BigDecimal> latest, Optional<BigDecimal> before) {}

    /**
     * Goals in force or closed in the cycle, those that were given up left out.
     *
     * @param all how many
     * @param done how many of them are done
     * @param behind how many of them are behind
     */
    public record Goals(int all, int done, int behind) {
        /** Checks the counts. */
        public Goals {
            if (done < 0 || behind < 0 || done + behind > all) {
                throw new IllegalArgumentException(
                        "Goals done and behind are no more than all, not " + done + " and " + behind + " of " + all);
            }
        }
    }

    /**
     * Days since something happened; since the first day of the cycle or of employment where it never did. Nothing where it is
     * not recorded at all.
     *
     * @param checkIn days since the last check-in
     * @param talk days since the last one-to-one
     * @param feedback days since the last feedback received
     * @param recognitions how often others recognised the person
     */
    public record Contact(OptionalLong checkIn, OptionalLong talk, OptionalLong feedback, int recognitions) {}

    /**
     * Requirements of the role that were assessed.
     *
     * @param assessed how many
     * @param below of how many the person is below
     * @param above of how many the person is above
     */
    public record Competencies(int assessed, int below, int above) {
        /** Checks the counts. */
        public Competencies {
            if (below < 0 || above < 0 || below + above > assessed) {
                throw new IllegalArgumentException("Competencies below and above are no more than those assessed, not "
                        + below + " and " + above + " of " + assessed);
            }
        }
    }
}
