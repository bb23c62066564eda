package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static io.perfcycle.rules.engine.LivedInCompany.auditor;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Action;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.privacy.AuditOpening;
import io.perfcycle.core.privacy.AuditSeal;
import io.perfcycle.core.privacy.AuditedAct;
import io.perfcycle.rules.privacy.AuditChain;
import io.perfcycle.rules.privacy.SealChain;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.memory.MemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditOperationsTest {
    private static final DocumentKey GOAL = new DocumentKey(DocumentKind.GOAL, "g-dan");

    private final StoreWithHook store = new StoreWithHook(MemoryStore.create());
    private final LivedInCompany lived = new LivedInCompany(store);
    private final PerformanceEngine engine = lived.engine;

    private AuditReport verify() {
        return engine.audit().verify(auditor()).orElseThrow();
    }

    private int seal() {
        int seals = 0;
        boolean last = false;
        while (!last) {
            last = engine.audit()
                    .seal(lived.company.command(admin()))
                    .orElseThrow()
                    .isLast();
            seals++;
        }
        return seals;
    }

    private List<AuditEntry> entries() {
        return store.audit(lived.context(), null, 10_000);
    }

    private static boolean isOfGoal(AuditEntry entry) {
        return entry.act().about().equals(GOAL);
    }

    /** The whole chain of the goal made anew with another action in its first entry: right in itself. */
    private static List<AuditEntry> forged(List<AuditEntry> entries) {
        List<AuditEntry> forged = new ArrayList<>();
        String previous = "";
        for (AuditEntry entry : entries) {
            if (!isOfGoal(entry)) {
                forged.add(entry);
                continue;
            }
            AuditedAct act = entry.act();
            AuditedAct other = new AuditedAct(
                    act.at(), act.facet(), Action.DECIDE, act.about(), act.version(), act.directoryAsOf());
            AuditEntry made = AuditChain.next(
                    other, new AuditOpening(EmployeeId.of("nobody"), Optional.empty(), "salt"), previous);
            forged.add(made);
            previous = made.hash();
        }
        return forged;
    }

    @Test
    void a_year_is_intact_with_all_its_counts() {
        int seals = seal();
        AuditReport report = verify();

        assertThat(report.isIntact()).isTrue();
        assertThat(seals).isOne();
        assertThat(report.seals()).isOne();
        assertThat(report.entries()).isEqualTo(entries().size());
        assertThat(report.documents()).isEqualTo(lived.everything().size());
        assertThat(report.sealedHeads()).isEqualTo(report.documents() - 1);
        assertThat(report.withoutChain()).isZero();
        assertThat(report.newestSeal())
                .isEqualTo(engine.audit()
                        .newestSeal(auditor())
                        .orElseThrow()
                        .orElseThrow()
                        .hash());
    }

    @Test
    void only_auditors_read_and_only_administrators_seal() {
        assertThat(List.<Outcome<?>>of(
                        engine.audit().verify(hr()),
                        engine.audit().verify(admin()),
                        engine.audit().chain(as(BEN), GOAL),
                        engine.audit().newestSeal(as(ANN)),
                        engine.audit().seal(lived.company.command(auditor()))))
                .containsOnly(new Outcome.NotFound<>());
    }

    @Test
    void a_chain_is_read_without_who_did_it() {
        List<AuditEntry> chain = engine.audit().chain(auditor(), GOAL).orElseThrow();

        assertThat(chain).extracting(entry -> entry.act().version()).containsExactly(1L, 2L, 3L);
        assertThat(chain).allMatch(entry -> entry.opening().isEmpty());
        assertThat(AuditChain.breaks(chain)).isEmpty();
        assertThat(engine.audit()
                        .chain(auditor(), new DocumentKey(DocumentKind.GOAL, "none"))
                        .orElseThrow())
                .isEmpty();
    }

    @Test
    void an_entry_that_was_changed_is_found_with_its_place() {
        store.auditTampering = entries -> entries.stream()
                .map(entry -> isOfGoal(entry) && entry.act().version() == 2
                        ? new AuditEntry(entry.act(), entry.previous(), "00", entry.hash(), entry.opening())
                        : entry)
                .toList();
        AuditReport report = verify();

        assertThat(report.brokenChainCount()).isOne();
        assertThat(report.brokenChains().get(0).about()).isEqualTo(GOAL);
        assertThat(report.brokenChains().get(0).breaks())
                .containsExactly(
                        new AuditChain.Break(1, 2, AuditChain.Fault.HASH),
                        new AuditChain.Break(1, 2, AuditChain.Fault.COMMITMENT));
    }

    @Test
    void a_chain_that_lost_its_end_its_beginning_or_everything_is_found() {
        store.auditTampering = entries -> entries.stream()
                .filter(entry -> !isOfGoal(entry) || entry.act().version() < 3)
                .toList();
        assertThat(verify().wrongHeads()).containsExactly(GOAL);
        store.auditTampering = entries -> entries.stream()
                .filter(entry -> !isOfGoal(entry) || entry.act().version() > 1)
                .toList();
        assertThat(verify().brokenChains())
                .extracting(AuditReport.BrokenChain::about)
                .containsExactly(GOAL);
        store.auditTampering =
                entries -> entries.stream().filter(entry -> !isOfGoal(entry)).toList();
        assertThat(verify().wrongHeads()).containsExactly(GOAL);
    }

    @Test
    void a_chain_that_was_made_anew_differs_from_the_head_that_the_document_keeps() {
        store.auditTampering = AuditOperationsTest::forged;
        AuditReport report = verify();

        assertThat(report.brokenChainCount()).isZero();
        assertThat(report.wrongHeads()).containsExactly(GOAL);
    }

    @Test
    void a_chain_and_a_head_that_were_made_anew_differ_from_the_seal() {
        seal();
        String head = forged(entries()).stream()
                .filter(AuditOperationsTest::isOfGoal)
                .reduce((first, second) -> second)
                .orElseThrow()
                .hash();
        store.auditTampering = AuditOperationsTest::forged;
        store.documentTampering = there -> there instanceof Loaded.Present present
                        && present.document().key().equals(GOAL)
                ? new Loaded.Present(present.version(), present.document(), head)
                : there;
        AuditReport report = verify();

        assertThat(report.brokenChainCount()).isZero();
        assertThat(report.wrongHeadCount()).isZero();
        assertThat(report.brokenSeals()).containsExactly(new AuditReport.BrokenSeal(1, List.of("GOAL/g-dan")));
    }

    @Test
    void seals_that_were_made_anew_end_in_another_hash_than_the_host_has_kept() {
        seal();
        lived.company.now = lived.company.now.plus(Duration.ofDays(1));
        seal();
        String kept = verify().newestSeal();
        List<AuditSeal> made = new ArrayList<>();
        store.documentTampering = there -> {
            if (!(there instanceof Loaded.Present present) || !(present.document() instanceof AuditSeal seal)) {
                return there;
            }
            if (seal.number() <= made.size()) {
                return new Loaded.Present(present.version(), made.get((int) seal.number() - 1), present.head());
            }
            AuditSeal other = SealChain.next(
                    made.isEmpty() ? Optional.empty() : Optional.of(made.get(made.size() - 1)),
                    new SealChain.RoundState(seal.roundStartedAt(), seal.changedSince(), seal.lookedTo()),
                    List.of(),
                    seal.at());
            made.add(other);
            return new Loaded.Present(present.version(), other, present.head());
        };

        assertThat(verify().newestSeal()).isNotEqualTo(kept);
    }

    @Test
    void a_seal_that_was_changed_is_found_and_so_is_the_link_to_it() {
        seal();
        lived.company.now = lived.company.now.plus(Duration.ofDays(1));
        seal();
        store.documentTampering = there -> there instanceof Loaded.Present present
                        && present.document() instanceof AuditSeal seal
                        && seal.number() == 1
                ? new Loaded.Present(present.version(), changed(seal), present.head())
                : there;

        assertThat(verify().brokenSeals())
                .containsExactly(
                        new AuditReport.BrokenSeal(1, List.of("HASH")), new AuditReport.BrokenSeal(2, List.of("LINK")));
    }

    private static AuditSeal changed(AuditSeal seal) {
        return AuditSeal.builder()
                .number(seal.number())
                .at(seal.at())
                .previous(seal.previous())
                .roundStartedAt(seal.roundStartedAt())
                .changedSince(seal.changedSince())
                .lookedTo(seal.lookedTo())
                .addAllHeads(seal.heads().subList(1, seal.heads().size()))
                .hash("00")
                .build();
    }

    @Test
    void a_round_takes_as_many_seals_as_it_needs_and_the_next_one_only_what_has_changed() {
        for (int batch = 0; batch < 3; batch++) {
            List<EmployeeDraft> people = new ArrayList<>();
            for (int i = 0; i < 900; i++) {
                people.add(EngineFixture.person(EmployeeId.of("p-" + batch + "-" + i), ANN));
            }
            engine.people().enter(lived.company.command(admin()), people).orElseThrow();
        }
        lived.company.now = lived.company.now.plus(Duration.ofDays(1));
        int first = seal();
        lived.company.now = lived.company.now.plus(Duration.ofDays(1));
        lived.handOver();
        lived.company.now = lived.company.now.plus(Duration.ofMinutes(1));
        int second = seal();
        AuditSeal newest = engine.audit().newestSeal(auditor()).orElseThrow().orElseThrow();

        assertThat(first).isEqualTo(2);
        assertThat(second).isOne();
        assertThat(newest.heads())
                .extracting(head -> head.about().toString())
                .containsExactly("EMPLOYEE/dan", "ORG_GUARD/organisation");
        assertThat(verify().isIntact()).isTrue();
    }

    @Test
    void two_seals_at_once_do_not_both_get_the_same_number() {
        store.beforeNextCommit = Optional.of(() -> assertThat(seal()).isOne());
        Outcome<PrivacyOperations.Step> late = engine.audit().seal(lived.company.command(admin()));

        assertThat(late).isInstanceOf(Outcome.Conflict.class);
        assertThat(verify().isIntact()).isTrue();
    }
}
