package io.perfcycle.rules.scheduling;

import static io.perfcycle.rules.scheduling.Staff.LONG_AGO;
import static io.perfcycle.rules.scheduling.Staff.day;
import static io.perfcycle.rules.scheduling.Staff.id;
import static io.perfcycle.rules.scheduling.Staff.moving;
import static io.perfcycle.rules.scheduling.Staff.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.cycle.CatchUp;
import io.perfcycle.core.cycle.NoticePolicy;
import io.perfcycle.core.cycle.NoticePolicy.Recipient;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.ReviewerPolicy;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.ReviewHeader;
import io.perfcycle.core.review.ReviewNotices;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.Rating;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Who is told on which day that a review waits. */
class ReviewNoticePlannerTest {
    private static final LocalDate DUE = day("2027-01-22");
    private static final List<Employee> PEOPLE =
            List.of(person("top", ""), person("boss", "top"), person("lead", "boss"), person("ann", "lead"));
    private static final ScheduledReview WAITING = waiting("ann", "lead");

    private static ScheduledReview waiting(String subject, String reviewer) {
        return ScheduledReview.builder()
                .id(ReviewId.of("r"))
                .header(new ReviewHeader(
                        id(subject), CycleId.of("2026"), Occasion.ANNUAL, id(reviewer), day("2027-01-11"), DUE))
                .build();
    }

