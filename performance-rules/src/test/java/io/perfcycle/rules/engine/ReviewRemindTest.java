package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.answers;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static io.perfcycle.rules.engine.EngineFixture.review;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.cycle.CyclePhase;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.AcknowledgementDraft;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.ReviewNotices;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.spi.Notification;
import io.perfcycle.spi.memory.MemoryStore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whom the engine tells that reviews wait. The annual reviews of the company are due on 22 January 2027. */
class ReviewRemindTest {
    private static final LocalDate DUE = LocalDate.of(2027, 1, 22);
    private static final LocalDate RELEASED = LocalDate.of(2027, 2, 1);

    private final StoreWithHook store = new StoreWithHook(MemoryStore.create());
    private final EngineFixture company = new EngineFixture(store).withCompany();
    private final PerformanceEngine engine = company.engine;
    private int seen;

    private ReviewRemindTest scheduled() {
        on(LocalDate.of(2026, 11, 20));
        schedule();
        told();
        return this;
    }

    private void schedule() {
        engine.reviews()
                .schedule(company.command(admin()), CYCLE, Occasion.ANNUAL)
                .orElseThrow();
    }

    private void on(LocalDate day) {
        company.now = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
    }

    private Outcome<Saved<CycleId>> remind() {
        return engine.reviews().remind(company.command(admin()), CYCLE, Occasion.ANNUAL);
    }

    private OutboxRelay.Run deliver() {
        return engine.relay().deliver(EngineFixture.TENANT, "relay", 1000);
    }

    /** What the mail has brought since it was last asked: the topic, to whom, and whose review it is about. */
    private List<String> told() {
        deliver();
        List<Notification> all = company.mail.taken();
        List<String> lines = all.subList(seen, all.size()).stream()
                .map(each -> each.topic() + " to " + each.recipient() + " about "
                        + each.about().id().substring("2026:ANNUAL:".length()))
                .sorted()
                .toList();
        seen = all.size();
        return lines;
    }

    private List<String> toldOn(LocalDate day) {
        on(day);
        remind().orElseThrow();
        return told();
    }

    private void submit(EmployeeId by, EmployeeId about) {
        engine.reviews()
                .submit(company.command(as(by)), answers(about, "3", "3", "3"))
                .orElseThrow();
    }

    private void released() {
        on(RELEASED);
        submit(BEN, DAN);
        engine.reviews().release(company.command(admin()), review(DAN)).orElseThrow();
        told();
    }

    private void apply(OrgChange change) {
        engine.people().apply(company.command(admin()), change).orElseThrow();
    }

    @Test
    void reviewers_are_reminded_a_week_before_and_whoever_has_handed_in_is_not() {
        scheduled();
        assertThat(toldOn(DUE.minusDays(8))).isEmpty();
        assertThat(toldOn(DUE.minusDays(7)))
                .containsExactly(
                        "review.due to BOARD about ann",
                        "review.due to ann about ben",
                        "review.due to ann about cat",
                        "review.due to ben about dan");
        submit(ANN, CAT);

        assertThat(toldOn(DUE.minusDays(2)))
                .containsExactly(
                        "review.due to BOARD about ann", "review.due to ann about ben", "review.due to ben about dan");
    }

    @Test
    void a_second_call_on_the_same_day_sends_nothing_and_saves_nothing() {
        scheduled();
        on(DUE.minusDays(7));

        assertThat(remind().orElseThrow().version()).isPositive();
        assertThat(told()).hasSize(4);
        assertThat(remind().orElseThrow()).isEqualTo(new Saved<>(CYCLE, 0));
        assertThat(told()).isEmpty();
    }

