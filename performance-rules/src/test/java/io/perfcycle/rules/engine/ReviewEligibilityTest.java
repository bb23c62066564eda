package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.development.ImprovementPlan;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Messages;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.review.EligibilityPolicy;
import io.perfcycle.core.review.EligibilityPolicy.Basis;
import io.perfcycle.core.review.EligibilityPolicy.CountedDays;
import io.perfcycle.core.review.EligibilityPolicy.ImprovementPlans;
import io.perfcycle.core.review.EligibilityPolicy.LateStart;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ScheduleDraft;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is given a review by the engine, and what is told of the others. */
class ReviewEligibilityTest {
    private static final PlanId PLAN = PlanId.of("IP-1");
    private static final LateStart NEVER_LATE = new LateStart(Optional.empty(), Optional.empty());

    private AppraisalCompany company = new AppraisalCompany(EligibilityPolicy.federal());

    private static EligibilityPolicy inRole(boolean leave, ImprovementPlans improvement) {
        return new EligibilityPolicy(120, 30, new CountedDays(Basis.ROLE, leave), improvement, NEVER_LATE);
    }

    private String told(Outcome<?> outcome) {
        return outcome.findings().stream()
                .map(finding -> finding.code() + " " + finding.arguments())
                .collect(Collectors.joining("; "));
    }

    /** Who has a review, and the others with the first reason and all reasons. */
    private List<String> reviewed() {
        return company.preview(admin()).reviews().stream()
                .map(planned -> planned.header().subject().value())
                .toList();
    }

    private String leftOut(EmployeeId person) {
        return leftOut(person, admin());
    }

    private String leftOut(EmployeeId person, Principal reader) {
        return company.preview(reader).skipped().stream()
                .filter(left -> left.employee().equals(person))
                .map(left -> left.reason() + ": "
                        + left.reasons().stream()
                                .map(reason -> reason.code() + reason.arguments())
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2024-11-14, RATED",
        "2020-01-01, 2025-06-01, RATED",
        "2025-05-15, 2025-06-02, BY_DECISION: REVIEW-SPECIAL-HANDLING",
        "2025-05-15, 2025-06-03, BY_DECISION: REVIEW-SPECIAL-HANDLING",
        "2025-05-15, 2025-06-04, TOO_NEW: REVIEW-TOO-FEW-DAYS REVIEW-SPECIAL-HANDLING",
        "2025-09-01, 2025-09-02, TOO_NEW: REVIEW-TOO-FEW-DAYS REVIEW-SPECIAL-HANDLING",
        "2025-09-02, 2025-09-02, TOO_NEW: REVIEW-TOO-FEW-DAYS REVIEW-STARTED-LATE REVIEW-SPECIAL-HANDLING",
        "2025-01-10, 2025-02-09, RATED",
        "2025-01-10, 2025-02-10, RATED"
    })
    void the_year_end_of_a_federal_agency(LocalDate hired, LocalDate agreed, String expected) {
        EmployeeId newcomer = company.hire("new", ANN, hired);
        company.agree(newcomer, ANN, agreed);
        company.on("2025-10-20");

        ReviewPlanner.Plan plan = company.preview(admin());
        String verdict = plan.reviews().stream()
                .filter(planned -> planned.header().subject().equals(newcomer))
                .map(planned -> "RATED")
                .findFirst()
                .orElseGet(() -> plan.skipped().stream()
                        .filter(left -> left.employee().equals(newcomer))
                        .map(left -> left.reason() + ": "
                                + left.reasons().stream().map(Finding::code).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining()));
        assertThat(verdict).isEqualTo(expected);
    }

    @Test
    void half_way_everybody_employed_has_a_review_with_or_without_goals() {
        company.hire("new", ANN, LocalDate.of(2025, 5, 30));
        company.on("2025-05-28");

        assertThat(company.engine
                        .reviews()
                        .preview(admin(), AppraisalCompany.YEAR, Occasion.MID_YEAR)
                        .orElseThrow()
                        .reviews())
                .hasSize(5);
    }

    @Test
    void days_count_from_the_first_goal_that_was_agreed_and_every_reason_is_told() {
        company.agree(BEN, ANN, LocalDate.of(2024, 11, 14));
        company.agree(BEN, ANN, LocalDate.of(2025, 9, 1));
        company.agree(CAT, ANN, LocalDate.of(2025, 6, 4));
        company.on("2025-10-20");

        assertThat(reviewed()).containsExactly("ben");
        assertThat(leftOut(CAT))
                .isEqualTo("TOO_NEW: REVIEW-TOO-FEW-DAYS{days=119, least=120} REVIEW-SPECIAL-HANDLING{day=2025-06-01}");
        assertThat(leftOut(DAN)).isEqualTo("TOO_NEW: REVIEW-NO-PLAN{} REVIEW-TOO-FEW-DAYS{days=0, least=120}");
        assertThat(told(company.schedule())).isEmpty();
    }

