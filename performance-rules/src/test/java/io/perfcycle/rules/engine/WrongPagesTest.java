package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.LivedInCompany.auditor;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.privacy.AuditSeal;
import io.perfcycle.core.privacy.RecordClass;
import io.perfcycle.core.privacy.RetentionPolicy;
import io.perfcycle.core.privacy.RetentionRule;
import io.perfcycle.core.privacy.RetentionTrigger;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.memory.MemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Operations that leaf through pages believe neither a key without its document nor a document that has changed since. */
class WrongPagesTest {
    private final StoreWithHook store = new StoreWithHook(MemoryStore.create());
    private final LivedInCompany lived = new LivedInCompany(store);
    private final PerformanceEngine engine = lived.engine;
    private final EngineFixture company = lived.company;

    private static List<DocumentKey> with(DocumentKey more, List<DocumentKey> keys) {
        return Stream.concat(keys.stream(), Stream.of(more)).distinct().sorted().toList();
    }

    private List<DocumentKey> keys() {
        return lived.everything().stream().map(Document::key).toList();
    }

    @Test
    void an_erasure_deletes_nothing_that_an_index_gives_and_that_is_about_somebody_else() {
        lived.withBenGone().withErasureRequested();
        DocumentKey own = new DocumentKey(DocumentKind.GOAL, "g-ben");
        DocumentKey other = new DocumentKey(DocumentKind.GOAL, "g-dan");
        store.keyTampering = keys -> keys.contains(own) ? with(other, keys) : keys;
        lived.erase();

        assertThat(keys()).contains(other).doesNotContain(own);
    }

    @Test
    void an_erasure_leaves_no_tombstone_where_nothing_ever_was() {
        lived.withBenGone().withErasureRequested();
        DocumentKey phantom = new DocumentKey(DocumentKind.GOAL, "~");
        store.keyTampering =
                keys -> !keys.isEmpty() && keys.get(0).kind() == DocumentKind.GOAL && !keys.contains(phantom)
                        ? with(phantom, keys)
                        : keys;
        lived.erase();

        assertThat(store.load(lived.context(), List.of(phantom)).get(phantom)).isInstanceOf(Loaded.Absent.class);
    }

    @Test
    void seals_go_on_from_the_newest_that_there_is() {
        engine.audit().seal(company.command(admin())).orElseThrow();
        AuditSeal first = engine.audit().newestSeal(auditor()).orElseThrow().orElseThrow();
        AuditReport right = engine.audit().verify(auditor()).orElseThrow();
        DocumentKey phantom = new DocumentKey(DocumentKind.AUDIT_SEAL, "~");
        store.keyTampering = keys -> keys.contains(first.key()) ? with(phantom, keys) : keys;

        assertThat(engine.audit().newestSeal(auditor()).orElseThrow()).contains(first);
        assertThat(engine.audit().verify(auditor()).orElseThrow()).isEqualTo(right);
        engine.audit().seal(company.command(admin())).orElseThrow();
        store.keyTampering = keys -> keys;
        assertThat(engine.audit().newestSeal(auditor()).orElseThrow().map(AuditSeal::number))
                .contains(first.number() + 1);
    }

    @Test
    void retention_asks_for_nobodys_erasure_who_has_come_back_since_the_page_was_read() {
        lived.withBenGone();
        RetentionRule rule = new RetentionRule(RecordClass.PEOPLE, RetentionTrigger.LEAVING, 24);
        engine.privacy()
                .definePolicy(
                        company.command(admin()),
                        RetentionPolicy.builder().addRules(rule).build())
                .orElseThrow();
        company.now = Instant.parse("2029-02-01T00:00:00Z");
        Loaded gone = store.load(lived.context(), List.of(BEN.key())).get(BEN.key());
        lived.change(new OrgChange.Rejoined(BEN, LocalDate.of(2029, 1, 1), Optional.of(ANN)));
        boolean[] told = {false};
        store.documentTampering = there -> {
            boolean first = !told[0] && there.version() == gone.version() + 1 && isBen(there);
            told[0] |= first;
            return first ? gone : there;
        };
        engine.privacy().retain(company.command(admin())).orElseThrow();

        assertThat(told[0]).isTrue();
        assertThat(keys()).noneMatch(key -> key.kind() == DocumentKind.ERASURE_REQUEST);
    }

    private static boolean isBen(Loaded there) {
        return there instanceof Loaded.Present present
                && present.document().key().equals(BEN.key());
    }
}
