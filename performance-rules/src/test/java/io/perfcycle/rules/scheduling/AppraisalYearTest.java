package io.perfcycle.rules.scheduling;

import static io.perfcycle.rules.scheduling.Staff.LONG_AGO;
import static io.perfcycle.rules.scheduling.Staff.day;
import static io.perfcycle.rules.scheduling.Staff.id;
import static io.perfcycle.rules.scheduling.Staff.moving;
import static io.perfcycle.rules.scheduling.Staff.person;
import static io.perfcycle.rules.scheduling.Staff.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.cycle.CalendarPolicy;
import io.perfcycle.core.cycle.CalendarTemplate;
import io.perfcycle.core.cycle.NoticePolicy;
import io.perfcycle.core.cycle.NoticePolicy.Recipient;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.people.Assignment;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.ReportingLine;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real appraisal year: the dates stand in {@code appraisal-year.csv} with their source. */
class AppraisalYearTest {
    private static final AppointmentPlanner.Time TWO_YEARS =
            AppointmentPlanner.Time.ahead(span("2024-10-01", "2025-12-31"));
    /** When the supervisor signs and the internal day before the official one, as days before the due day. */
    private static final CalendarPolicy FEDERAL = CalendarTemplate.FEDERAL
            .policy()
            .withNotices(
                    List.of(new NoticePolicy(-5, Recipient.RESPONSIBLE), new NoticePolicy(-4, Recipient.RESPONSIBLE)));

    private static SchedulePlan plan(Employee... people) {
        List<Employee> all = new ArrayList<>(List.of(people));
        all.add(person("boss", ""));
        return AppointmentPlanner.of(FEDERAL, Staff.weekdays()).plan(Workforce.of(all), TWO_YEARS, List.of());
    }

    private static Optional<Appointment> of(SchedulePlan plan, String occasion, int year) {
        return plan.appointments().stream()
                .filter(found -> found.key().occasion().equals(occasion))
                .filter(found -> found.slot().due().getYear() == year)
                .findFirst();
    }

