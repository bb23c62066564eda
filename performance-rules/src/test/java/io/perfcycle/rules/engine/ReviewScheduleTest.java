package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.cycle.CyclePhase;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.SchedulePolicy;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import io.perfcycle.spi.memory.MemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a host sees when it lets the engine plan the review meetings of a cycle. */
class ReviewScheduleTest {
    private final StoreWithHook store = new StoreWithHook(MemoryStore.create());
    private final EngineFixture company = new EngineFixture(store).withCompany();
    private final PerformanceEngine engine = company.engine;

    @BeforeEach
    void in_november() {
        company.now = Instant.parse("2026-11-20T08:00:00Z");
    }

    private Outcome<Saved<CycleId>> schedule(CycleId cycle) {
        return engine.reviews().schedule(company.command(admin()), cycle, Occasion.ANNUAL);
    }

    private List<String> meetings(CycleId cycle) {
        return engine.reviews().preview(admin(), cycle, Occasion.ANNUAL).orElseThrow().reviews().stream()
                .map(ReviewPlanner.Planned::header)
                .map(header -> header.subject() + " by " + header.reviewer() + " on " + header.meeting())
                .toList();
    }

    private static List<String> told(Outcome<?> outcome) {
        return outcome.findings().stream()
                .map(finding -> finding.code() + " " + finding.arguments())
                .toList();
    }

    private void apply(OrgChange change) {
        engine.people().apply(company.command(admin()), change).orElseThrow();
    }

    @Test
    void leave_that_becomes_known_moves_the_meetings_that_it_hits_and_no_others() {
        schedule(CYCLE).orElseThrow();
        List<String> before = meetings(CYCLE);
        company.leave.put(CAT, List.of(DateSpan.of(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 13))));

        assertThat(schedule(CYCLE).orElseThrow().version()).isPositive();
        assertThat(schedule(CYCLE).orElseThrow().version()).isZero();

        assertThat(before)
                .containsExactly(
                        "ann by BOARD on 2027-01-04",
                        "ben by ann on 2027-01-04",
                        "cat by ann on 2027-01-11",
                        "dan by ben on 2027-01-04");
        assertThat(meetings(CYCLE))
                .containsExactly(before.get(0), before.get(1), "cat by ann on 2027-01-14", before.get(3));
    }

    @Test
    void a_manager_who_leaves_in_the_middle_hands_over_what_is_not_handed_in_from_that_day_on() {
        schedule(CYCLE).orElseThrow();
        company.now = Instant.parse("2027-01-06T08:00:00Z");
        apply(new OrgChange.Left(BEN, LocalDate.of(2027, 1, 5), LeaveReason.VOLUNTARY));
        Outcome<?> again = schedule(CYCLE);

        assertThat(meetings(CYCLE))
                .containsExactly("ann by BOARD on 2027-01-04", "cat by ann on 2027-01-11", "dan by ann on 2027-01-18");
        assertThat(told(again)).containsExactly("REVIEW-NOT-DUE {employee=ben, reason=NOT_EMPLOYED}");
    }

    @Test
    void what_was_handed_in_stays_whatever_becomes_of_its_reviewer() {
        schedule(CYCLE).orElseThrow();
        engine.reviews()
                .submit(company.command(as(BEN)), EngineFixture.answers(DAN, "3", "4", "5"))
                .orElseThrow();
        apply(new OrgChange.ManagerChanged(DAN, LocalDate.of(2026, 12, 1), Optional.of(CAT)));
        List<String> before = meetings(CYCLE);

        assertThat(schedule(CYCLE).findings()).isEmpty();
        assertThat(before).contains("dan by ben on 2027-01-04");
    }

    @Test
    void a_closed_cycle_schedules_nobody_and_says_so() {
        schedule(CYCLE).orElseThrow();
        engine.cycles().close(company.command(admin()), CYCLE).orElseThrow();
        company.leave.put(CAT, List.of(DateSpan.of(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 13))));

        assertThat(told(schedule(CYCLE))).containsExactly("CYCLE-CLOSED {cycle=2026}");
        assertThat(meetings(CYCLE)).isEmpty();
    }

    @Test
    void where_a_store_writes_few_documents_at_once_the_next_call_goes_on_to_the_same_plan() {
        List<String> plan = meetings(CYCLE);
        store.maxWrites = 3;
        Outcome<Saved<CycleId>> first = schedule(CYCLE);

        assertThat(told(first)).containsExactly("REVIEW-MORE {left=1}");
        assertThat(first.orElseThrow().version()).isPositive();
        Outcome<Saved<CycleId>> second = schedule(CYCLE);
        assertThat(told(second)).isEmpty();
        assertThat(second.orElseThrow().version()).isPositive();
        assertThat(schedule(CYCLE).orElseThrow().version()).isZero();
        assertThat(meetings(CYCLE)).isEqualTo(plan);
    }

    @Test
    void more_meetings_than_the_limit_holds_are_told_and_stand_on_the_last_day() {
        CycleId full = CycleId.of("full");
        ReviewPolicy standard = ReviewPolicy.standard();
        Programme programme = Programme.standard(full);
        CycleDraft week = new CycleDraft(
                full,
                "full",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(new CyclePhase(
                        PhaseKind.MANAGER_REVIEW, DateSpan.of(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 8)))));
        engine.cycles()
                .open(
                        company.command(admin()),
                        week,
                        Programme.builder()
                                .cycle(full)
                                .goals(programme.goals())
                                .feedback(programme.feedback())
                                .reviews(new ReviewPolicy(
                                        standard.sections(),
                                        standard.scale(),
                                        standard.score(),
                                        new SchedulePolicy(0, 1, false),
                                        standard.justification()))
                                .calibration(programme.calibration())
                                .development(programme.development())
                                .build())
                .orElseThrow();

        assertThat(told(schedule(full))).containsExactly("REVIEW-NO-ROOM {reviewer=ann, meetings=1}");
        assertThat(meetings(full))
                .containsExactly("ben by ann on 2027-01-04", "cat by ann on 2027-01-08", "dan by ben on 2027-01-04");
        assertThat(engine.reviews()
                        .preview(admin(), full, Occasion.ANNUAL)
                        .orElseThrow()
                        .conflicts())
                .extracting(
                        conflict -> conflict.subject() + " " + conflict.reason().words())
                .containsExactly("cat every week is full of ann");
    }
}
