package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.goal;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.NominationDraft;
import io.perfcycle.core.feedback.OneOnOneDraft;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.TalkingPointDraft;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.id.SeriesId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.spi.memory.MemoryStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Manager and employee change the same thing at once: one commit, one conflict, and nothing of either is lost unseen. */
class ConcurrentEditTest {
    private final StoreWithHook store = new StoreWithHook(MemoryStore.create());
    private final EngineFixture company = new EngineFixture(store).withCompany();
    private final PerformanceEngine engine = company.engine;

    /** Both edit; the manager's commit comes first. Then the employee, who was told of the conflict, does it again. */
    private void atOnce(Function<EmployeeId, Outcome<?>> edit) {
        Outcome<?>[] managers = new Outcome<?>[1];
        store.beforeNextCommit = Optional.of(() -> managers[0] = edit.apply(BEN));
        Outcome<?> employees = edit.apply(DAN);

        assertThat(managers[0].isDone()).isTrue();
        assertThat(employees).isInstanceOf(Outcome.Conflict.class);
        assertThat(edit.apply(DAN).isDone()).isTrue();
    }

    @Test
    void both_check_in_on_a_goal() {
        engine.goals().propose(company.command(as(DAN)), goal("g", DAN)).orElseThrow();
        engine.goals().agree(company.command(as(BEN)), GoalId.of("g")).orElseThrow();
        atOnce(by -> engine.goals()
                .checkIn(
                        company.command(as(by)),
                        new CheckInDraft(
                                GoalId.of("g"), LocalDate.of(2026, 1, 1), new BigDecimal("9"), 7, "seen by " + by)));

        assertThat(engine.goals().goal(as(DAN), GoalId.of("g")).orElseThrow().checkIns())
                .hasSize(2);
    }

    @Test
    void both_bring_a_point_to_their_one_to_one() {
        OneOnOneId first = SeriesId.of("s").meeting(1);
        LocalDate day = LocalDate.ofInstant(company.now, ZoneOffset.UTC).plusDays(1);
        engine.oneOnOnes()
                .start(company.command(as(BEN)), new OneOnOneDraft(SeriesId.of("s"), DAN, day, 2))
                .orElseThrow();
        atOnce(by ->
                engine.oneOnOnes().raise(company.command(as(by)), new TalkingPointDraft(first, "brought by " + by)));

        assertThat(engine.oneOnOnes().meeting(as(DAN), first).orElseThrow().points())
                .extracting(point -> point.by())
                .containsExactly(BEN, DAN);
    }

    @Test
    void both_name_raters_for_the_same_round() {
        RoundId round = RoundId.of("r");
        atOnce(by -> engine.rounds()
                .nominate(
                        company.command(as(by)),
                        new NominationDraft(round, CYCLE, DAN, List.of(new Invitation(CAT, Relationship.PEER)))));

        assertThat(engine.rounds().nomination(as(BEN), round).orElseThrow().nominatedBy())
                .isEqualTo(DAN);
    }
}