    private static List<String[]> facts() throws Exception {
        try (InputStream in = AppraisalYearTest.class.getResourceAsStream("appraisal-year.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList();
        }
    }

    @Test
    void every_day_of_the_year_is_the_one_of_the_handbook() throws Exception {
        SchedulePlan plan = plan(person("ann", "boss"));
        List<String[]> facts = facts();

        assertThat(facts).hasSize(14);
        for (String[] fact : facts) {
            LocalDate day = day(fact[2]);
            boolean next = fact[0].equals("next-plan");
            Appointment found =
                    of(plan, next ? "year-plan" : fact[0], day.getYear()).orElseThrow();
            LocalDate planned = switch (fact[1]) {
                case "opens" -> found.slot().window().first();
                case "closes" -> found.slot().window().last();
                case "due" -> found.slot().due();
                case "signed" -> found.slot().due().minusDays(5);
                case "internal" -> found.slot().due().minusDays(4);
                default -> throw new IllegalStateException(fact[1]);
            };
            // The window of mid-year reviews closes on a Saturday; meetings end on the Friday before.
            LocalDate expected = day.equals(day("2025-05-31")) ? day("2025-05-30") : day;
            assertThat(planned).as("%s %s", fact[0], fact[1]).isEqualTo(expected);
        }
    }

    @Test
    void the_supervisor_is_reminded_on_the_days_of_signing_and_of_closing_out() {
        SchedulePlan plan = plan(person("ann", "boss"));
        Workforce people = Workforce.of(List.of(person("ann", "boss"), person("boss", "")));
        List<Appointment> reviews = List.of(
                of(plan, "mid-year", 2025).orElseThrow(),
                of(plan, "annual", 2025).orElseThrow());
        List<Notice> notices =
                NoticePlanner.of(FEDERAL, people).between(reviews, Set.of(), day("2025-05-27"), day("2025-05-28"));
        List<Notice> closing =
                NoticePlanner.of(FEDERAL, people).between(reviews, Set.of(), day("2025-11-09"), day("2025-11-10"));

        assertThat(notices)
                .extracting(notice -> notice.recipient() + " " + notice.key().occasion())
                .containsExactly("boss mid-year");
        assertThat(closing)
                .extracting(notice -> notice.recipient() + " " + notice.key().occasion())
                .containsExactly("boss annual");
    }

    @ParameterizedTest
    @CsvSource({
        // Rated with 120 days on a plan; after 1 June special handling; after 1 September not rated.
        "2015-03-02, 2025-06-01, planned",
        "2025-06-01, , planned",
        "2025-06-02, , SPECIAL_HANDLING",
        "2025-06-03, , SPECIAL_HANDLING",
        "2025-09-01, , SPECIAL_HANDLING",
        "2025-09-02, , LATE_START",
        "2025-10-15, , LATE_START",
        "2015-03-02, 2025-07-01, SPECIAL_HANDLING",
        "2015-03-02, 2025-09-10, LATE_START"
    })
    void who_is_rated_at_the_end_of_the_year_follows_from_the_start_of_the_plan(
            LocalDate hired, LocalDate planStart, String expected) {
        Workforce people = Workforce.of(List.of(person("boss", ""), person("ann", "boss", hired, null)))
                .with(Map.of(id("ann"), new Workforce.Circumstances("", Optional.ofNullable(planStart), List.of())));
        SchedulePlan plan = AppointmentPlanner.of(FEDERAL, Staff.weekdays()).plan(people, TWO_YEARS, List.of());
        Optional<Appointment> review = of(plan, "annual", 2025);
        String found = review.isEmpty()
                ? plan.skipped().stream()
                        .filter(skipped -> skipped.employee().equals(id("ann")))
                        .filter(skipped -> skipped.occasion().equals("annual"))
                        .map(skipped -> skipped.reason().code().name())
                        .reduce("", (one, other) -> other)
                : review.get().reasons().stream()
                        .map(reason -> reason.code().name())
                        .filter(code -> !code.equals("OCCURRENCE"))
                        .reduce("planned", (one, other) -> other);

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void a_year_end_without_late_start_rules_needs_a_hundred_and_twenty_days() {
        CalendarPolicy standard = CalendarTemplate.STANDARD.policy();
        SchedulePlan plan = AppointmentPlanner.of(standard, Staff.weekdays())
                .plan(
                        Workforce.of(List.of(
                                person("boss", ""),
                                person("ann", "boss", day("2024-09-03"), null),
                                person("ben", "boss", day("2024-09-04"), null))),
                        AppointmentPlanner.Time.ahead(span("2025-01-01", "2025-01-31")),
                        List.of());

        assertThat(plan.appointments())
                .extracting(found -> found.subject().value())
                .containsExactly("ann");
        assertThat(plan.skipped())
                .extracting(found -> found.reason().words())
                .contains("too few days on a plan: 119 of 120");
    }

    @Test
    void anyone_may_have_a_mid_year_review() {
        SchedulePlan plan = plan(person("ann", "boss", day("2025-05-26"), null));

        assertThat(of(plan, "mid-year", 2025)).isPresent();
    }

    @Test
    void a_plan_is_due_within_thirty_days_of_a_role() {
        Employee ann = Employee.builder()
                .id(id("ann"))
                .name("ann")
                .zone(ZoneId.of("America/New_York"))
                .addEmployments(Employment.since(day("2024-10-07")))
                .addLines(ReportingLine.primary(day("2024-10-07"), Optional.of(id("boss"))))
                .addAssignments(role("2024-10-07", "CLERK"), role("2025-02-03", "CLERK"), role("2025-03-12", "JUDGE"))
                .build();

        assertThat(plan(ann).appointments())
                .filteredOn(found -> found.key().occasion().equals("plan"))
                .extracting(found -> found.day().toString())
                .containsExactly("2024-11-06", "2025-04-11");
    }

    private static Assignment role(String from, String role) {
        return new Assignment(day(from), Optional.empty(), Optional.of(RoleId.of(role)), 0);
    }

    @ParameterizedTest
    @CsvSource({
        // The last day under the old manager; the rating counts for the year when fewer than 120 days remain.
        "2025-01-31, ''",
        "2025-06-02, ''",
        "2025-06-03, 119",
        "2025-08-29, 32"
    })
    void a_manager_who_goes_rates_whom_they_led_for_a_hundred_and_twenty_days(LocalDate last, String left) {
        SchedulePlan plan = plan(person("old", "boss"), moving("ann", LONG_AGO + "=old", last.plusDays(1) + "=boss"));

        assertThat(plan.appointments())
                .filteredOn(found -> found.key().occasion().equals("interim"))
                .singleElement()
                .satisfies(interim -> {
                    assertThat(interim.responsible()).isEqualTo(id("old"));
                    assertThat(interim.slot().due()).isEqualTo(last);
                    assertThat(interim.reasons().stream()
                                    .filter(reason -> reason.code() == ScheduleReason.Code.RATING_OF_RECORD)
                                    .map(ScheduleReason::detail)
                                    .reduce("", (one, other) -> other))
                            .isEqualTo(left);
                });
    }

    @ParameterizedTest
    @CsvSource({"119, false", "120, true"})
    void the_hundred_and_twentieth_day_under_a_manager_makes_an_interim_rating(int days, boolean rated) {
        LocalDate since = day("2025-01-06");
        SchedulePlan plan = plan(
                person("old", "boss"),
                moving("ann", LONG_AGO + "=boss", since + "=old", since.plusDays(days) + "=boss"));

        assertThat(plan.appointments().stream()
                        .filter(found -> found.key().occasion().equals("interim"))
                        .anyMatch(found -> found.responsible().equals(id("old"))))
                .isEqualTo(rated);
    }

    @Test
    void a_manager_who_leaves_the_agency_rates_before_going() {
        SchedulePlan plan = plan(person("old", "boss", LONG_AGO, day("2025-04-30")), person("ann", "old"));

        assertThat(of(plan, "interim", 2025)).hasValueSatisfying(interim -> {
            assertThat(interim.day()).isEqualTo("2025-04-30");
            assertThat(interim.subject()).isEqualTo(id("ann"));
            assertThat(interim.responsible()).isEqualTo(id("old"));
        });
    }
}
