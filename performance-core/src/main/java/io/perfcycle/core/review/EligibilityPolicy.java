package io.perfcycle.core.review;

import java.time.MonthDay;
import java.util.Optional;

/**
 * Who is rated at the end of a period. A review half way has no minimum: everybody employed has one.
 *
 * @param minimumDays days that must count for a rating, 0 or more
 * @param planWithin days from entering the role within which the plan is due, 0 or more
 * @param counted which days count
 * @param improvement what a running improvement plan does
 * @param late what a late start does
 */
public record EligibilityPolicy(
        int minimumDays, int planWithin, CountedDays counted, ImprovementPlans improvement, LateStart late) {
    /** Checks the numbers. */
    public EligibilityPolicy {
        if (minimumDays < 0 || planWithin < 0) {
            throw new IllegalArgumentException("Days are 0 or more, not " + minimumDays + " and " + planWithin);
        }
    }

    /** {@return the default: 120 days in the role, leave counts, nothing else} */
    public static EligibilityPolicy standard() {
        return new EligibilityPolicy(
                120,
                30,
                new CountedDays(Basis.ROLE, true),
                ImprovementPlans.REVIEWED,
                new LateStart(Optional.empty(), Optional.empty()));
    }

    /**
     * Days in the company alone: who was hired too late has no review at the end, and nothing else matters.
     *
     * @param days the least number of days from the day of hire up to the day on which reviews are due, 0 for no minimum
     * @return the policy
     */
    public static EligibilityPolicy daysInCompany(int days) {
        EligibilityPolicy standard = standard();
        return new EligibilityPolicy(
                days, standard.planWithin, new CountedDays(Basis.COMPANY, true), standard.improvement, standard.late);
    }

    /**
     * As a US agency has it: 120 days on an acknowledged plan; a plan that starts after 1 June is handled one by one, who
     * starts after 1 September is not rated.
     *
     * @return the policy
     */
    public static EligibilityPolicy federal() {
        return new EligibilityPolicy(
                120,
                30,
                new CountedDays(Basis.ACKNOWLEDGED_PLAN, true),
                ImprovementPlans.REVIEWED,
                new LateStart(Optional.of(MonthDay.of(6, 1)), Optional.of(MonthDay.of(9, 1))));
    }

    /** From when days count. */
    public enum Basis {
        /**
         * From the day of hire, also before the period, up to the day on which reviews are due, also after the cycle: what
         * counts is how long somebody is known, not how much of the period there is to rate.
         */
        COMPANY,
        /** From the first day in the role, in the days of the cycle. */
        ROLE,
        /**
         * From the day on which the subject acknowledged the plan, in the days of the cycle. In the engine that is the first day on
         * which a goal of the cycle was agreed with the subject.
         */
        ACKNOWLEDGED_PLAN
    }

    /**
     * Which days count.
     *
     * @param basis from when
     * @param leave whether days of leave do
     */
    public record CountedDays(Basis basis, boolean leave) {}

    /** What a running improvement plan does. */
    public enum ImprovementPlans {
        /** The person is reviewed like everybody. */
        REVIEWED,
        /** The review waits for its end, where it runs on the last day of the period. */
        POSTPONED
    }

    /**
     * Days of the year after which a start is late; the one that falls into the period counts.
     *
     * @param byDecision a plan that starts later is handled one by one
     * @param unrated who starts later is not rated
     */
    public record LateStart(Optional<MonthDay> byDecision, Optional<MonthDay> unrated) {}
}
