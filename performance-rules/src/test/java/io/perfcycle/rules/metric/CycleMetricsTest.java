package io.perfcycle.rules.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.ProposedGoal;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.people.Assignment;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.review.AcknowledgedReview;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewHeader;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Rating;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The figures of a cycle from its facts. */
class CycleMetricsTest {
    private static final DateSpan YEAR = new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final LocalDate DUE = LocalDate.of(2025, 11, 30);
    private static final Rating THREE = Rating.rated("3");

    /** 23:30 on the last day in Los Angeles, where the reviewer is, and already the next day in Berlin. */
    private static final Instant LATE_EVENING = Instant.parse("2025-12-01T07:30:00Z");

    private final List<Review> reviews = new ArrayList<>();
    private final List<SelfAssessment> selfAssessments = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<Employee> people = new ArrayList<>(List.of(
            person("sam", "Europe/Berlin"), person("west", "America/Los_Angeles"), person("east", "Europe/Berlin")));

    private static Employee person(String id, String zone) {
        return Employee.builder()
                .id(EmployeeId.of(id))
                .name(id)
                .zone(ZoneId.of(zone))
                .addEmployments(new Employment(LocalDate.of(2020, 1, 1), Optional.empty(), Optional.empty()))
                .build();
    }

    private static ReviewHeader header(Occasion occasion, String reviewer) {
        return new ReviewHeader(
                EmployeeId.of("sam"), CycleId.of("c"), occasion, EmployeeId.of(reviewer), DUE.minusDays(7), DUE);
    }

    private List<MetricValue> measure(int minimum) {
        return CycleMetrics.measure(
                new CycleMetrics.Data(
                        YEAR, people, goals, List.of(), reviews, selfAssessments, List.of(), List.of(), List.of()),
                minimum);
    }

    private static String fraction(List<MetricValue> figures, String metric, Map<String, String> group) {
        MetricValue figure = figures.stream()
                .filter(each -> each.metric().equals(metric) && each.group().equals(group))
                .findFirst()
                .orElseThrow();
        return figure.numerator().map(BigDecimal::toPlainString).orElse("-") + "/"
                + figure.denominator().map(BigDecimal::toPlainString).orElse("-");
    }

    private void submitted(String id, String reviewer, Instant at) {
        reviews.add(SubmittedReview.builder()
                .id(ReviewId.of(id))
                .header(header(Occasion.ANNUAL, reviewer))
                .proposed(THREE)
                .submittedBy(EmployeeId.of(reviewer))
                .submittedAt(at)
                .build());
    }

    private void released(String id, Occasion occasion, Optional<Instant> submittedAt) {
        reviews.add(ReleasedReview.builder()
                .id(ReviewId.of(id))
                .header(header(occasion, "east"))
                .proposed(THREE)
                .summary(THREE)
                .submittedAt(submittedAt)
                .releasedAt(Instant.parse("2025-12-20T08:00:00Z"))
                .build());
    }

