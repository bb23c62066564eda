package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.TENANT;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.goal;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.OutcomeException;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.value.Weight;
import io.perfcycle.log.WatchedLogging;
import io.perfcycle.spi.UnitOfWork;
import io.perfcycle.spi.memory.MemoryStore;
import io.perfcycle.spi.memory.SequentialIds;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What people typed stands in documents and nowhere else. The whole suite of this module runs under a logging provider
 * that fails a test whose log lines hold a marked text, and the test data are marked.
 */
class PersonalTextTest {
    private final StoreWithHook store = new StoreWithHook(MemoryStore.create());

    @Test
    void no_message_no_audit_entry_and_no_receipt_of_a_whole_year_holds_a_text() {
        LivedInCompany lived = new LivedInCompany(store).withBenGone().withErasureRequested();
        lived.erase();

        assertThat(store.units).hasSizeGreaterThan(30);
        assertThat(store.units.stream().map(UnitOfWork::outbox).toList().toString())
                .doesNotContain(Canary.MARK);
        assertThat(store.units.stream().map(UnitOfWork::audit).toList().toString())
                .doesNotContain(Canary.MARK);
        assertThat(store.units.stream().map(UnitOfWork::receipt).toList().toString())
                .doesNotContain(Canary.MARK);
        assertThat(store.units.stream().map(UnitOfWork::writes).toList().toString())
                .contains(Canary.MARK);
    }

    @Test
    void messages_carry_nothing_but_names_of_documents() {
        LivedInCompany lived = new LivedInCompany(store);
        while (!lived.engine.relay().deliver(TENANT, "relay", 100).isIdle()) {
            assertThat(lived.company.mail.taken()).isNotEmpty();
        }

        assertThat(lived.company.mail.taken())
                .allSatisfy(message -> assertThat(message.arguments()).isEmpty());
    }

    @Test
    void an_exception_out_of_a_refusal_has_codes_and_places_but_not_what_was_typed() {
        EngineFixture company = new EngineFixture(store).withCompany();
        EmployeeDraft nowhere =
                new EmployeeDraft(CAT, Canary.in("name"), ANN, null, null, 1, EngineFixture.HIRED, Canary.in("zone"));
        Outcome<?> zone = company.engine.people().enter(company.command(admin()), List.of(nowhere));
        Outcome<?> shape = company.engine
                .goals()
                .propose(company.command(as(DAN)), goal("g", DAN).withDescription(Canary.in("x\u202E")));
        Outcome<?> parent = company.engine
                .goals()
                .propose(
                        company.command(as(DAN)),
                        goal("g", DAN).withParents(List.of(new GoalLink(GoalId.of(Canary.in("parent")), Weight.ONE))));

        assertThat(List.of(zone, shape, parent)).allSatisfy(refused -> {
            assertThat(refused.findings()).isNotEmpty();
            assertThat(new OutcomeException(refused)).hasMessageNotContaining(Canary.MARK);
            assertThat(refused.toString()).doesNotContain(Canary.MARK);
        });
        assertThat(zone.findings().toString()).doesNotContain(Canary.MARK);
    }

    @Test
    void a_failing_store_and_a_failing_notifier_are_logged_without_what_they_say() {
        WatchedLogging.begin();
        EngineFixture company = new EngineFixture(store).withCompany();
        store.beforeNextCommit = Optional.of(() -> {
            throw new IllegalStateException(Canary.in("a row that the database quotes"));
        });
        company.engine.goals().propose(company.command(as(BEN)), goal("g", BEN)).orElseThrow();
        PerformanceEngine mailing = PerformanceEngine.builder()
                .store(store)
                .clock(() -> company.now)
                .ids(SequentialIds.of("m-"))
                .notifier(message -> {
                    throw new IllegalStateException(Canary.in("an address"));
                })
                .build();

        assertThat(mailing.relay().deliver(TENANT, "relay", 10).failed()).isPositive();
        assertThat(WatchedLogging.end())
                .anyMatch(line -> line.contains("Commit attempt 1 ended in java.lang.IllegalStateException"))
                .anyMatch(line -> line.contains("Notifier failed with java.lang.IllegalStateException"));
    }
}
