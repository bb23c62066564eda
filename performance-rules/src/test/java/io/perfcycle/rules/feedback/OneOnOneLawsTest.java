package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.perfcycle.core.feedback.ActionItem;
import io.perfcycle.core.feedback.ActionItemDraft;
import io.perfcycle.core.feedback.ClosedOneOnOne;
import io.perfcycle.core.feedback.ItemState;
import io.perfcycle.core.feedback.MeetingEnding;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.OneOnOneDraft;
import io.perfcycle.core.feedback.OneOnOneEvent;
import io.perfcycle.core.feedback.OneOnOneSeries;
import io.perfcycle.core.feedback.PlannedOneOnOne;
import io.perfcycle.core.feedback.TalkingPoint;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.SeriesId;
import io.perfcycle.core.outcome.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Whatever two people do in a series: nothing is lost, nothing stands twice, and what is refused changes nothing. */
class OneOnOneLawsTest {
    private static final EmployeeId HOST = EmployeeId.of("host");
    private static final EmployeeId REPORT = EmployeeId.of("report");
    private static final EmployeeId OTHER = EmployeeId.of("other");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** A series with all that is known to have been done in it. */
    private static final class Life {
        private final List<ClosedOneOnOne> closed = new ArrayList<>();
        private final Map<Integer, ItemState> stateByNumber = new TreeMap<>();
        private final Map<Integer, Integer> bornInByNumber = new TreeMap<>();
        private final List<String> topics = new ArrayList<>();
        private OneOnOne current;
        private int day;
        private int notes;
        private int notesInCurrent;
        private int tried;

        private Life(int weeks) {
            OneOnOneDraft draft = new OneOnOneDraft(SeriesId.of("s"), REPORT, FIRST, weeks);
            current = (OneOnOne) OneOnOneDecisions.start(draft, HOST, moment())
                    .orElseThrow()
                    .get(0)
                    .after();
        }

        private OneOnOneDecisions.Moment moment() {
            return new OneOnOneDecisions.Moment(
                    tried % 2 == 0 ? HOST : REPORT, FIRST.plusDays(day), NOON.plusSeconds(86_400L * day));
        }

        void step(int number) {
            tried++;
            day += number % 3;
            int item = 1 + number % 7;
            switch (number / 12) {
                case 0 -> raise();
                case 1 -> assign(number);
                case 2 -> settle(item, ItemState.values()[number % 4]);
                case 3 -> note();
                case 4 -> move(number % 12 - 3);
                case 5 -> close(MeetingEnding.values()[number % 3], false);
                default -> close(MeetingEnding.HELD, number % 12 == 0);
            }
        }

        private void raise() {
            expect(
                    isPlanned() ? Set.of() : Set.of("CLOSED"),
                    AgendaDecisions.raise(current, "p" + tried, moment()),
                    () -> {
                        stateByNumber.put(stateByNumber.size() + 1, ItemState.OPEN);
                        bornInByNumber.put(stateByNumber.size(), current.number());
                    });
        }

        private void assign(int number) {
            EmployeeId owner = List.of(HOST, REPORT, OTHER).get(number % 3);
            Integer origin = number % 2 == 0 ? null : 1 + number % 5;
            Set<String> reasons = new HashSet<>();
            if (!isPlanned()) {
                reasons.add("CLOSED");
            } else {
                if (owner.equals(OTHER)) {
                    reasons.add("OWNER-OUTSIDE");
                }
                boolean here = origin == null || current.points().stream().anyMatch(each -> each.number() == origin);
                if (!here) {
                    reasons.add("ITEM-UNKNOWN");
                }
            }
            ActionItemDraft draft = new ActionItemDraft(current.id(), owner, "a" + tried, FIRST.plusDays(day), origin);
            expect(reasons, AgendaDecisions.assign(current, draft, moment()), () -> {
                if (origin != null) {
                    stateByNumber.put(origin, ItemState.DONE);
                }
                stateByNumber.put(stateByNumber.size() + 1, ItemState.OPEN);
                bornInByNumber.put(stateByNumber.size(), current.number());
            });
        }

        private void settle(int item, ItemState state) {
            Set<String> reasons = new HashSet<>();
            if (!isPlanned()) {
                reasons.add("CLOSED");
            } else {
                boolean here = numbers(current).contains(item);
                if (!here) {
                    reasons.add("ITEM-UNKNOWN");
                }
                if (state == ItemState.CARRIED) {
                    reasons.add("ITEM-CARRIED");
                }
                if (here && stateByNumber.get(item) == state) {
                    reasons.add("ITEM-UNCHANGED");
                }
            }
            expect(
                    reasons,
                    AgendaDecisions.settle(current, item, state, moment()),
                    () -> stateByNumber.put(item, state));
        }

