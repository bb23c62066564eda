package io.perfcycle.rules.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.people.Assignment;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.review.EligibilityPolicy;
import io.perfcycle.core.review.EligibilityPolicy.Basis;
import io.perfcycle.core.review.EligibilityPolicy.CountedDays;
import io.perfcycle.core.review.EligibilityPolicy.ImprovementPlans;
import io.perfcycle.core.review.EligibilityPolicy.LateStart;
import io.perfcycle.core.review.ManagerChangePolicy;
import io.perfcycle.core.review.ManagerChangePolicy.Draft;
import io.perfcycle.core.review.ManagerChangePolicy.Former;
import io.perfcycle.core.review.ManagerChangePolicy.Responsible;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of a real appraisal year, from 1 October 2024 to 30 September 2025, and others. */
class EligibilityRulesTest {
    private static final DateSpan YEAR = DateSpan.of(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 9, 30));

    private static String codes(Eligibility judged) {
        return judged.reasons().stream().map(Finding::code).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2024-11-14, RATED, 321, ''",
        "2020-01-01, 2025-06-01, RATED, 122, ''",
        "2025-05-15, 2025-06-02, BY_DECISION, 121, REVIEW-SPECIAL-HANDLING",
        "2025-05-15, 2025-06-03, BY_DECISION, 120, REVIEW-SPECIAL-HANDLING",
        "2025-05-15, 2025-06-04, NOT_RATED, 119, REVIEW-TOO-FEW-DAYS REVIEW-SPECIAL-HANDLING",
        "2025-09-01, 2025-09-02, NOT_RATED, 29, REVIEW-TOO-FEW-DAYS REVIEW-SPECIAL-HANDLING",
        "2025-09-02, 2025-09-02, NOT_RATED, 29, REVIEW-TOO-FEW-DAYS REVIEW-STARTED-LATE REVIEW-SPECIAL-HANDLING",
        "2025-01-10, 2025-02-09, RATED, 234, ''",
        "2025-01-10, 2025-02-10, RATED, 233, REVIEW-PLAN-LATE"
    })
    void the_year_end_of_a_federal_agency(
            LocalDate entered, LocalDate plan, Eligibility.Verdict verdict, long days, String reasons) {
        Eligibility judged = EligibilityRules.judge(
                EligibilityFacts.of(entered, plan), YEAR, Occasion.ANNUAL, EligibilityPolicy.federal());

        assertThat(judged.verdict()).isEqualTo(verdict);
        assertThat(judged.days()).isEqualTo(days);
        assertThat(codes(judged)).isEqualTo(reasons);
    }

    @Test
    void half_way_everybody_employed_has_a_review_and_who_has_left_has_none() {
        EligibilityFacts fresh = EligibilityFacts.of(LocalDate.of(2025, 9, 29), LocalDate.of(2025, 9, 30));
        EligibilityFacts gone = new EligibilityFacts(
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 1, 1),
                Optional.of(LocalDate.of(2025, 9, 29)),
                Optional.of(LocalDate.of(2024, 10, 1)),
                List.of(),
                Optional.empty());
        EligibilityFacts later = EligibilityFacts.of(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 1));

        assertThat(EligibilityRules.judge(fresh, YEAR, Occasion.MID_YEAR, EligibilityPolicy.federal())
                        .verdict())
                .isEqualTo(Eligibility.Verdict.RATED);
        for (EligibilityFacts facts : List.of(gone, later)) {
            Eligibility judged = EligibilityRules.judge(facts, YEAR, Occasion.MID_YEAR, EligibilityPolicy.federal());
            assertThat(judged.verdict()).isEqualTo(Eligibility.Verdict.NOT_RATED);
            assertThat(codes(judged)).isEqualTo("REVIEW-NOT-EMPLOYED");
        }
    }

    @Test
    void without_an_acknowledged_plan_no_day_counts() {
        EligibilityFacts facts = new EligibilityFacts(
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        Eligibility federal = EligibilityRules.judge(facts, YEAR, Occasion.ANNUAL, EligibilityPolicy.federal());
        Eligibility standard = EligibilityRules.judge(facts, YEAR, Occasion.ANNUAL, EligibilityPolicy.standard());

        assertThat(federal.days()).isZero();
        assertThat(codes(federal)).isEqualTo("REVIEW-NO-PLAN REVIEW-TOO-FEW-DAYS");
        assertThat(standard.days()).isEqualTo(365);
        assertThat(standard.verdict()).isEqualTo(Eligibility.Verdict.RATED);
    }

    @Test
    void leave_that_overlaps_counts_once_and_only_where_the_policy_leaves_it_out() {
        EligibilityFacts facts = new EligibilityFacts(
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        DateSpan.of(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31)),
                        DateSpan.of(LocalDate.of(2024, 9, 1), LocalDate.of(2024, 10, 10)),
                        DateSpan.of(LocalDate.of(2025, 3, 20), LocalDate.of(2025, 4, 9)),
                        DateSpan.of(LocalDate.of(2025, 9, 30), LocalDate.of(2025, 12, 31))),
                Optional.empty());
        EligibilityPolicy without = new EligibilityPolicy(
                316,
                30,
                new CountedDays(Basis.ROLE, false),
                ImprovementPlans.REVIEWED,
                new LateStart(Optional.empty(), Optional.empty()));
        Eligibility judged = EligibilityRules.judge(facts, YEAR, Occasion.ANNUAL, without);

        assertThat(judged.days()).isEqualTo(365 - 10 - 40 - 1);
        assertThat(codes(judged)).isEqualTo("REVIEW-ON-LEAVE REVIEW-TOO-FEW-DAYS");
        assertThat(EligibilityRules.judge(facts, YEAR, Occasion.ANNUAL, EligibilityPolicy.standard())
                        .days())
                .isEqualTo(365);
    }

    @Test
    void a_review_waits_for_an_improvement_plan_where_the_policy_says_so() {
        EligibilityFacts facts = new EligibilityFacts(
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(DateSpan.of(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 10, 31))));
        EligibilityPolicy waits = new EligibilityPolicy(
                120,
                30,
                new CountedDays(Basis.ROLE, true),
                ImprovementPlans.POSTPONED,
                new LateStart(Optional.empty(), Optional.empty()));

        EligibilityFacts ended = new EligibilityFacts(
                facts.hired(),
                facts.entered(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(DateSpan.of(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 9, 29))));
        Eligibility postponed = EligibilityRules.judge(facts, YEAR, Occasion.ANNUAL, waits);

        assertThat(postponed.verdict()).isEqualTo(Eligibility.Verdict.POSTPONED);
        assertThat(postponed.reasons())
                .extracting(reason -> reason.code() + reason.arguments())
                .containsExactly("REVIEW-ON-IMPROVEMENT-PLAN{day=2025-10-31}");
        assertThat(EligibilityRules.judge(ended, YEAR, Occasion.ANNUAL, waits))
                .as("a plan that ends a day before the period")
                .isEqualTo(new Eligibility(Eligibility.Verdict.RATED, 365, List.of()));
        assertThat(EligibilityRules.judge(facts, YEAR, Occasion.ANNUAL, EligibilityPolicy.standard())
                        .verdict())
                .isEqualTo(Eligibility.Verdict.RATED);
        assertThatThrownBy(() -> new EligibilityPolicy(
                        -1,
                        30,
                        new CountedDays(Basis.ROLE, true),
                        ImprovementPlans.REVIEWED,
                        new LateStart(Optional.empty(), Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void days_in_the_company_count_from_the_day_of_hire_however_short_the_period_and_new_the_role() {
        EligibilityFacts facts = new EligibilityFacts(
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 9, 1),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        DateSpan quarter = DateSpan.of(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 9, 30));
        Eligibility inCompany =
                EligibilityRules.judge(facts, quarter, Occasion.ANNUAL, EligibilityPolicy.daysInCompany(120));
        Eligibility inRole = EligibilityRules.judge(facts, quarter, Occasion.ANNUAL, EligibilityPolicy.standard());

        assertThat(inCompany.days()).isEqualTo(273);
        assertThat(inCompany.verdict()).isEqualTo(Eligibility.Verdict.RATED);
        assertThat(inRole.days()).isEqualTo(30);
        assertThat(codes(inRole)).isEqualTo("REVIEW-TOO-FEW-DAYS");
    }

    @ParameterizedTest
    @CsvSource({
        "FEDERAL, ANNUAL, 2025-11-07, 2024-10-01..2025-09-30",
        "FEDERAL, ANNUAL, 2025-09-15, 2024-10-01..2025-09-15",
        "FEDERAL, MID_YEAR, 2025-05-28, 2024-10-01..2025-05-28",
        "COMPANY, ANNUAL, 2025-11-07, 2024-10-01..2025-11-07",
        "COMPANY, ANNUAL, 2024-09-01, 2024-09-01..2024-09-01"
    })
    void the_period_ends_with_the_cycle_unless_reviews_are_due_before_or_days_in_the_company_count(
            String style, Occasion occasion, LocalDate due, String period) {
        EligibilityPolicy policy =
                style.equals("FEDERAL") ? EligibilityPolicy.federal() : EligibilityPolicy.daysInCompany(120);

        assertThat(EligibilityRules.period(YEAR, due, occasion, policy)).hasToString(period);
    }

    @Test
    void nobody_enters_a_role_before_being_hired() {
        assertThatThrownBy(() -> new EligibilityFacts(
                        LocalDate.of(2025, 1, 2),
                        LocalDate.of(2025, 1, 1),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-01-01");
    }

    private static Employee employed(Employment... employments) {
        return Employee.builder()
                .id(EmployeeId.of("ann"))
                .name("Ann")
                .zone(ZoneId.of("UTC"))
                .addEmployments(employments)
                .addAssignments(
                        new Assignment(LocalDate.of(2020, 1, 1), Optional.empty(), Optional.of(RoleId.of("R-1")), 1),
                        new Assignment(LocalDate.of(2022, 5, 1), Optional.empty(), Optional.of(RoleId.of("R-2")), 1))
                .build();
    }

    private static EligibilityFacts facts(LocalDate hired, LocalDate entered) {
        return new EligibilityFacts(hired, entered, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    @Test
    void the_role_counts_from_its_last_change_and_not_before_the_employment_of_the_due_day() {
        LocalDate due = LocalDate.of(2025, 11, 7);
        Employment until = new Employment(
                LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2025, 9, 30)), Optional.of(LeaveReason.UNKNOWN));
        Employment since = new Employment(LocalDate.of(2025, 10, 15), Optional.empty(), Optional.empty());
        Employment all = new Employment(LocalDate.of(2020, 1, 1), Optional.empty(), Optional.empty());
        EligibilityRecords records = EligibilityRecords.of(YEAR);

        assertThat(records.of(employed(all), due)).contains(facts(LocalDate.of(2020, 1, 1), LocalDate.of(2022, 5, 1)));
        assertThat(records.of(employed(until, since), due))
                .as("who came back after the period")
                .contains(facts(LocalDate.of(2025, 10, 15), LocalDate.of(2025, 10, 15)));
        assertThat(records.of(employed(until), due)).isEmpty();
    }

    private static HandOver change(String since, String on, ManagerChangePolicy policy) {
        return HandOverRules.judge(
                new HandOverRules.Change(
                        EmployeeId.of("old"), EmployeeId.of("new"), LocalDate.parse(since), LocalDate.parse(on)),
                YEAR,
                policy);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2025-03-01, true, false, 151, 214",
        "2020-01-01, 2025-01-28, false, false, 119, 246",
        "2020-01-01, 2025-01-29, true, false, 120, 245",
        "2020-01-01, 2025-06-03, true, false, 245, 120",
        "2020-01-01, 2025-06-04, true, true, 246, 119",
        "2025-05-01, 2025-07-01, false, false, 61, 92"
    })
    void a_manager_who_supervised_for_120_days_writes_an_interim_rating_that_is_of_record_where_fewer_remain(
            String since, String on, boolean interim, boolean record, long supervised, long remaining) {
        HandOver over = change(since, on, ManagerChangePolicy.standard());

        assertThat(over.interimDue())
                .isEqualTo(interim ? Optional.of(LocalDate.parse(on).minusDays(1)) : Optional.empty());
        assertThat(over.interimIsRecord()).isEqualTo(record);
        assertThat(over.supervisedDays()).isEqualTo(supervised);
        assertThat(over.remainingDays()).isEqualTo(remaining);
        assertThat(over.reviewer()).isEqualTo(EmployeeId.of("new"));
    }

    @Test
    void who_reviews_and_what_becomes_of_the_draft_is_the_policys_choice() {
        ManagerChangePolicy launch =
                new ManagerChangePolicy(Responsible.LAUNCH_MANAGER, Draft.DISCARDED, Former.CO_REVIEWER, 0);
        ManagerChangePolicy together =
                new ManagerChangePolicy(Responsible.NEW_MANAGER, Draft.DISCARDED, Former.CO_REVIEWER, 0);
        HandOver stays = change("2020-01-01", "2025-03-01", launch);
        HandOver goes = change("2020-01-01", "2025-03-01", together);

        assertThat(stays.reviewer()).isEqualTo(EmployeeId.of("old"));
        assertThat(stays.keepsDraft()).isTrue();
        assertThat(stays.coReviewer()).isEmpty();
        assertThat(stays.interimDue()).isEmpty();
        assertThat(goes.reviewer()).isEqualTo(EmployeeId.of("new"));
        assertThat(goes.keepsDraft()).isFalse();
        assertThat(goes.coReviewer()).contains(EmployeeId.of("old"));
    }

    @Test
    void a_change_after_the_period_changes_nothing_in_it() {
        HandOver over = change("2020-01-01", "2025-10-01", ManagerChangePolicy.standard());

        assertThat(over.reviewer()).isEqualTo(EmployeeId.of("old"));
        assertThat(over.keepsDraft()).isTrue();
        assertThat(over.interimDue()).isEmpty();
        assertThat(over.supervisedDays()).isEqualTo(365);
        assertThat(over.remainingDays()).isZero();
        assertThatThrownBy(() -> change("2025-03-01", "2025-03-01", ManagerChangePolicy.standard()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new ManagerChangePolicy(Responsible.NEW_MANAGER, Draft.TRANSFERRED, Former.NO_PART, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