    @Test
    void the_next_above_is_told_that_a_review_is_overdue_and_still_cannot_read_it() {
        scheduled();
        submit(ANN, BEN);
        submit(ANN, CAT);
        toldOn(DUE.plusDays(1));

        assertThat(toldOn(DUE.plusDays(3))).containsExactly("review.overdue to ann about dan");
        assertThat(engine.reviews().review(as(ANN), review(DAN))).isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void who_is_not_above_any_more_when_the_message_is_made_is_not_told() {
        scheduled();
        toldOn(DUE.plusDays(1));
        on(DUE.plusDays(3));
        remind().orElseThrow();
        apply(new OrgChange.ManagerChanged(BEN, DUE.plusDays(2), Optional.empty()));

        assertThat(told())
                .doesNotContain("review.overdue to ann about dan")
                .contains("review.overdue to BOARD about cat");
    }

    @Test
    void what_was_handed_in_or_acknowledged_before_the_message_is_made_is_told_to_nobody() {
        scheduled();
        on(DUE.plusDays(4));
        remind().orElseThrow();
        submit(BEN, DAN);

        assertThat(told()).noneMatch(line -> line.endsWith("about dan"));
        on(RELEASED);
        engine.reviews().release(company.command(admin()), review(DAN)).orElseThrow();
        told();
        on(RELEASED.plusDays(7));
        remind().orElseThrow();
        acknowledge();
        assertThat(told()).noneMatch(line -> line.startsWith("review.unacknowledged"));
    }

    private void acknowledge() {
        engine.reviews()
                .acknowledge(company.command(as(DAN)), new AcknowledgementDraft(review(DAN), ""))
                .orElseThrow();
    }

    @Test
    void the_subject_is_reminded_a_week_after_the_release_and_the_manager_of_that_day_a_week_later() {
        scheduled();
        for (EmployeeId other : List.of(BEN, CAT)) {
            submit(ANN, other);
        }
        submit(EmployeeId.of("BOARD"), ANN);
        released();
        assertThat(toldOn(RELEASED.plusDays(6))).isEmpty();
        assertThat(toldOn(RELEASED.plusDays(7))).containsExactly("review.unacknowledged to dan about dan");
        apply(new OrgChange.ManagerChanged(DAN, RELEASED.plusDays(8), Optional.of(CAT)));

        assertThat(toldOn(RELEASED.plusDays(14))).containsExactly("review.unacknowledged to cat about dan");
        assertThat(engine.reviews().review(as(DAN), review(DAN)).orElseThrow())
                .isInstanceOfSatisfying(
                        ReleasedReview.class,
                        review -> assertThat(review.remindedOn()).contains(RELEASED.plusDays(14)));
    }

    @Test
    void a_review_that_is_acknowledged_reminds_nobody() {
        scheduled();
        released();
        acknowledge();
        told();

        assertThat(toldOn(RELEASED.plusDays(14))).noneMatch(line -> line.endsWith("about dan"));
    }

    @Test
    void nothing_is_told_of_who_has_left_and_nobody_who_has_left_is_told() {
        scheduled();
        apply(new OrgChange.Left(DAN, DUE.minusDays(8), LeaveReason.VOLUNTARY));
        apply(new OrgChange.Left(CAT, DUE.minusDays(7), LeaveReason.VOLUNTARY));
        on(DUE.minusDays(7));
        remind().orElseThrow();
        on(DUE.minusDays(6));

        assertThat(told())
                .containsExactly(
                        "review.due to BOARD about ann", "review.due to ann about ben", "review.due to ann about cat");
        assertThat(toldOn(DUE.minusDays(2)))
                .containsExactly("review.due to BOARD about ann", "review.due to ann about ben");
    }

    @Test
    void who_has_left_before_the_message_is_made_is_not_told_of_the_own_meeting_either() {
        on(LocalDate.of(2026, 11, 20));
        schedule();
        apply(new OrgChange.Left(DAN, LocalDate.of(2026, 11, 20), LeaveReason.VOLUNTARY));
        on(LocalDate.of(2026, 11, 21));

        assertThat(told())
                .contains("review.scheduled to ben about dan", "review.scheduled to cat about cat")
                .doesNotContain("review.scheduled to dan about dan");
    }

    @Test
    void who_takes_a_review_over_is_told_although_who_had_it_was() {
        scheduled();
        toldOn(DUE.minusDays(7));
        apply(new OrgChange.Left(BEN, DUE.minusDays(6), LeaveReason.VOLUNTARY));
        on(DUE.minusDays(5));
        schedule();
        told();

        assertThat(toldOn(DUE.minusDays(5))).containsExactly("review.due to ann about dan");
        assertThat(toldOn(DUE.minusDays(4))).isEmpty();
    }

    @Test
    void a_meeting_that_moves_reminds_nobody_again() {
        company.leave.put(CAT, List.of(DateSpan.of(DUE.minusDays(18), DUE.minusDays(5))));
        scheduled();
        toldOn(DUE.minusDays(7));
        company.leave.put(CAT, List.of(DateSpan.of(DUE.minusDays(18), DUE.minusDays(3))));
        schedule();

        assertThat(told()).containsExactly("review.scheduled to ann about cat", "review.scheduled to cat about cat");
        assertThat(toldOn(DUE.minusDays(6))).isEmpty();
    }

    @Test
    void only_who_runs_the_cycle_reminds_and_a_cycle_that_is_not_there_looks_the_same() {
        scheduled();
        on(DUE);

        for (EmployeeId other : List.of(ANN, BEN, DAN)) {
            assertThat(engine.reviews().remind(company.command(as(other)), CYCLE, Occasion.ANNUAL))
                    .isEqualTo(new Outcome.NotFound<>());
        }
        assertThat(engine.reviews().remind(company.command(hr()), CYCLE, Occasion.ANNUAL))
                .isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.reviews().remind(company.command(admin()), CycleId.of("none"), Occasion.ANNUAL))
                .isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void a_closed_cycle_reminds_nobody_and_says_so() {
        scheduled();
        engine.cycles().close(company.command(admin()), CYCLE).orElseThrow();
        on(DUE);

        assertThat(remind().findings())
                .extracting(finding -> finding.code() + " " + finding.arguments())
                .containsExactly("CYCLE-CLOSED {cycle=2026}");
    }

    @Test
    void the_other_occasion_is_left_alone() {
        scheduled();
        on(DUE.plusDays(10));

        assertThat(engine.reviews()
                        .remind(company.command(admin()), CYCLE, Occasion.MID_YEAR)
                        .orElseThrow()
                        .version())
                .isZero();
    }

    @Test
    void a_cycle_whose_programme_has_no_notices_reminds_nobody() {
        CycleId quiet = CycleId.of("quiet");
        Programme standard = Programme.standard(quiet);
        engine.cycles()
                .open(
                        company.command(admin()),
                        new CycleDraft(
                                quiet,
                                "quiet",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                List.of(new CyclePhase(
                                        PhaseKind.MANAGER_REVIEW, DateSpan.of(LocalDate.of(2027, 1, 4), DUE)))),
                        EngineFixture.standardBut(quiet)
                                .feedback(standard.feedback())
                                .reviews(standard.reviews().withNotices(ReviewNotices.none()))
                                .build())
                .orElseThrow();
        engine.reviews()
                .schedule(company.command(admin()), quiet, Occasion.ANNUAL)
                .orElseThrow();
        on(DUE.plusDays(30));

        assertThat(engine.reviews()
                        .remind(company.command(admin()), quiet, Occasion.ANNUAL)
                        .orElseThrow()
                        .version())
                .isZero();
    }

    @Test
    void where_a_store_writes_few_documents_at_once_the_next_call_goes_on() {
        scheduled();
        store.maxWrites = 3;
        on(DUE.plusDays(4));

        assertThat(remind().orElseThrow().version()).isPositive();
        assertThat(told()).hasSize(5);
        assertThat(remind().orElseThrow().version()).isPositive();
        assertThat(told()).hasSize(2);
        assertThat(remind().orElseThrow().version()).isZero();
    }

    @Test
    void a_review_that_is_handed_in_while_reminders_are_decided_ends_in_one_commit_and_one_conflict() {
        scheduled();
        on(DUE.minusDays(2));
        store.beforeNextCommit = Optional.of(() -> submit(BEN, DAN));

        assertThat(remind()).isInstanceOf(Outcome.Conflict.class);
        assertThat(told()).isEmpty();
        assertThat(remind().isDone()).isTrue();
        assertThat(told()).hasSize(3).noneMatch(line -> line.endsWith("about dan"));
    }

    @Test
    void reminders_that_are_sent_while_a_review_is_handed_in_end_in_one_commit_and_one_conflict() {
        scheduled();
        on(DUE.minusDays(2));
        store.beforeNextCommit = Optional.of(() -> remind().orElseThrow());

        assertThat(engine.reviews().submit(company.command(as(BEN)), answers(DAN, "3", "3", "3")))
                .isInstanceOf(Outcome.Conflict.class);
        submit(BEN, DAN);
        assertThat(told()).hasSize(3).noneMatch(line -> line.endsWith("about dan"));
    }

    /** Day by day: some days somebody asks, some days ben hands in what is left to do, in any order. */
    @Property(tries = 60)
    void in_any_order_of_days_calls_and_hand_ins_each_notice_comes_once_at_most_and_none_after_the_hand_in(
            @ForAll @Size(max = 8) Set<@IntRange(max = 45) Integer> asked,
            @ForAll @IntRange(max = 45) int handedIn,
            @ForAll boolean sameDayFirst) {
        ReviewRemindTest world = new ReviewRemindTest().scheduled();
        Set<LocalDate> seenDays = new HashSet<>();
        for (int day = 0; day <= 45; day++) {
            LocalDate today = DUE.minusDays(20).plusDays(day);
            world.on(today);
            if (day == handedIn && sameDayFirst) {
                world.submit(BEN, DAN);
            }
            if (asked.contains(day)) {
                List<String> now = world.toldOn(today).stream()
                        .filter(line -> line.endsWith("to ben about dan"))
                        .toList();
                boolean over = day > handedIn || (day == handedIn && sameDayFirst);
                assertThat(now).hasSize(!over && isNews(today, seenDays) ? 1 : 0);
                assertThat(world.toldOn(today)).isEmpty();
            }
            if (day == handedIn && !sameDayFirst) {
                world.submit(BEN, DAN);
            }
        }
    }

    /** Whether a day of the reviewer's notices has come that no call has seen; such days are counted as seen. */
    private static boolean isNews(LocalDate today, Set<LocalDate> seen) {
        boolean news = false;
        for (int days : List.of(-7, -2, 1)) {
            LocalDate day = DUE.plusDays(days);
            news |= !day.isAfter(today) && seen.add(day);
        }
        return news;
    }
}