    @Test
    void a_goal_that_was_given_up_counts_from_the_day_on_which_it_was_agreed() {
        GoalId goal = company.agree(BEN, ANN, LocalDate.of(2025, 1, 7));
        company.giveUp(goal, ANN, LocalDate.of(2025, 8, 1));
        company.on("2025-10-20");

        assertThat(reviewed()).containsExactly("ben");
    }

    @Test
    void who_started_late_waits_for_a_decision_and_has_a_review_once_decided_on_for_good() {
        company.agree(CAT, ANN, LocalDate.of(2025, 6, 2));
        company.on("2025-10-20");

        Outcome<?> first = company.schedule();
        assertThat(told(first)).isEqualTo("REVIEW-DECISION-NEEDED {employee=cat}");
        assertThat(reviewed()).isEmpty();
        assertThat(company.schedule(CAT)).matches(Outcome::isDone);
        assertThat(reviewed()).containsExactly("cat");
        assertThat(told(company.schedule())).isEmpty();
        assertThat(reviewed()).containsExactly("cat");
        assertThat(company.schedule(CAT)).matches(Outcome::isDone);
    }

    @Test
    void a_decision_about_whom_nobody_decides_is_refused_with_every_such_person_and_schedules_nobody() {
        company.agree(BEN, ANN, LocalDate.of(2024, 11, 14));
        company.agree(CAT, ANN, LocalDate.of(2025, 6, 2));
        company.on("2025-10-20");

        Outcome<?> refused = company.schedule(EmployeeId.of("zoe"), DAN, CAT, BEN);

        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(told(refused))
                .isEqualTo("REVIEW-NOT-BY-DECISION {employee=ben, reason=RATED}; "
                        + "REVIEW-NOT-BY-DECISION {employee=dan, reason=TOO_NEW}; "
                        + "REVIEW-NOT-BY-DECISION {employee=zoe, reason=UNKNOWN}");
        assertThat(company.stored(ANN)).isEmpty();
        company.schedule(CAT).orElseThrow();
        assertThat(company.stored(ANN)).containsExactlyInAnyOrder("ben", "cat");
        assertThat(company.engine
                        .reviews()
                        .schedule(company.command(admin()), new ScheduleDraft(null, null, null))
                        .findings())
                .extracting(finding -> finding.place().path())
                .containsExactlyInAnyOrder("cycle", "occasion", "decided");
    }

    @Test
    void a_review_waits_for_an_improvement_plan_and_is_scheduled_once_the_plan_has_ended() {
        company = new AppraisalCompany(inRole(true, ImprovementPlans.POSTPONED));
        company.improve(PLAN, DAN, BEN, LocalDate.of(2025, 8, 1));
        company.on("2025-09-29");

        assertThat(told(company.schedule())).isEqualTo("REVIEW-POSTPONED {employee=dan}");
        assertThat(reviewed()).containsExactly("ann", "ben", "cat");
        company.on("2025-12-01");
        assertThat(told(company.schedule())).isEqualTo("REVIEW-POSTPONED {employee=dan}");
        company.engine
                .improvements()
                .end(company.command(as(BEN)), PLAN, ImprovementPlan.Ending.WITHDRAWN)
                .orElseThrow();

        assertThat(told(company.schedule())).isEmpty();
        assertThat(reviewed()).containsExactly("ann", "ben", "cat", "dan");
        assertThat(company.preview(admin()).reviews().get(3).header().meeting()).isEqualTo("2025-12-01");
    }

    @Test
    void that_an_improvement_plan_runs_is_told_only_to_those_who_may_read_it() {
        company = new AppraisalCompany(inRole(true, ImprovementPlans.POSTPONED));
        company.improve(PLAN, DAN, BEN, LocalDate.of(2025, 8, 1));
        company.on("2025-09-29");
        Principal both = hr().withRole(Relation.CYCLE_ADMIN);

        assertThat(leftOut(DAN)).isEqualTo("POSTPONED: REVIEW-POSTPONED{employee=dan}");
        assertThat(leftOut(DAN, both)).isEqualTo("POSTPONED: REVIEW-ON-IMPROVEMENT-PLAN{day=2025-10-30}");
    }

