package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.goal;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.privacy.AuditOpening;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.memory.MemoryStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What comes of a commit that does not go through, and who stands in its audit. */
class PipelineTest {
    private final StoreWithHook store = new StoreWithHook(MemoryStore.create());
    private final LivedInCompany lived = new LivedInCompany(store);
    private final PerformanceEngine engine = lived.engine;
    private final EngineFixture company = lived.company;

    private List<AuditEntry> entries() {
        return store.audit(lived.context(), null, 10_000);
    }

    @Test
    void a_command_id_that_another_command_uses_meanwhile_is_told_and_nothing_of_the_second_is_kept() {
        Command command = company.command(as(BEN));
        store.beforeNextCommit = Optional.of(
                () -> engine.goals().propose(command, goal("g-first", BEN)).orElseThrow());
        Outcome<?> second = engine.goals().propose(command, goal("g-second", BEN));

        assertThat(second).isEqualTo(new Outcome.Failed<>(Outcome.FailureKind.COMMAND_ID_REUSED));
        assertThat(engine.goals().goal(as(BEN), GoalId.of("g-first")).isDone()).isTrue();
        assertThat(engine.goals().goal(as(BEN), GoalId.of("g-second"))).isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void the_same_command_sent_twice_at_once_is_done_once_and_answered_twice() {
        Command command = company.command(as(BEN));
        store.beforeNextCommit = Optional.of(
                () -> engine.goals().propose(command, goal("g-once", BEN)).orElseThrow());
        Outcome<Saved<GoalId>> second = engine.goals().propose(command, goal("g-once", BEN));

        assertThat(second.orElseThrow().id()).isEqualTo(GoalId.of("g-once"));
        assertThat(entries())
                .filteredOn(entry -> entry.act().about().id().equals("g-once"))
                .hasSize(1);
    }

    @Test
    void what_a_store_does_not_take_at_once_is_told_and_not_kept() {
        store.nextResult = Optional.of(new CommitResult.TooLarge("maxDocumentChars"));
        Outcome<?> outcome = engine.goals().propose(company.command(as(DAN)), goal("g-large", DAN));

        assertThat(outcome).isEqualTo(new Outcome.Failed<>(Outcome.FailureKind.TOO_LARGE));
        assertThat(engine.goals().goal(as(DAN), GoalId.of("g-large"))).isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void the_audit_names_who_acted_and_nobody_where_the_answer_is_anonymous() {
        List<AuditOpening> ofGoals = entries().stream()
                .filter(entry -> entry.act().about().id().equals("g-ben"))
                .map(entry -> entry.opening().orElseThrow())
                .toList();
        List<AuditOpening> ofResponses = entries().stream()
                .filter(entry -> entry.act().about().kind() == DocumentKind.ROUND_RESPONSES)
                .filter(entry -> entry.act().version() > 1)
                .map(entry -> entry.opening().orElseThrow())
                .toList();

        assertThat(ofGoals).extracting(AuditOpening::actor).containsOnly(BEN);
        assertThat(ofResponses)
                .isNotEmpty()
                .extracting(AuditOpening::actor)
                .doesNotContain(BEN, DAN, EngineFixture.ANN, EngineFixture.CAT);
    }
}