    @Test
    void every_figure_is_one_that_is_defined_and_says_its_definition() {
        assertThat(measure(1))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(MetricKind.ofKey(figure.metric()))
                        .as(figure.metric())
                        .map(MetricKind::definition)
                        .contains(figure.definition()));
    }

    @Test
    void reviews_are_in_time_by_the_day_of_whoever_handed_them_in() {
        submitted("west", "west", LATE_EVENING);
        submitted("east", "east", LATE_EVENING);
        released("before", Occasion.ANNUAL, Optional.of(Instant.parse("2025-11-30T22:59:59Z")));
        released("after", Occasion.ANNUAL, Optional.of(Instant.parse("2025-11-30T23:00:00Z")));
        reviews.add(AcknowledgedReview.builder()
                .id(ReviewId.of("old"))
                .header(header(Occasion.ANNUAL, "east"))
                .proposed(THREE)
                .summary(THREE)
                .remark("")
                .acknowledgedAt(Instant.parse("2025-12-21T08:00:00Z"))
                .build());
        reviews.add(ScheduledReview.builder()
                .id(ReviewId.of("missing"))
                .header(header(Occasion.ANNUAL, "east"))
                .build());
        released("mid", Occasion.MID_YEAR, Optional.of(LATE_EVENING));
        selfAssessments.add(SelfAssessment.builder()
                .review(ReviewId.of("missing"))
                .subject(EmployeeId.of("sam"))
                .submittedAt(LATE_EVENING)
                .build());
        List<MetricValue> figures = measure(1);
        Map<String, String> annual = Map.of("occasion", "ANNUAL");

        assertThat(fraction(figures, "review.completion", annual)).isEqualTo("5/6");
        assertThat(fraction(figures, "review.self-completion", annual)).isEqualTo("1/6");
        assertThat(fraction(figures, "review.full-completion", annual)).isEqualTo("0/6");
        assertThat(fraction(figures, "review.sign-off", annual)).isEqualTo("1/6");
        assertThat(fraction(figures, "review.on-time", annual)).isEqualTo("2/5");
        assertThat(fraction(figures, "review.on-time-of-completed", annual)).isEqualTo("2/4");
        assertThat(fraction(figures, "review.day-unknown", annual)).isEqualTo("1/5");
        assertThat(fraction(figures, "review.on-time", Map.of("occasion", "MID_YEAR")))
                .isEqualTo("0/1");
    }

    private static GoalContent content(String unit, int owner) {
        GoalContent.Builder content = GoalContent.builder()
                .title("t")
                .description("")
                .owner(EmployeeId.of(unit + owner))
                .level(GoalLevel.INDIVIDUAL)
                .visibility(Visibility.SHARED);
        if (!unit.isEmpty()) {
            content.unit(UnitId.of(unit));
        }
        return content.build();
    }

    private void closed(String unit, int owners) {
        for (int owner = 0; owner < owners; owner++) {
            closed(content(unit, owner), ClosedGoal.Result.ACHIEVED);
        }
    }

    private void closed(GoalContent content, ClosedGoal.Result result) {
        goals.add(ClosedGoal.builder()
                .id(GoalId.of("g" + goals.size()))
                .content(content)
                .result(result)
                .closedAt(Instant.parse("2025-11-01T08:00:00Z"))
                .build());
    }

    @Test
    void goals_count_once_they_are_agreed_unless_they_were_cancelled_and_as_completed_only_where_they_have_a_result() {
        for (ClosedGoal.Result result : ClosedGoal.Result.values()) {
            closed(content("A", goals.size()), result);
        }
        int closed = goals.size();
        goals.add(ProposedGoal.builder()
                .id(GoalId.of("proposed"))
                .content(content("A", 20))
                .proposedBy(EmployeeId.of("A20"))
                .proposedAt(Instant.EPOCH)
                .build());
        goals.add(AgreedGoal.builder()
                .id(GoalId.of("agreed"))
                .content(content("A", 21))
                .agreedBy(EmployeeId.of("A21"))
                .agreedAt(Instant.EPOCH)
                .build());
        List<MetricValue> figures = measure(1);
        String told = "1/" + (closed - 2);

        assertThat(fraction(figures, "goal.completion-rate", Map.of())).isEqualTo(told);
        assertThat(fraction(figures, "goal.completion-rate", Map.of("unit", "A")))
                .isEqualTo(told);
    }

    @Test
    void what_is_not_yet_agreed_makes_no_unit_large_enough_to_be_told_of() {
        closed("A", 4);
        goals.add(ProposedGoal.builder()
                .id(GoalId.of("proposed"))
                .content(content("A", 20))
                .proposedBy(EmployeeId.of("A20"))
                .proposedAt(Instant.EPOCH)
                .build());
        closed(content("A", 21), ClosedGoal.Result.CANCELLED);

        assertThat(fraction(measure(5), "goal.completion-rate", Map.of("unit", "A")))
                .isEqualTo("-/-");
    }

    @Test
    void moves_within_the_period_count_and_a_first_job_is_no_move() {
        people.add(Employee.builder()
                .id(EmployeeId.of("mover"))
                .name("mover")
                .zone(ZoneId.of("UTC"))
                .addEmployments(new Employment(LocalDate.of(2025, 1, 1), Optional.empty(), Optional.empty()))
                .addAssignments(
                        new Assignment(LocalDate.of(2025, 1, 1), Optional.of(UnitId.of("A")), Optional.empty(), 1),
                        new Assignment(LocalDate.of(2025, 5, 1), Optional.of(UnitId.of("B")), Optional.empty(), 1),
                        new Assignment(LocalDate.of(2026, 1, 1), Optional.of(UnitId.of("C")), Optional.empty(), 1))
                .build());
        people.add(Employee.builder()
                .id(EmployeeId.of("leaver"))
                .name("leaver")
                .zone(ZoneId.of("UTC"))
                .addEmployments(new Employment(
                        LocalDate.of(2020, 1, 1),
                        Optional.of(LocalDate.of(2025, 12, 31)),
                        Optional.of(LeaveReason.INVOLUNTARY)))
                .build());
        List<MetricValue> figures = measure(1);

        assertThat(fraction(figures, "people.internal-mobility", Map.of())).isEqualTo("1/4");
        assertThat(fraction(figures, "people.turnover-total", Map.of())).isEqualTo("1/4");
        assertThat(fraction(figures, "people.turnover-voluntary", Map.of())).isEqualTo("0/4");
        assertThat(fraction(figures, "people.retention", Map.of())).isEqualTo("3/4");
    }

    @Test
    void the_whole_less_the_units_that_are_shown_tells_of_no_small_unit() {
        closed("A", 9);
        closed("B", 6);
        closed("C", 2);
        List<MetricValue> figures = measure(5);

        assertThat(fraction(figures, "goal.completion-rate", Map.of())).isEqualTo("17/17");
        assertThat(fraction(figures, "goal.completion-rate", Map.of("unit", "A")))
                .isEqualTo("9/9");
        assertThat(fraction(figures, "goal.completion-rate", Map.of("unit", "B")))
                .isEqualTo("-/-");
        assertThat(fraction(figures, "goal.completion-rate", Map.of("unit", "C")))
                .isEqualTo("-/-");
    }

    @Test
    void goals_without_a_unit_are_a_part_that_is_not_told_either() {
        closed("A", 9);
        closed("B", 6);
        closed("", 2);

        assertThat(fraction(measure(5), "goal.completion-rate", Map.of("unit", "A")))
                .isEqualTo("9/9");
        assertThat(fraction(measure(5), "goal.completion-rate", Map.of("unit", "B")))
                .isEqualTo("-/-");
    }
}
