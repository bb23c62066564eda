package io.perfcycle.rules.scheduling;

import static io.perfcycle.rules.scheduling.Staff.day;
import static io.perfcycle.rules.scheduling.Staff.id;
import static io.perfcycle.rules.scheduling.Staff.person;
import static io.perfcycle.rules.scheduling.Staff.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.cycle.CalendarPolicy;
import io.perfcycle.core.cycle.CalendarTemplate;
import io.perfcycle.core.cycle.CatchUp;
import io.perfcycle.core.cycle.NoticePolicy;
import io.perfcycle.core.cycle.NoticePolicy.Recipient;
import io.perfcycle.core.id.EmployeeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NoticePlannerTest {
    private static final CalendarPolicy POLICY = CalendarTemplate.STANDARD.policy();
    private static final Workforce PEOPLE =
            Workforce.of(List.of(person("top", ""), person("boss", "top"), person("ann", "boss")));
    private static final List<Appointment> PLANNED = AppointmentPlanner.of(POLICY, Staff.weekdays())
            .plan(PEOPLE, AppointmentPlanner.Time.ahead(span("2025-07-01", "2025-12-31")), List.of())
            .appointments()
            .stream()
            .filter(found -> found.subject().equals(id("ann")))
            .toList();

    private static List<String> between(CatchUp catchUp, String after, String today) {
        return NoticePlanner.of(POLICY.withCatchUp(catchUp), PEOPLE)
                .between(PLANNED, Set.of(), day(after), day(today))
                .stream()
                .map(notice -> notice.day() + " " + notice.recipient())
                .toList();
    }

    @Test
    void reminders_come_before_the_due_day_and_escalations_after_it_to_the_next_above() {
        assertThat(PLANNED)
                .singleElement()
                .satisfies(found -> assertThat(found.slot().due()).isEqualTo("2025-07-31"));
        assertThat(between(CatchUp.ALL, "2025-07-01", "2025-08-31"))
                .containsExactly("2025-07-24 boss", "2025-07-29 ann", "2025-08-03 top");
    }

    @Test
    void what_is_done_brings_no_notice() {
        assertThat(NoticePlanner.of(POLICY, PEOPLE)
                        .between(PLANNED, Set.of(PLANNED.get(0).key()), day("2025-07-01"), day("2025-08-31")))
                .isEmpty();
    }

    @Test
    void of_missed_days_the_policy_makes_up_for_all_the_latest_or_none() {
        assertThat(between(CatchUp.LATEST, "2025-07-01", "2025-08-31")).hasSize(3);
        assertThat(between(CatchUp.NONE, "2025-07-01", "2025-07-29")).containsExactly("2025-07-29 ann");
        assertThat(between(CatchUp.NONE, "2025-07-01", "2025-08-31")).isEmpty();
    }

    @Test
    void a_day_before_the_last_one_asked_for_is_refused() {
        assertThatThrownBy(() -> between(CatchUp.ALL, "2025-07-02", "2025-07-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-07-02");
    }

    @Provide
    Arbitrary<List<NoticePolicy>> notices() {
        return Combinators.combine(Arbitraries.integers().between(-10, 10), Arbitraries.of(Recipient.values()))
                .as(NoticePolicy::new)
                .filter(notice -> notice.recipient() != Recipient.NEXT_ABOVE || notice.days() > 0)
                .list()
                .uniqueElements()
                .ofMaxSize(8);
    }

    private static List<Notice> of(CatchUp catchUp, List<NoticePolicy> notices, LocalDate today) {
        return NoticePlanner.of(POLICY.withNotices(notices).withCatchUp(catchUp), PEOPLE)
                .between(PLANNED, Set.of(), day("2025-07-01"), today);
    }

    @Property
    void of_the_latest_each_recipient_has_the_one_of_all_that_was_to_be_sent_last(
            @ForAll("notices") List<NoticePolicy> notices, @ForAll @IntRange(min = 20, max = 45) int later) {
        LocalDate today = day("2025-07-01").plusDays(later);
        Map<EmployeeId, LocalDate> last = new HashMap<>();
        of(CatchUp.ALL, notices, today).forEach(notice -> last.put(notice.recipient(), notice.day()));
        List<Notice> latest = of(CatchUp.LATEST, notices, today);

        assertThat(latest).hasSameSizeAs(last.keySet());
        assertThat(latest).allSatisfy(notice -> assertThat(last).containsEntry(notice.recipient(), notice.day()));
    }

    @Property
    void however_often_somebody_asks_each_notice_comes_once(
            @ForAll @Size(max = 12) Set<@IntRange(min = 1, max = 60) Integer> asked) {
        List<String> all = new ArrayList<>();
        LocalDate last = day("2025-07-01");
        Set<Integer> days = new TreeSet<>(asked);
        days.add(61);
        for (int day : days) {
            LocalDate today = day("2025-07-01").plusDays(day);
            all.addAll(between(CatchUp.ALL, last.toString(), today.toString()));
            last = today;
        }

        assertThat(all).containsExactlyElementsOf(between(CatchUp.ALL, "2025-07-01", "2025-08-31"));
    }
}
