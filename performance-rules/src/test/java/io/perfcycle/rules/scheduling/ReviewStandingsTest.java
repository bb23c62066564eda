package io.perfcycle.rules.scheduling;

import static io.perfcycle.rules.scheduling.Staff.LONG_AGO;
import static io.perfcycle.rules.scheduling.Staff.day;
import static io.perfcycle.rules.scheduling.Staff.id;
import static io.perfcycle.rules.scheduling.Staff.person;
import static io.perfcycle.rules.scheduling.Staff.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.ReviewerPolicy;
import io.perfcycle.core.review.EligibilityPolicy;
import io.perfcycle.core.review.EligibilityPolicy.Basis;
import io.perfcycle.core.review.EligibilityPolicy.CountedDays;
import io.perfcycle.core.review.EligibilityPolicy.ImprovementPlans;
import io.perfcycle.core.review.EligibilityPolicy.LateStart;
import io.perfcycle.core.review.ManagerChangePolicy;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewHeader;
import io.perfcycle.core.review.SchedulePolicy;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.review.EligibilityRecords;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is left out of the annual reviews of 2025, due at the end of January 2026, and by which reason first. */
class ReviewStandingsTest {
    private static final CycleId CYCLE = CycleId.of("c");
    private static final DateSpan YEAR = span("2025-01-01", "2025-12-31");
    private static final DateSpan JANUARY = span("2026-01-05", "2026-01-30");
    private static final SchedulePolicy POLICY = SchedulePolicy.standard()
            .withEligibility(new EligibilityPolicy(
                    30,
                    30,
                    new CountedDays(Basis.ROLE, true),
                    ImprovementPlans.POSTPONED,
                    new LateStart(Optional.of(MonthDay.of(6, 1)), Optional.of(MonthDay.of(9, 1)))));
    private static final EligibilityRecords NOTHING = EligibilityRecords.of(YEAR);
    private static final EligibilityRecords IMPROVING =
            new EligibilityRecords(YEAR, Map.of(), Map.of(), Map.of(id("ann"), span("2025-12-01", "2026-02-28")));

    private static ReviewPlanner.Plan plan(
            Employee ann,
            boolean rootIncluded,
            EligibilityRecords records,
            Set<EmployeeId> decided,
            Map<ReviewId, Review> stored) {
        ReviewPlanner.Request request = new ReviewPlanner.Request(
                CYCLE, Occasion.ANNUAL, JANUARY, POLICY, ManagerChangePolicy.standard(), JANUARY.first(), decided);
        List<Employee> people = List.of(ann, person("top", ""));
        Workforce workforce = new Workforce(people, Map.of(), ReviewerPolicy.standard(), rootIncluded);
        return ReviewPlanner.plan(request, workforce, records, Set.of(), stored);
    }

    /** The first reason why Ann has no review, and all reasons; nothing where she has one. */
    private static String leftOut(ReviewPlanner.Plan plan) {
        return plan.skipped().stream()
                .filter(left -> left.employee().equals(id("ann")))
                .map(left -> left.reason() + ":"
                        + left.reasons().stream()
                                .map(Finding::code)
                                .map(code -> code.replace("REVIEW-", " "))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static Employee ann(String manager, LocalDate hired) {
        return person("ann", manager, hired, null);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-03-02, top, ''",
        "2025-07-01, top, BY_DECISION: SPECIAL-HANDLING",
        "2025-09-15, top, LATE_START: STARTED-LATE SPECIAL-HANDLING",
        "2025-12-20, top, TOO_NEW: TOO-FEW-DAYS STARTED-LATE SPECIAL-HANDLING",
        "2026-01-02, top, NOT_EMPLOYED: NOT-EMPLOYED",
        "2026-02-01, top, NOT_EMPLOYED: NOT-EMPLOYED",
        "2015-03-02, '', ROOT: ROOT-LEFT-OUT",
        "2025-07-01, '', ROOT: SPECIAL-HANDLING ROOT-LEFT-OUT",
        "2025-09-15, '', LATE_START: STARTED-LATE SPECIAL-HANDLING ROOT-LEFT-OUT",
        "2025-12-20, '', TOO_NEW: TOO-FEW-DAYS STARTED-LATE SPECIAL-HANDLING ROOT-LEFT-OUT",
        "2026-01-02, '', NOT_EMPLOYED: NOT-EMPLOYED ROOT-LEFT-OUT"
    })
    void the_first_reason_is_the_one_that_no_decision_and_no_wait_would_lift(
            LocalDate hired, String manager, String expected) {
        assertThat(leftOut(plan(ann(manager, hired), false, NOTHING, Set.of(), Map.of())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "top, false, POSTPONED: ON-IMPROVEMENT-PLAN",
        "'', true, POSTPONED: ON-IMPROVEMENT-PLAN",
        "'', false, ROOT: ON-IMPROVEMENT-PLAN ROOT-LEFT-OUT"
    })
    void a_review_waits_for_an_improvement_plan_unless_there_is_none_at_the_top_anyway(
            String manager, boolean rootIncluded, String expected) {
        assertThat(leftOut(plan(ann(manager, LONG_AGO), rootIncluded, IMPROVING, Set.of(), Map.of())))
                .isEqualTo(expected);
    }

    @Test
    void who_waits_for_a_decision_has_a_review_once_somebody_decided_or_where_one_is_there() {
        Employee ann = ann("top", day("2025-07-01"));
        ReviewId review = ReviewPlanner.idOf(CYCLE, Occasion.ANNUAL, ann.id());
        Review stored = ScheduledReview.builder()
                .id(review)
                .header(new ReviewHeader(
                        ann.id(), CYCLE, Occasion.ANNUAL, id("top"), day("2026-01-07"), JANUARY.last()))
                .build();

        assertThat(leftOut(plan(ann, false, NOTHING, Set.of(id("top")), Map.of())))
                .startsWith("BY_DECISION");
        assertThat(leftOut(plan(ann, false, NOTHING, Set.of(ann.id()), Map.of())))
                .isEmpty();
        assertThat(leftOut(plan(ann, false, NOTHING, Set.of(), Map.of(review, stored))))
                .isEmpty();
    }

    @Test
    void a_decision_lifts_no_other_reason() {
        Set<EmployeeId> decided = Set.of(id("ann"));

        assertThat(leftOut(plan(ann("top", day("2025-09-15")), false, NOTHING, decided, Map.of())))
                .startsWith("LATE_START");
        assertThat(leftOut(plan(ann("top", LONG_AGO), false, IMPROVING, decided, Map.of())))
                .startsWith("POSTPONED");
        assertThat(leftOut(plan(ann("", LONG_AGO), false, NOTHING, decided, Map.of())))
                .startsWith("ROOT");
    }
}