        private void note() {
            expect(isPlanned() ? Set.of() : Set.of("CLOSED"), AgendaDecisions.note(current, "n", moment()), () -> {
                notes++;
                notesInCurrent++;
            });
        }

        private void move(int by) {
            LocalDate to = FIRST.plusDays(day + by);
            Set<String> reasons = isPlanned() ? (by < 0 ? Set.of("DAY-PAST") : Set.of()) : Set.of("CLOSED");
            expect(reasons, OneOnOneDecisions.move(current, to, moment()), () -> {});
        }

        private void close(MeetingEnding ending, boolean isLast) {
            LocalDate today = FIRST.plusDays(day);
            Set<String> reasons = new HashSet<>();
            if (!isPlanned()) {
                reasons.add("CLOSED");
            } else if (ending == MeetingEnding.HELD && current.day().isAfter(today)) {
                reasons.add("TOO-EARLY");
            } else if (ending == MeetingEnding.MISSED && !current.day().isBefore(today)) {
                reasons.add("NOT-MISSED");
            }
            LocalDate before = isPlanned() ? ((PlannedOneOnOne) current).regularDay() : today;
            Outcome<List<OneOnOneEvent>> outcome = OneOnOneDecisions.close(current, ending, isLast, moment());
            expect(reasons, outcome, () -> {
                closed.add((ClosedOneOnOne) outcome.orElseThrow().get(0).after());
                notesInCurrent = 0;
                if (!isLast) {
                    PlannedOneOnOne next =
                            (PlannedOneOnOne) outcome.orElseThrow().get(1).after();
                    assertThat(next.day()).isAfter(before).isAfter(today);
                    long distance = next.day().toEpochDay() - FIRST.toEpochDay();
                    assertThat(distance % (7L * current.series().everyWeeks())).isZero();
                    LocalDate earlier = next.day().minusWeeks(current.series().everyWeeks());
                    assertThat(earlier.isAfter(before) && earlier.isAfter(today))
                            .isFalse();
                }
            });
        }

        private boolean isPlanned() {
            return current instanceof PlannedOneOnOne;
        }

        private void expect(Set<String> reasons, Outcome<List<OneOnOneEvent>> outcome, Runnable then) {
            assertThat(outcome.findings().stream()
                            .map(each -> each.code().substring("ONE-ON-ONE-".length()))
                            .collect(Collectors.toSet()))
                    .isEqualTo(reasons);
            assertThat(outcome.isDone()).isEqualTo(reasons.isEmpty());
            if (outcome.isDone()) {
                then.run();
                List<OneOnOneEvent> events = outcome.orElseThrow();
                current = (OneOnOne) events.get(events.size() - 1).after();
                topics.add(events.get(0).topic());
            }
            check();
        }

        private void check() {
            List<Integer> here = numbers(current);
            assertThat(here).doesNotHaveDuplicates();
            for (ClosedOneOnOne meeting : closed) {
                assertThat(numbers(meeting)).doesNotHaveDuplicates();
                assertThat(meeting.next().isPresent()).isEqualTo(meeting.number() < current.number());
            }
            stateByNumber.forEach((number, state) -> {
                long carried = closed.stream()
                        .filter(each -> states(each).get(number) == ItemState.CARRIED)
                        .count();
                if (state == ItemState.OPEN) {
                    assertThat(states(current).get(number)).isEqualTo(ItemState.OPEN);
                    assertThat(carried).isEqualTo((long) current.number() - bornInByNumber.get(number));
                    assertThat(carriedOf(current, number)).isEqualTo((int) carried);
                } else {
                    long settled = Stream.concat(closed.stream(), Stream.of(current))
                            .distinct()
                            .filter(each -> states(each).get(number) == state)
                            .count();
                    assertThat(settled).isEqualTo(1);
                }
            });
            long kept = closed.stream().mapToLong(each -> each.notes().size()).sum();
            long open = isPlanned() ? current.notes().size() : 0;
            assertThat(kept + open).isEqualTo(notes);
            assertThat(open).isEqualTo(isPlanned() ? notesInCurrent : 0);
        }

        private static List<Integer> numbers(OneOnOne meeting) {
            return List.copyOf(Stream.concat(
                            meeting.points().stream().map(TalkingPoint::number),
                            meeting.actions().stream().map(ActionItem::number))
                    .toList());
        }