    @Test
    void a_plan_that_begins_after_reviews_were_scheduled_leaves_them_waiting_and_that_is_told() {
        company = new AppraisalCompany(inRole(true, ImprovementPlans.POSTPONED));
        company.on("2025-07-31");
        company.schedule().orElseThrow();
        company.improve(PLAN, DAN, BEN, LocalDate.of(2025, 8, 1));

        assertThat(told(company.schedule())).isEqualTo("REVIEW-NOT-DUE {employee=dan, reason=POSTPONED}");
    }

    @Test
    void a_plan_that_is_not_acknowledged_or_over_by_then_postpones_nothing() {
        company = new AppraisalCompany(inRole(true, ImprovementPlans.POSTPONED));
        company.proposeImprovement(PLAN, DAN, BEN, LocalDate.of(2025, 8, 1));
        company.improve(PlanId.of("IP-2"), CAT, ANN, LocalDate.of(2025, 3, 1));
        company.on("2025-08-02");

        assertThat(reviewed()).containsExactly("ann", "ben", "cat", "dan");
    }

    @Test
    void days_of_leave_do_not_count_where_the_policy_leaves_them_out() {
        company = new AppraisalCompany(inRole(false, ImprovementPlans.REVIEWED));
        company.leave.put(CAT, List.of(DateSpan.of(LocalDate.of(2024, 12, 1), LocalDate.of(2025, 8, 3))));
        company.on("2025-10-20");

        assertThat(leftOut(CAT))
                .isEqualTo("TOO_NEW: REVIEW-ON-LEAVE{days=246} REVIEW-TOO-FEW-DAYS{days=119, least=120}");
        assertThat(reviewed()).containsExactly("ann", "ben", "dan");
    }

    @Test
    void who_entered_the_role_late_is_not_rated_for_it_however_long_in_the_company() {
        company = new AppraisalCompany(inRole(true, ImprovementPlans.REVIEWED));
        company.on("2025-07-01");
        company.apply(new OrgChange.RoleChanged(CAT, LocalDate.of(2025, 1, 1), RoleId.of("R-1")));
        company.apply(new OrgChange.RoleChanged(CAT, LocalDate.of(2025, 7, 1), RoleId.of("R-2")));
        company.on("2025-10-20");

        assertThat(leftOut(CAT)).isEqualTo("TOO_NEW: REVIEW-TOO-FEW-DAYS{days=92, least=120}");
        company.apply(new OrgChange.RoleChanged(BEN, LocalDate.of(2025, 10, 15), RoleId.of("R-1")));
        assertThat(reviewed()).as("the role of the cycle's last day counts").contains("ben");
    }

    @Test
    void a_start_after_the_last_day_of_the_year_is_told_as_such_and_the_root_is_left_out_with_its_own_reason() {
        company = new AppraisalCompany(
                new EligibilityPolicy(
                        1,
                        30,
                        new CountedDays(Basis.ROLE, true),
                        ImprovementPlans.REVIEWED,
                        EligibilityPolicy.federal().late()),
                false);
        EmployeeId late = company.hire("late", ANN, LocalDate.of(2025, 9, 2));
        EmployeeId later = company.hire("later", ANN, LocalDate.of(2025, 10, 1));
        company.on("2025-10-20");

        assertThat(leftOut(late))
                .isEqualTo("LATE_START: REVIEW-STARTED-LATE{day=2025-09-01} REVIEW-SPECIAL-HANDLING{day=2025-06-01}");
        assertThat(leftOut(later)).isEqualTo("NOT_EMPLOYED: REVIEW-NOT-EMPLOYED{day=2025-09-30}");
        assertThat(leftOut(ANN)).isEqualTo("ROOT: REVIEW-ROOT-LEFT-OUT{}");
        assertThat(reviewed()).containsExactly("ben", "cat", "dan");
    }

    @Test
    void every_reason_and_advice_reads_in_english_and_german() {
        Messages messages = StandardMessages.standard();
        company.agree(CAT, ANN, LocalDate.of(2025, 6, 2));
        company.on("2025-10-20");
        Finding needed = company.schedule().findings().get(0);

        assertThat(messages.write(needed, Locale.ENGLISH)).startsWith("The plan of cat started late; somebody decides");
        assertThat(messages.write(needed, Locale.GERMAN))
                .startsWith("Der Plan von cat begann spät; jemand entscheidet");
        for (ReviewPlanner.Skipped left : company.preview(admin()).skipped()) {
            assertThat(left.reasons()).isNotEmpty().allSatisfy(reason -> {
                assertThat(messages.write(reason, Locale.ENGLISH)).doesNotContain("REVIEW-", "{");
                assertThat(messages.write(reason, Locale.GERMAN))
                        .doesNotContain("REVIEW-", "{")
                        .isNotEqualTo(messages.write(reason, Locale.ENGLISH));
            });
        }
    }
}
