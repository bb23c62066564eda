package io.perfcycle.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.access.AccessLog;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DelegationId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.privacy.RecordClass;
import io.perfcycle.core.privacy.RetentionPolicy;
import io.perfcycle.core.privacy.RetentionRule;
import io.perfcycle.core.privacy.RetentionTrigger;
import io.perfcycle.core.value.DateSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionRulesTest {
    private static final EmployeeId ANN = EmployeeId.of("ann");
    private static final EmployeeId BEN = EmployeeId.of("ben");

    private static Feedback feedback(String givenAt) {
        return Feedback.builder()
                .id(FeedbackId.of("f"))
                .author(ANN)
                .subject(BEN)
                .visibility(FeedbackVisibility.SUBJECT)
                .text("text")
                .givenAt(Instant.parse(givenAt))
                .build();
    }

    private static Employee person(Employment... employments) {
        return Employee.builder()
                .id(BEN)
                .name("Ben")
                .zone(ZoneId.of("UTC"))
                .addEmployments(employments)
                .build();
    }

    private static boolean isDue(RetentionTrigger trigger, int months, Feedback document, Employee ben, String today) {
        return RetentionRules.isDue(
                new RetentionRule(RecordClass.FEEDBACK, trigger, months),
                document,
                cycle -> Optional.empty(),
                id -> Optional.of(ben),
                LocalDate.parse(today));
    }

    /** Month ends and leap days: a month that is shorter ends earlier. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-15T23:59:59Z, 1, 2026-02-15, false",
        "2026-01-15T23:59:59Z, 1, 2026-02-16, true",
        "2026-01-31T00:00:00Z, 1, 2026-02-28, false",
        "2026-01-31T00:00:00Z, 1, 2026-03-01, true",
        "2024-02-29T12:00:00Z, 12, 2025-02-28, false",
        "2024-02-29T12:00:00Z, 12, 2025-03-01, true",
        "2026-01-01T00:00:00Z, 1200, 2126-01-01, false",
        "2026-01-01T00:00:00Z, 1200, 2126-01-02, true"
    })
    void a_record_is_due_the_day_after_its_last_month(String givenAt, int months, String today, boolean due) {
        Employee ben = person(Employment.since(LocalDate.of(2020, 1, 1)));

        assertThat(isDue(RetentionTrigger.CREATION, months, feedback(givenAt), ben, today))
                .isEqualTo(due);
    }

    @Test
    void leaving_counts_for_those_who_have_not_come_back() {
        Employment once = new Employment(
                LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2021, 1, 1)), Optional.of(LeaveReason.VOLUNTARY));
        Employee gone = person(once);
        Employee back = person(once, Employment.since(LocalDate.of(2025, 1, 1)));
        Feedback old = feedback("2020-06-01T00:00:00Z");

        assertThat(isDue(RetentionTrigger.LEAVING, 12, old, gone, "2026-01-01")).isTrue();
        assertThat(isDue(RetentionTrigger.LEAVING, 12, old, back, "2026-01-01")).isFalse();
        assertThat(isDue(RetentionTrigger.CYCLE_END, 12, old, gone, "2026-01-01"))
                .isFalse();
    }

    private static ClosedGoal goal(Optional<CycleId> cycle) {
        return ClosedGoal.builder()
                .id(GoalId.of("g"))
                .content(GoalContent.builder()
                        .title("title")
                        .description("")
                        .owner(BEN)
                        .level(GoalLevel.INDIVIDUAL)
                        .cycle(cycle)
                        .visibility(Visibility.SHARED)
                        .build())
                .result(ClosedGoal.Result.CANCELLED)
                .closedAt(Instant.parse("2026-01-15T12:00:00Z"))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"2029-01-15, false", "2029-01-16, true"})
    void a_goal_without_a_cycle_counts_from_the_day_on_which_it_ended(LocalDate today, boolean due) {
        RetentionRule rule = new RetentionRule(RecordClass.GOALS, RetentionTrigger.CYCLE_END, 36);

        assertThat(RetentionRules.isDue(
                        rule, goal(Optional.empty()), cycle -> Optional.empty(), id -> Optional.empty(), today))
                .isEqualTo(due);
        assertThat(RetentionRules.isDue(
                        rule,
                        goal(Optional.of(CycleId.of("2026"))),
                        cycle -> Optional.empty(),
                        id -> Optional.empty(),
                        today))
                .isFalse();
    }

    private static Delegation delegation(Optional<Instant> revokedAt) {
        return Delegation.builder()
                .id(DelegationId.of("d"))
                .kind(Delegation.Kind.ACTING)
                .grantor(ANN)
                .delegate(BEN)
                .addFacets(Facet.GOAL_SHARED)
                .addActions(Action.READ)
                .span(DateSpan.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30)))
                .grantedAt(Instant.parse("2024-12-01T00:00:00Z"))
                .revokedAt(revokedAt)
                .build();
    }

    private static boolean hasEndedLongAgo(RecordClass records, Document document, String today) {
        return RetentionRules.isDue(
                new RetentionRule(records, RetentionTrigger.ENDING, 12),
                document,
                cycle -> Optional.empty(),
                id -> Optional.empty(),
                LocalDate.parse(today));
    }

    @Test
    void a_delegation_counts_from_its_last_day_or_from_its_revocation_whichever_came_first() {
        Optional<Instant> early = Optional.of(Instant.parse("2025-02-10T09:00:00Z"));
        Optional<Instant> late = Optional.of(Instant.parse("2025-08-10T09:00:00Z"));

        assertThat(hasEndedLongAgo(RecordClass.DELEGATIONS, delegation(Optional.empty()), "2026-06-30"))
                .isFalse();
        assertThat(hasEndedLongAgo(RecordClass.DELEGATIONS, delegation(Optional.empty()), "2026-07-01"))
                .isTrue();
        assertThat(hasEndedLongAgo(RecordClass.DELEGATIONS, delegation(late), "2026-07-01"))
                .isTrue();
        assertThat(hasEndedLongAgo(RecordClass.DELEGATIONS, delegation(early), "2026-02-10"))
                .isFalse();
        assertThat(hasEndedLongAgo(RecordClass.DELEGATIONS, delegation(early), "2026-02-11"))
                .isTrue();
    }

    @Test
    void an_access_log_counts_from_the_end_of_its_month() {
        AccessLog log =
                AccessLog.builder().subject(ANN).month(LocalDate.of(2024, 2, 1)).build();

        assertThat(hasEndedLongAgo(RecordClass.ACCESS_LOGS, log, "2025-02-28")).isFalse();
        assertThat(hasEndedLongAgo(RecordClass.ACCESS_LOGS, log, "2025-03-01")).isTrue();
    }

    @Test
    void the_standard_policy_has_a_rule_for_every_class_and_nothing_wrong() {
        assertThat(RetentionRules.findings(RetentionPolicy.standard())).isEmpty();
        assertThat(RetentionPolicy.standard().rules())
                .extracting(RetentionRule::records)
                .containsExactly(RecordClass.values());
    }

    @ParameterizedTest
    @EnumSource
    void every_class_can_be_counted_from_something(RecordClass records) {
        assertThat(records.triggers()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1201"})
    void a_time_that_is_no_time_is_not_taken(int months) {
        assertThatThrownBy(() -> new RetentionRule(RecordClass.GOALS, RetentionTrigger.CYCLE_END, months))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Integer.toString(months));
    }
}
