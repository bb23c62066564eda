package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.TENANT;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static io.perfcycle.rules.engine.LivedInCompany.auditor;
import static io.perfcycle.rules.engine.LivedInCompany.otherAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.core.privacy.CompletedErasure;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.memory.MemoryStore;
import io.perfcycle.spi.memory.SequentialIds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where people are the host's, a tombstone in the store keeps an erased person out all the same. */
class ErasureWithOwnDirectoryTest {
    private static final LocalDate HIRED = LocalDate.of(2020, 1, 1);
    private static final Instant NOW = Instant.parse("2026-02-02T08:00:00Z");

    private final OwnDirectory people = new OwnDirectory();
    private final MemoryStore store = MemoryStore.create();
    private final PerformanceEngine engine = PerformanceEngine.builder()
            .store(store)
            .clock(() -> NOW)
            .ids(SequentialIds.of("id-"))
            .people(people)
            .build();

    private void put(EmployeeId id, Optional<EmployeeId> manager, Employment employment) {
        people.put(Employee.builder()
                .id(id)
                .name(Canary.in("name"))
                .zone(ZoneId.of("UTC"))
                .addEmployments(employment)
                .addLines(ReportingLine.primary(HIRED, manager))
                .build());
    }

    private Outcome<?> thank(String id) {
        return engine.feedback()
                .recognise(
                        Command.of(id, as(ANN)),
                        new RecognitionDraft(RecognitionId.of(id), BEN, "CARE", Canary.in("x")));
    }

    @Test
    void a_person_of_the_hosts_directory_is_erased_and_stays_out() {
        put(ANN, Optional.of(BEN), Employment.since(HIRED));
        put(BEN, Optional.empty(), Employment.since(HIRED));
        assertThat(thank("r-1").isDone()).isTrue();
        engine.privacy().requestErasure(Command.of("ask", hr()), BEN, "law").orElseThrow();
        assertThat(engine.privacy().erase(Command.of("e-0", otherAdmin()), BEN).findings())
                .extracting(Finding::code)
                .containsExactly("PRIVACY-EMPLOYED", "PRIVACY-HAS-REPORTS");
        put(ANN, Optional.empty(), Employment.since(HIRED));
        Employment over =
                new Employment(HIRED, Optional.of(LocalDate.of(2026, 1, 31)), Optional.of(LeaveReason.RETIREMENT));
        put(BEN, Optional.empty(), over);
        boolean last = false;
        for (int i = 1; !last; i++) {
            last = engine.privacy()
                    .erase(Command.of("e-" + i, otherAdmin()), BEN)
                    .orElseThrow()
                    .isLast();
        }

        assertThat(thank("r-2")).isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.privacy().erasure(hr(), BEN).orElseThrow()).isInstanceOf(CompletedErasure.class);
        StoreContext context = new StoreContext(TENANT, NOW, NOW.plusSeconds(30));
        assertThat(store.load(context, List.of(BEN.key())).get(BEN.key())).isInstanceOf(Loaded.Tombstone.class);
        assertThat(engine.audit().verify(auditor()).orElseThrow().isIntact()).isTrue();
    }
}