        private static Map<Integer, ItemState> states(OneOnOne meeting) {
            Map<Integer, ItemState> states = new HashMap<>();
            meeting.points().forEach(each -> states.put(each.number(), each.state()));
            meeting.actions().forEach(each -> states.put(each.number(), each.state()));
            return states;
        }

        private static int carriedOf(OneOnOne meeting, int number) {
            return Stream.concat(
                            meeting.points().stream()
                                    .filter(each -> each.number() == number)
                                    .map(TalkingPoint::carried),
                            meeting.actions().stream()
                                    .filter(each -> each.number() == number)
                                    .map(ActionItem::carried))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Property(tries = 3000)
    void every_point_and_item_stands_open_in_exactly_one_meeting_until_it_is_settled(
            @ForAll @IntRange(min = 1, max = 6) int weeks,
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 83) Integer> steps) {
        Life life = new Life(weeks);
        steps.forEach(life::step);
        life.topics.forEach(Statistics::collect);
    }

    @Property(tries = 2000)
    void regular_days_are_counted_from_the_first_and_never_drift(
            @ForAll @IntRange(min = 1, max = 52) int weeks, @ForAll @IntRange(min = -400, max = 4000) int days) {
        OneOnOneSeries series = new OneOnOneSeries(SeriesId.of("s"), HOST, REPORT, weeks, FIRST);
        LocalDate day = FIRST.plusDays(days);
        LocalDate expected = FIRST;
        while (!expected.isAfter(day)) {
            expected = expected.plusWeeks(weeks);
        }
        assertThat(series.firstAfter(day)).isEqualTo(expected);
    }

    @Test
    void a_closed_meeting_is_not_closed_again_and_names_the_next() {
        Life life = new Life(1);
        OneOnOne first = life.current;
        life.close(MeetingEnding.HELD, false);
        Outcome<List<OneOnOneEvent>> again =
                OneOnOneDecisions.close(life.closed.get(0), MeetingEnding.HELD, false, life.moment());
        assertThat(again.findings().get(0).arguments()).containsEntry("next", "s-2");
        assertThat(first.id().value()).isEqualTo("s-1");
    }

    @Test
    void a_meeting_holds_two_hundred_points_items_and_notes_and_not_more() {
        Life life = new Life(1);
        for (int i = 0; i < AgendaDecisions.MAX; i++) {
            life.tried++;
            life.current = (OneOnOne) AgendaDecisions.raise(life.current, "p", life.moment())
                    .orElseThrow()
                    .get(0)
                    .after();
            life.current = (OneOnOne) AgendaDecisions.note(life.current, "n", life.moment())
                    .orElseThrow()
                    .get(0)
                    .after();
            life.current = (OneOnOne) AgendaDecisions.assign(life.current, item(life), life.moment())
                    .orElseThrow()
                    .get(0)
                    .after();
        }
        assertThat(Stream.of(
                                AgendaDecisions.raise(life.current, "p", life.moment()),
                                AgendaDecisions.note(life.current, "n", life.moment()),
                                AgendaDecisions.assign(life.current, item(life), life.moment()))
                        .map(each -> each.findings().get(0).code()))
                .containsOnly("ONE-ON-ONE-FULL");
    }

    private static ActionItemDraft item(Life life) {
        return new ActionItemDraft(life.current.id(), HOST, "a", null, null);
    }

    @Test
    void a_series_begins_today_or_within_a_year() {
        OneOnOneDecisions.Moment today = new OneOnOneDecisions.Moment(HOST, FIRST, NOON);
        for (int days : new int[] {-1, 0, 366, 367}) {
            OneOnOneDraft draft = new OneOnOneDraft(SeriesId.of("s"), REPORT, FIRST.plusDays(days), 2);
            Outcome<List<OneOnOneEvent>> outcome = OneOnOneDecisions.start(draft, HOST, today);
            assertThat(outcome.isDone()).isEqualTo(days >= 0 && days <= 366);
            outcome.toOptional()
                    .ifPresent(events -> assertThat(events.get(0).audience()).containsExactly(REPORT));
        }
    }

    @Test
    void a_series_is_of_two_people_and_one_to_fifty_two_weeks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OneOnOneSeries(SeriesId.of("s"), HOST, HOST, 1, FIRST));
        for (int weeks : new int[] {0, 53}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new OneOnOneSeries(SeriesId.of("s"), HOST, REPORT, weeks, FIRST));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> SeriesId.of("s".repeat(89)));
        assertThat(SeriesId.of("s".repeat(88)).meeting(2_000_000_000).value()).hasSize(99);
    }
}
