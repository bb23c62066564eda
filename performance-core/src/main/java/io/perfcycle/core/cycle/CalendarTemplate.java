package io.perfcycle.core.cycle;

import io.perfcycle.core.cycle.Placement.WhenAbsent;
import io.perfcycle.core.cycle.Recurrence.Anchor;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/** Calendars of common set-ups, to use as they are or to begin with. */
public enum CalendarTemplate {
    /**
     * Calendar years: a mid-year review in July, an annual review in January for who has 120 days, the end of a probation of
     * six months, anniversaries.
     */
    STANDARD(List.of(
            yearly("mid-year", OccasionKind.MID_YEAR, day(2020, 6, 30), Placement.within(1, 31)),
            yearly("annual", OccasionKind.ANNUAL, day(2020, 12, 31), Placement.within(1, 31))
                    .withEligibility(Eligibility.afterDays(120)),
            OccasionPolicy.of("probation", OccasionKind.PROBATION, Recurrence.once(Anchor.HIRED, Cadence.months(6)))
                    .withPlacement(Placement.onTheDay().withRoll(Roll.PRECEDING)),
            OccasionPolicy.of("anniversary", OccasionKind.ANNIVERSARY, Recurrence.sinceHired(Cadence.years(1))))),

    /** A review in the two weeks after each quarter, for who has 30 days. */
    QUARTERLY(List.of(OccasionPolicy.of(
                    "quarterly", OccasionKind.QUARTERLY, Recurrence.from(day(2019, 12, 31), Cadence.months(3)))
            .withPlacement(Placement.within(1, 14))
            .withEligibility(Eligibility.afterDays(30)))),

    /** A one-to-one every week, a check-in every second Friday, a quarterly review. */
    CHECK_INS(List.of(
            OccasionPolicy.of("one-to-one", OccasionKind.ONE_TO_ONE, Recurrence.from(day(2020, 1, 6), Cadence.weeks(1)))
                    .withPlacement(new Placement(0, 4, 4, Roll.PRECEDING, WhenAbsent.SKIP)),
            OccasionPolicy.of("check-in", OccasionKind.CHECK_IN, Recurrence.from(day(2020, 1, 10), Cadence.weeks(2)))
                    .withPlacement(new Placement(0, 0, 0, Roll.PRECEDING, WhenAbsent.SKIP)),
            OccasionPolicy.of(
                            "quarterly", OccasionKind.QUARTERLY, Recurrence.from(day(2019, 12, 31), Cadence.months(3)))
                    .withPlacement(Placement.within(1, 14)))),

    /**
     * The appraisal year of a US federal agency, October to September, after the handbook of GSA's Technology Transformation
     * Services: plans within 30 days of a role and by mid November, mid-year reviews in April and May, year-end reviews from 23
     * October for who has 120 days on a plan, interim ratings by managers who leave.
     */
    FEDERAL(List.of(
            OccasionPolicy.of("plan", OccasionKind.PLAN_DUE, Recurrence.once(Anchor.ROLE_ENTERED, Cadence.days(30)))
                    .withPlacement(Placement.onTheDay().withRoll(Roll.PRECEDING)),
            yearly("year-plan", OccasionKind.PLAN_DUE, day(2020, 9, 30), Placement.within(45, 45)),
            yearly("mid-year-self", OccasionKind.SELF_ASSESSMENT, day(2021, 3, 31), Placement.within(1, 57)),
            yearly(
                    "mid-year",
                    OccasionKind.MID_YEAR,
                    day(2021, 3, 31),
                    Placement.within(1, 61).withDue(63)),
            yearly("annual-self", OccasionKind.SELF_ASSESSMENT, day(2021, 9, 30), Placement.within(1, 17)),
            yearly(
                            "annual",
                            OccasionKind.ANNUAL,
                            day(2021, 9, 30),
                            Placement.within(23, 38).withDue(45))
                    .withEligibility(Eligibility.afterDays(120).withLateStart(MonthDay.of(6, 1), MonthDay.of(9, 1))),
            OccasionPolicy.of(
                            "interim",
                            OccasionKind.INTERIM_RATING,
                            new Recurrence(Anchor.MANAGER_LOST, Optional.empty(), Cadence.days(1), 0, 0))
                    .withPlacement(new Placement(0, 0, 0, Roll.PRECEDING, WhenAbsent.KEEP))
                    .withEligibility(Eligibility.afterDays(120))));

    private final CalendarPolicy policy;

    CalendarTemplate(List<OccasionPolicy> occasions) {
        this.policy = CalendarPolicy.of(occasions);
    }

    /** {@return the calendar} */
    public CalendarPolicy policy() {
        return policy;
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static OccasionPolicy yearly(String name, OccasionKind kind, LocalDate from, Placement placement) {
        return OccasionPolicy.of(name, kind, Recurrence.from(from, Cadence.years(1)))
                .withPlacement(placement);
    }
}
