package io.perfcycle.quickstart.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.perfcycle.core.cycle.Cadence;
import io.perfcycle.core.cycle.CalendarPolicy;
import io.perfcycle.core.cycle.Eligibility;
import io.perfcycle.core.cycle.LoadLimit;
import io.perfcycle.core.cycle.OccasionKind;
import io.perfcycle.core.cycle.OccasionPolicy;
import io.perfcycle.core.cycle.Placement;
import io.perfcycle.core.cycle.Recurrence;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.TableReader;
import io.perfcycle.rules.scheduling.Appointment;
import io.perfcycle.rules.scheduling.AppointmentPlanner;
import io.perfcycle.rules.scheduling.DayTable;
import io.perfcycle.rules.scheduling.SchedulePlan;
import io.perfcycle.rules.scheduling.ScheduleReason;
import io.perfcycle.rules.scheduling.Workforce;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Real data: reviews of 28 months of one company's organisation. Skipped where it is not there. */
class OrgHistoryScheduleTest {
    private static final DateSpan TIME = DateSpan.of(LocalDate.of(2022, 2, 1), LocalDate.of(2024, 5, 31));

    /** Reviews in June and December, due on the last working day; with room for the biggest team. */
    private static final CalendarPolicy REVIEWS = CalendarPolicy.of(List.of(
                    reviews("mid-year", OccasionKind.MID_YEAR, LocalDate.of(2021, 5, 31))
                            .withEligibility(Eligibility.everybody()),
                    reviews("annual", OccasionKind.ANNUAL, LocalDate.of(2021, 11, 30))
                            .withEligibility(Eligibility.everybody())))
            .withLoad(LoadLimit.ofReviews(25));

    private static OccasionPolicy reviews(String name, OccasionKind kind, LocalDate from) {
        return OccasionPolicy.of(name, kind, Recurrence.from(from, Cadence.years(1)))
                .withPlacement(Placement.within(1, 28));
    }

    private static Optional<Path> data() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolveSibling("shared").resolve("data/org-history");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    /** The manager of each person in each month; empty for the top. The first row of a person in a month counts. */
    private static Map<String, TreeMap<YearMonth, String>> managers(Path folder) {
        Columns columns = Columns.of("month", "person_key", "manager_key")
                .withOptional(
                        "role",
                        "secondary_entry",
                        "commit_date",
                        "manager_role_slug",
                        "reports_to_slug",
                        "link_status");
        Map<String, TreeMap<YearMonth, String>> managers = new TreeMap<>();
        for (Row row : TableReader.standard()
                .read(folder.resolve("team_monthly.csv"), columns)
                .rows()) {
            managers.computeIfAbsent(row.text("person_key"), person -> new TreeMap<>())
                    .putIfAbsent(YearMonth.parse(row.text("month")), row.text("manager_key"));
        }
        return managers;
    }

    private static Employee employee(String id, TreeMap<YearMonth, String> managers, YearMonth last) {
        List<Employment> employments = new ArrayList<>();
        List<ReportingLine> lines = new ArrayList<>();
        YearMonth hired = managers.firstKey();
        YearMonth before = null;
        for (Map.Entry<YearMonth, String> month : managers.entrySet()) {
            LocalDate day = month.getKey().atDay(1);
            if (before != null && !before.plusMonths(1).equals(month.getKey())) {
                employments.add(left(hired, before));
                hired = month.getKey();
            }
            Optional<EmployeeId> manager = Optional.of(month.getValue())
                    .filter(text -> !text.isEmpty())
                    .map(EmployeeId::of);
            if (lines.isEmpty() || !lines.get(lines.size() - 1).manager().equals(manager)) {
                lines.add(ReportingLine.primary(day, manager));
            }
            before = month.getKey();
        }
        employments.add(last.equals(before) ? Employment.since(hired.atDay(1)) : left(hired, before));
        return Employee.builder()
                .id(EmployeeId.of(id))
                .name(id)
                .zone(ZoneId.of("America/Los_Angeles"))
                .addAllEmployments(employments)
                .addAllLines(lines)
                .build();
    }

    private static Employment left(YearMonth hired, YearMonth last) {
        return new Employment(hired.atDay(1), Optional.of(last.atEndOfMonth()), Optional.of(LeaveReason.UNKNOWN));
    }

    @Test
    void over_28_months_each_person_has_exactly_one_responsible_reviewer_at_each_due_date() {
        assumeTrue(data().isPresent(), "the folder shared/data/org-history is not there");
        Map<String, TreeMap<YearMonth, String>> managers = managers(data().orElseThrow());
        YearMonth last = managers.values().stream()
                .map(TreeMap::lastKey)
                .max(YearMonth::compareTo)
                .orElseThrow();
        Workforce people = Workforce.of(managers.entrySet().stream()
                        .map(person -> employee(person.getKey(), person.getValue(), last))
                        .toList())
                .withRoot();
        DayTable days = DayTable.of(DateSpan.of(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 31)), Set.of());
        SchedulePlan plan =
                AppointmentPlanner.of(REVIEWS, days).plan(people, AppointmentPlanner.Time.ahead(TIME), List.of());

        assertThat(plan.conflicts()).isEmpty();
        Map<LocalDate, List<Appointment>> byDue = plan.appointments().stream()
                .collect(Collectors.groupingBy(found -> found.slot().due(), TreeMap::new, Collectors.toList()));
        assertThat(byDue).hasSize(4);
        int handedOver = 0;
        for (Map.Entry<LocalDate, List<Appointment>> due : byDue.entrySet()) {
            YearMonth month = YearMonth.from(due.getKey());
            Set<String> employed = new HashSet<>();
            managers.forEach((person, months) -> {
                if (months.containsKey(month)) {
                    employed.add(person);
                }
            });
            assertThat(due.getValue()).as("reviews due on %s", due.getKey()).hasSize(employed.size());
            for (Appointment review : due.getValue()) {
                TreeMap<YearMonth, String> months =
                        managers.get(review.subject().value());
                String manager = months.getOrDefault(month, "").isEmpty() ? "BOARD" : months.get(month);
                assertThat(employed.remove(review.subject().value())).isTrue();
                assertThat(review.responsible()).hasToString(manager);
                handedOver += isHandOverTold(review, months) ? 1 : 0;
            }
            assertThat(employed).isEmpty();
        }
        assertThat(handedOver).isGreaterThan(100);
    }

    /** Who had another manager when the time of the review began, reads so in the reasons. */
    private static boolean isHandOverTold(Appointment review, TreeMap<YearMonth, String> months) {
        YearMonth began = YearMonth.from(
                        review.slot().window().first().withDayOfMonth(1).minusDays(1))
                .minusYears(1);
        String former = months.getOrDefault(began, "");
        boolean changed = !former.isEmpty() && !review.responsible().value().equals(former);
        List<String> told = review.reasons().stream()
                .filter(reason -> reason.code() == ScheduleReason.Code.HANDED_OVER)
                .map(ScheduleReason::detail)
                .toList();
        assertThat(told).as("hand-over of %s", review.key()).isEqualTo(changed ? List.of(former) : List.of());
        return changed;
    }
}
