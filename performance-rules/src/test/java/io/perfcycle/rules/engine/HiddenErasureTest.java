package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.memory.MemoryStore;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that answers late, as a replica may, and for which an erased person was never entered. */
class HiddenErasureTest {
    private final StoreWithHook store = new StoreWithHook(MemoryStore.create());
    private final LivedInCompany lived = new LivedInCompany(store);
    private final PerformanceEngine engine = lived.engine;
    private final EngineFixture company = lived.company;

    /** Erases ben, and answers from then on, or at the first reading only, that nobody was ever entered under his id. */
    private void eraseAndHide(boolean always) {
        lived.withBenGone().withErasureRequested();
        lived.erase();
        boolean[] told = {false};
        store.documentTampering = there -> {
            boolean hides = there instanceof Loaded.Tombstone && (always || !told[0]);
            told[0] |= hides;
            return hides ? new Loaded.Absent() : there;
        };
    }

    private void conflicts(Principal by, Function<Command, Outcome<?>> call) {
        Command command = company.command(by);

        assertThat(call.apply(command))
                .isInstanceOfSatisfying(
                        Outcome.Conflict.class,
                        conflict -> assertThat(conflict.toString())
                                .contains(BEN.key().toString()));
        store.documentTampering = there -> there;
        assertThat(call.apply(command)).isEqualTo(new Outcome.NotFound<>());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobody_acts_whose_erasure_the_store_hides(boolean always) {
        eraseAndHide(always);

        conflicts(
                as(BEN).withRole(Relation.HR_PARTNER),
                command -> engine.privacy().requestErasure(command, CAT, "law"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobody_is_named_whose_erasure_the_store_hides(boolean always) {
        eraseAndHide(always);
        RoundDraft draft = new RoundDraft(
                RoundId.of("round-3"),
                EngineFixture.CYCLE,
                DAN,
                List.of(new Question("Q1", "text", 1, 5)),
                List.of(new Invitation(BEN, Relationship.PEER)));

        conflicts(admin(), command -> engine.feedback().launch(command, draft));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void commands_of_an_account_that_was_never_entered_do_not_conflict_with_each_other(int others) {
        store.beforeNextCommit = java.util.Optional.of(() -> {
            for (int i = 0; i < others; i++) {
                assertThat(define("meanwhile-" + i).isDone()).isTrue();
            }
        });

        assertThat(define("first").isDone()).isTrue();
    }

    private Outcome<?> define(String unit) {
        OrgUnit named = OrgUnit.builder().id(UnitId.of(unit)).name(unit).build();
        return engine.people().define(company.command(admin()), named);
    }
}
