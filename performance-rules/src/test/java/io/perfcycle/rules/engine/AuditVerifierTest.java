package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.LivedInCompany.auditor;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.privacy.AuditSeal;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.memory.MemoryStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the verifier counts and lists, and what it looks at twice. */
class AuditVerifierTest {
    private static final DocumentKey GOAL = new DocumentKey(DocumentKind.GOAL, "g-dan");
    private static final DocumentKey GONE = new DocumentKey(DocumentKind.GOAL, "g-ben");

    private final StoreWithHook store = new StoreWithHook(MemoryStore.create());
    private final LivedInCompany lived = new LivedInCompany(store);
    private final PerformanceEngine engine = lived.engine;

    private AuditReport verify() {
        return engine.audit().verify(auditor()).orElseThrow();
    }

    private List<AuditEntry> entries() {
        return store.audit(lived.context(), null, 100_000);
    }

    private static AuditEntry changed(AuditEntry entry) {
        return new AuditEntry(entry.act(), entry.previous(), "00", entry.hash(), entry.opening());
    }

    private static boolean isOf(DocumentKey key, Loaded there) {
        return there instanceof Loaded.Present present
                && present.document().key().equals(key);
    }

    private void enter(int people) {
        for (int batch = 0; batch * 900 < people; batch++) {
            String prefix = "p-" + batch + "-";
            List<EmployeeDraft> drafts = IntStream.range(0, Math.min(900, people - batch * 900))
                    .mapToObj(i -> EngineFixture.person(EmployeeId.of(prefix + i), ANN))
                    .toList();
            engine.people().enter(lived.company.command(admin()), drafts).orElseThrow();
        }
    }

    @Test
    void a_document_that_never_had_a_chain_is_counted_apart_and_is_no_fault() {
        long documents = verify().documents();
        store.auditTampering = entries -> entries.stream()
                .filter(entry -> !entry.act().about().equals(GOAL))
                .toList();
        store.documentTampering = there -> isOf(GOAL, there)
                ? new Loaded.Present(there.version(), ((Loaded.Present) there).document(), "")
                : there;
        AuditReport report = verify();

        assertThat(report.withoutChain()).isOne();
        assertThat(report.documents()).isEqualTo(documents - 1);
        assertThat(report.isIntact()).isTrue();
    }

    @Test
    void a_document_whose_chain_is_lost_counts_among_the_documents() {
        long documents = verify().documents();
        store.auditTampering = entries -> entries.stream()
                .filter(entry -> !entry.act().about().equals(GOAL))
                .toList();

        assertThat(verify().documents()).isEqualTo(documents);
        assertThat(verify().wrongHeadCount()).isOne();
    }

    @Test
    void the_chain_of_a_deleted_document_is_looked_at_too() {
        lived.withBenGone().withErasureRequested();
        lived.erase();
        assertThat(verify().isIntact()).isTrue();
        store.auditTampering = entries -> entries.stream()
                .map(entry -> entry.act().about().equals(GONE) ? changed(entry) : entry)
                .toList();

        assertThat(verify().brokenChains())
                .extracting(AuditReport.BrokenChain::about)
                .containsExactly(GONE);
    }

    @Test
    void a_chain_that_was_read_before_a_commit_is_read_again_before_it_counts_as_wrong() {
        AuditReport right = verify();
        int[] reads = {0};
        store.auditTampering = entries -> ++reads[0] > 1
                ? entries
                : entries.stream()
                        .filter(entry ->
                                !entry.act().about().equals(GOAL) || entry.act().version() < 3)
                        .toList();

        assertThat(verify().isIntact()).isTrue();
        assertThat(verify().documents()).isEqualTo(right.documents());
    }

    @Test
    void a_document_that_was_put_back_to_an_earlier_version_does_not_pass_because_its_entry_is_there() {
        AuditEntry second = entries().stream()
                .filter(entry -> entry.act().about().equals(GOAL))
                .filter(entry -> entry.act().version() == 2)
                .findFirst()
                .orElseThrow();
        store.documentTampering = there ->
                isOf(GOAL, there) ? new Loaded.Present(2, ((Loaded.Present) there).document(), second.hash()) : there;

        assertThat(verify().wrongHeads()).containsExactly(GOAL);
    }

    @Test
    void a_head_that_differs_although_the_version_does_not_is_found() {
        store.documentTampering = there -> isOf(GOAL, there)
                ? new Loaded.Present(there.version(), ((Loaded.Present) there).document(), "00")
                : there;

        assertThat(verify().wrongHeads()).containsExactly(GOAL);
        assertThat(verify().brokenChainCount()).isZero();
    }

    @Test
    void everything_that_is_wrong_is_counted_and_the_first_thousand_are_listed() {
        enter(1_100);
        while (!engine.audit()
                .seal(lived.company.command(admin()))
                .orElseThrow()
                .isLast()) {}
        long documents = verify().documents();
        store.auditTampering =
                entries -> entries.stream().map(AuditVerifierTest::changed).toList();
        AuditReport chains = verify();
        assertThat(chains.brokenChainCount()).isEqualTo(documents);
        assertThat(chains.brokenChains()).hasSize(AuditReport.MAX_LISTED);

        store.auditTampering = entries -> List.of();
        AuditReport heads = verify();
        assertThat(heads.wrongHeadCount()).isEqualTo(documents);
        assertThat(heads.wrongHeads()).hasSize(AuditReport.MAX_LISTED);
        assertThat(heads.brokenSealCount()).isEqualTo(heads.seals()).isPositive();
        assertThat(heads.brokenSeals().get(0).faults()).hasSize(AuditReport.MAX_LISTED);
    }

    @Test
    void of_one_chain_the_first_hundred_breaks_are_listed() {
        for (int i = 0; i < 110; i++) {
            CheckInDraft noted =
                    new CheckInDraft(GoalId.of("g-dan"), LocalDate.of(2026, 2, 1), new BigDecimal("9"), 7, "note " + i);
            engine.goals().checkIn(lived.company.command(as(BEN)), noted).orElseThrow();
        }
        store.auditTampering = entries -> entries.stream()
                .map(entry -> entry.act().about().equals(GOAL) ? changed(entry) : entry)
                .toList();

        assertThat(verify().brokenChains().get(0).breaks()).hasSize(AuditReport.MAX_BREAKS);
    }

    @Test
    void a_seal_covers_each_head_once_and_names_those_that_are_gone() {
        engine.audit().seal(lived.company.command(admin())).orElseThrow();
        AuditSeal seal = engine.audit().newestSeal(auditor()).orElseThrow().orElseThrow();
        store.auditTampering = entries -> entries.stream()
                .filter(entry -> !entry.act().about().equals(GOAL))
                .toList();
        AuditReport report = verify();

        assertThat(report.sealedHeads()).isEqualTo(seal.heads().size());
        assertThat(report.brokenSealCount()).isOne();
        assertThat(report.brokenSeals()).containsExactly(new AuditReport.BrokenSeal(1, List.of("GOAL/g-dan")));
    }
}