    private static ReleasedReview out(LocalDate released) {
        return ReleasedReview.builder()
                .id(WAITING.id())
                .header(WAITING.header())
                .proposed(Rating.rated("3"))
                .summary(Rating.rated("3"))
                .releasedAt(at(released))
                .build();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59)).toInstant(ZoneOffset.UTC);
    }

    private static ReviewNoticePlanner planner(ReviewNotices policy, List<Employee> people, LocalDate today) {
        return planner(policy, ReviewerPolicy.standard(), people, today);
    }

    private static ReviewNoticePlanner planner(
            ReviewNotices policy, ReviewerPolicy root, List<Employee> people, LocalDate today) {
        return ReviewNoticePlanner.of(
                policy,
                root,
                id -> people.stream().filter(person -> person.id().equals(id)).findFirst(),
                at(today));
    }

    private static List<String> told(List<? extends ReviewEvent> events) {
        return events.stream()
                .map(event -> event.topic().substring("review.".length()) + " " + event.audience())
                .toList();
    }

    private static List<String> told(Review review, String today) {
        return told(planner(ReviewNotices.standard(), PEOPLE, day(today)).remind(review));
    }

    /** Asks on each of some days, and gives what was told with the day. */
    private static List<String> asking(ReviewNotices policy, Review begun, Iterable<LocalDate> days) {
        List<String> all = new ArrayList<>();
        Review review = begun;
        for (LocalDate today : days) {
            List<? extends ReviewEvent> events = planner(policy, PEOPLE, today).remind(review);
            told(events).forEach(line -> all.add(today + " " + line));
            if (!events.isEmpty()) {
                review = (Review) events.get(events.size() - 1).after();
            }
        }
        return all;
    }

    private static List<LocalDate> daily(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    @Test
    void a_reviewer_is_reminded_before_and_after_the_due_day_and_then_the_next_above_is_told() {
        assertThat(asking(ReviewNotices.standard(), WAITING, daily(DUE.minusDays(30), DUE.plusDays(30))))
                .containsExactly(
                        "2027-01-15 due [lead]",
                        "2027-01-20 due [lead]",
                        "2027-01-23 due [lead]",
                        "2027-01-25 overdue [boss]");
    }

    @Test
    void a_review_that_is_out_reminds_its_subject_and_then_who_may_override() {
        LocalDate released = day("2027-02-01");

        assertThat(asking(ReviewNotices.standard(), out(released), daily(released, released.plusDays(30))))
                .containsExactly("2027-02-08 unacknowledged [ann]", "2027-02-15 unacknowledged [lead]");
    }

    @Test
    void once_it_is_out_the_manager_of_now_is_told_and_not_who_wrote_it() {
        LocalDate today = day("2027-02-15");
        List<Employee> moved = List.of(
                person("top", ""),
                person("boss", "top"),
                person("lead", "boss"),
                moving("ann", LONG_AGO + "=lead", "2027-02-10=boss"));
        ReleasedReview review = out(day("2027-02-01")).reminded(day("2027-02-08"));

        assertThat(told(planner(ReviewNotices.standard(), moved, today).remind(review)))
                .containsExactly("unacknowledged [boss]");
    }

    @Test
    void whoever_asks_late_brings_the_latest_of_each_person_and_once() {
        assertThat(asking(ReviewNotices.standard(), WAITING, List.of(day("2027-01-31"), day("2027-01-31"))))
                .containsExactly("2027-01-31 due [lead]", "2027-01-31 overdue [boss]");
    }

    @Test
    void nothing_is_told_of_what_was_handed_in_or_acknowledged() {
        SubmittedReview submitted = SubmittedReview.builder()
                .id(WAITING.id())
                .header(WAITING.header())
                .proposed(Rating.rated("3"))
                .submittedBy(id("lead"))
                .submittedAt(at(DUE))
                .build();

        assertThat(told(submitted, "2027-01-23")).isEmpty();
        assertThat(planner(ReviewNotices.standard(), PEOPLE, day("2027-01-23")).isDue(submitted))
                .isFalse();
    }

    @Test
    void nothing_is_told_of_who_has_left_or_is_not_known() {
        List<Employee> without = List.of(
                person("top", ""),
                person("boss", "top"),
                person("lead", "boss"),
                person("ann", "lead", LONG_AGO, day("2027-01-14")));

        assertThat(told(planner(ReviewNotices.standard(), without, day("2027-01-15"))
                        .remind(WAITING)))
                .isEmpty();
        assertThat(told(planner(ReviewNotices.standard(), without.subList(0, 3), day("2027-01-15"))
                        .remind(WAITING)))
                .isEmpty();
        assertThat(told(planner(ReviewNotices.standard(), without, day("2027-01-14"))
                        .remind(waiting("ann", "lead"))))
                .as("the day before the first notice")
                .isEmpty();
    }

    @Test
    void a_reviewer_who_has_left_is_told_nothing_and_the_next_above_is() {
        List<Employee> without = List.of(
                person("top", ""),
                person("boss", "top"),
                person("lead", "boss", LONG_AGO, day("2027-01-10")),
                person("ann", "lead"));

        assertThat(told(planner(ReviewNotices.standard(), without, day("2027-01-26"))
                        .remind(WAITING)))
                .containsExactly("overdue [boss]");
    }

    @Test
    void above_the_top_is_the_reviewer_of_the_root_and_above_that_nobody() {
        assertThat(told(waiting("boss", "top"), "2027-01-25")).contains("overdue [BOARD]");
        assertThat(told(waiting("top", "BOARD"), "2027-01-25")).containsExactly("due [BOARD]");
    }

    @Test
    void who_is_employed_and_reviews_the_root_is_not_told_as_the_next_above_themself() {
        ReviewerPolicy top = new ReviewerPolicy(id("top"), ReviewerPolicy.Vacancy.NEXT_ABOVE);

        assertThat(told(planner(ReviewNotices.standard(), top, PEOPLE, day("2027-01-25"))
                        .remind(waiting("boss", "top"))))
                .containsExactly("due [top]");
    }

    @Test
    void nobody_is_told_as_the_next_above_of_the_own_review() {
        List<Employee> turned = List.of(person("top", ""), person("ann", "top"), person("lead", "ann"));

        assertThat(told(planner(ReviewNotices.standard(), turned, day("2027-01-25"))
                        .remind(WAITING)))
                .containsExactly("due [lead]");
    }

    @Test
    void who_takes_a_review_over_is_told_anew_and_a_meeting_that_moves_brings_nothing_again() {
        ReviewHeader header = WAITING.header();
        ScheduledReview reminded = WAITING.reminded(day("2027-01-15"));
        ScheduledReview moved = reminded.replanned(new ReviewHeader(
                header.subject(), header.cycle(), header.occasion(), header.reviewer(), day("2027-01-18"), DUE));
        ScheduledReview handedOver = reminded.replanned(new ReviewHeader(
                header.subject(), header.cycle(), header.occasion(), id("boss"), header.meeting(), DUE));

        assertThat(told(moved, "2027-01-16")).isEmpty();
        assertThat(told(handedOver, "2027-01-16")).containsExactly("due [boss]");
    }

    @Test
    void a_clock_that_goes_back_brings_nothing_again() {
        assertThat(told(WAITING.reminded(day("2027-01-23")), "2027-01-20")).isEmpty();
    }

    @Test
    void under_the_policy_of_none_nobody_is_told() {
        assertThat(asking(ReviewNotices.none(), WAITING, daily(DUE.minusDays(30), DUE.plusDays(30))))
                .isEmpty();
    }

    @Provide
    Arbitrary<ReviewNotices> policies() {
        Arbitrary<NoticePolicy> reminders = Arbitraries.integers()
                .between(-10, 10)
                .flatMap(days -> Arbitraries.of(Recipient.SUBJECT, Recipient.RESPONSIBLE)
                        .map(recipient -> new NoticePolicy(days, recipient)));
        Arbitrary<NoticePolicy> escalations =
                Arbitraries.integers().between(1, 10).map(days -> new NoticePolicy(days, Recipient.NEXT_ABOVE));
        return Arbitraries.oneOf(reminders, escalations)
                .list()
                .uniqueElements()
                .ofMaxSize(6)
                .map(notices -> new ReviewNotices(notices, List.of(), CatchUp.ALL));
    }

    private static List<LocalDate> days(Set<Integer> asked) {
        return new TreeSet<>(asked)
                .stream().map(day -> DUE.minusDays(15).plusDays(day)).toList();
    }

    private static List<String> withoutDay(List<String> told) {
        return told.stream().map(line -> line.substring(11)).toList();
    }

    @Property
    void however_often_somebody_asks_all_notices_come_and_each_once(
            @ForAll("policies") ReviewNotices policy, @ForAll @Size(max = 15) Set<@IntRange(max = 29) Integer> asked) {
        List<LocalDate> now = days(asked);
        List<LocalDate> twice = new ArrayList<>(now);
        twice.addAll(now);
        twice.sort(null);
        LocalDate end = DUE.plusDays(15);
        now = new ArrayList<>(now);
        now.add(end);
        twice.add(end);

        List<String> daily = asking(policy, WAITING, daily(DUE.minusDays(15), end));

        assertThat(daily).hasSize(policy.untilHandedIn().size());
        assertThat(withoutDay(asking(policy, WAITING, now))).containsExactlyElementsOf(withoutDay(daily));
        assertThat(asking(policy, WAITING, twice)).isEqualTo(asking(policy, WAITING, now));
    }

    @Property
    void a_notice_is_due_on_the_days_on_which_somebody_is_told_where_all_are_here(
            @ForAll("policies") ReviewNotices policy,
            @ForAll CatchUp catchUp,
            @ForAll @IntRange(min = -15, max = 15) int day,
            @ForAll @IntRange(min = -20, max = 15) int reminded) {
        List<NoticePolicy> after = policy.untilHandedIn().stream()
                .filter(notice -> notice.days() >= 0)
                .toList();
        ReviewNoticePlanner planner =
                planner(new ReviewNotices(policy.untilHandedIn(), after, catchUp), PEOPLE, DUE.plusDays(day));

        LocalDate last = DUE.plusDays(reminded);
        for (Review review : List.of(WAITING, WAITING.reminded(last), out(DUE), out(DUE).reminded(last))) {
            assertThat(planner.isDue(review)).isEqualTo(!planner.remind(review).isEmpty());
        }
    }

    @Property
    void of_the_latest_each_person_is_told_at_most_once_a_day_and_nothing_that_is_not_told_under_all(
            @ForAll("policies") ReviewNotices policy, @ForAll @Size(max = 15) Set<@IntRange(max = 29) Integer> asked) {
        ReviewNotices latest = new ReviewNotices(policy.untilHandedIn(), List.of(), CatchUp.LATEST);
        List<String> told = asking(latest, WAITING, days(asked));
        List<String> all = new ArrayList<>(asking(policy, WAITING, days(asked)));

        assertThat(told).doesNotHaveDuplicates();
        told.forEach(line -> assertThat(all.remove(line)).as(line).isTrue());
    }

    @Property
    void none_is_told_on_the_very_day_or_not_at_all(
            @ForAll("policies") ReviewNotices policy, @ForAll @Size(max = 15) Set<@IntRange(max = 29) Integer> asked) {
        ReviewNotices none = new ReviewNotices(policy.untilHandedIn(), List.of(), CatchUp.NONE);
        List<LocalDate> days = days(asked);
        long expected = policy.untilHandedIn().stream()
                .filter(notice -> days.contains(DUE.plusDays(notice.days())))
                .count();

        assertThat(asking(none, WAITING, days)).hasSize((int) expected);
    }
}
