package io.perfcycle.spi.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.OutboxEntry;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.Receipt;
import io.perfcycle.spi.Redaction;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.UnitOfWork;
import io.perfcycle.spi.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the store in memory does beyond the contract. */
class MemoryStoreTest {
    private static final TenantId TENANT = TenantId.of("t");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final StoreContext CONTEXT = new StoreContext(TENANT, NOW, NOW.plusSeconds(1));
    private static final UnitId UNIT = UnitId.of("u");

    private final MemoryStore store = MemoryStore.create();

    @Test
    void limits_below_one_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MemoryStore.withMaxWrites(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.find(CONTEXT, Query.of(DocumentKind.UNIT), null, 0));
    }

    @Test
    void a_receipt_of_another_command_is_refused_before_anything_is_saved() {
        Receipt other = new Receipt(CommandId.of("c-2"), "f", "u", List.of(), List.of(), NOW);
        UnitOfWork work = work("c-1", List.of(), other);

        assertThatIllegalArgumentException().isThrownBy(() -> store.commit(CONTEXT, work));
        assertThat(store.load(CONTEXT, List.of(UNIT.key())).get(UNIT.key()).version())
                .isZero();
    }

    @Test
    void an_entry_id_that_is_still_in_the_outbox_is_refused_before_anything_is_saved() {
        UnitOfWork twice = work("c-1", List.of(entry("e"), entry("e")), receipt("c-1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.commit(CONTEXT, twice))
                .withMessageContaining("e already");
        assertThat(store.receipt(CONTEXT, CommandId.of("c-1"))).isEmpty();
        assertThat(store.claim(CONTEXT, claim(Duration.ofSeconds(1)))).isEmpty();
    }

    @Test
    void parked_entries_are_kept_for_people() {
        store.commit(CONTEXT, work("c-1", List.of(entry("e")), receipt("c-1")));
        ClaimedEntry claimed =
                store.claim(CONTEXT, claim(Duration.ofSeconds(1))).get(0);
        store.acknowledge(CONTEXT, "e", claimed.fencingToken(), new DeliveryOutcome.Parked());

        assertThat(store.parked(TENANT)).containsExactly(entry("e"));
        assertThat(store.parked(TenantId.of("other"))).isEmpty();
    }

    @Test
    void parked_entries_are_forgotten_from_before_an_instant_and_not_from_it_on() {
        store.commit(CONTEXT, work("c-1", List.of(entry("e")), receipt("c-1")));
        ClaimedEntry claimed =
                store.claim(CONTEXT, claim(Duration.ofSeconds(1))).get(0);
        store.acknowledge(CONTEXT, "e", claimed.fencingToken(), new DeliveryOutcome.Parked());

        store.commit(CONTEXT, forgetting("c-2", new Redaction.ParkedBefore(NOW)));
        assertThat(store.parked(TENANT)).containsExactly(entry("e"));
        store.commit(CONTEXT, forgetting("c-3", new Redaction.ParkedBefore(NOW.plusNanos(1))));
        assertThat(store.parked(TENANT)).isEmpty();
    }

    @Test
    void a_message_to_somebody_who_is_forgotten_gives_its_place_to_the_next_of_its_order() {
        OutboxEntry toBen =
                new OutboxEntry("to-ben", "o", "unit.changed", EmployeeId.of("ben"), UNIT.key(), Map.of(), NOW);
        store.commit(CONTEXT, work("c-1", List.of(toBen, entry("e"), entry("f")), receipt("c-1")));

        store.commit(CONTEXT, forgetting("c-2", new Redaction.Person(EmployeeId.of("ben"))));
        for (String next : List.of("e", "f")) {
            List<ClaimedEntry> claimed = store.claim(CONTEXT, claim(Duration.ofSeconds(1)));
            assertThat(claimed).extracting(one -> one.entry().id()).containsExactly(next);
            store.acknowledge(CONTEXT, next, claimed.get(0).fencingToken(), new DeliveryOutcome.Delivered());
        }
        assertThat(store.claim(CONTEXT, claim(Duration.ofSeconds(1)))).isEmpty();
    }

    @Test
    void a_store_may_be_limited_to_one_write() {
        MemoryStore one = MemoryStore.withMaxWrites(1);

        assertThat(one.commit(CONTEXT, work("c-1", List.of(), receipt("c-1"))))
                .isInstanceOf(CommitResult.Committed.class);
    }

    private static UnitOfWork forgetting(String command, Redaction redaction) {
        Receipt receipt = new Receipt(CommandId.of(command), "f", "u", List.of(), List.of(), NOW);
        return new UnitOfWork(
                CommandId.of(command), "f", Map.of(), List.of(), List.of(), List.of(), receipt, List.of(redaction));
    }

    @Test
    void a_lease_beyond_the_end_of_time_lasts_until_then() {
        store.commit(CONTEXT, work("c-1", List.of(entry("e")), receipt("c-1")));

        assertThat(store.claim(CONTEXT, claim(Duration.ofSeconds(Long.MAX_VALUE))))
                .hasSize(1);
        assertThat(store.claim(CONTEXT, claim(Duration.ofSeconds(1)))).isEmpty();
    }

    @Test
    void due_days_of_five_figure_years_are_compared_as_days() {
        Map<IndexField, String> index = Map.of(IndexField.DUE, "+10000-01-01");
        OrgUnit unit = OrgUnit.builder().id(UNIT).name("Unit").build();
        UnitOfWork work = new UnitOfWork(
                CommandId.of("c-1"),
                "f",
                Map.of(UNIT.key(), 0L),
                List.of(new Write.Put(unit, index)),
                List.of(),
                List.of(),
                receipt("c-1"));
        assertThat(store.commit(CONTEXT, work)).isInstanceOf(CommitResult.Committed.class);

        Query units = Query.of(DocumentKind.UNIT);
        assertThat(store.find(CONTEXT, units.dueBefore(LocalDate.of(9999, 12, 31)), null, 9))
                .isEmpty();
        assertThat(store.find(CONTEXT, units.dueBefore(LocalDate.of(10_000, 1, 2)), null, 9))
                .containsExactly(UNIT.key());
    }

    private static UnitOfWork work(String command, List<OutboxEntry> outbox, Receipt receipt) {
        OrgUnit unit = OrgUnit.builder().id(UNIT).name("Unit").build();
        return new UnitOfWork(
                CommandId.of(command),
                "f",
                Map.of(UNIT.key(), 0L),
                List.of(new Write.Put(unit, Map.of())),
                outbox,
                List.of(),
                receipt);
    }

    private static Receipt receipt(String command) {
        Receipt.SavedVersion saved = new Receipt.SavedVersion(UNIT.key(), 1);
        return new Receipt(CommandId.of(command), "f", "u", List.of(saved), List.of(), NOW);
    }

    private static OutboxEntry entry(String id) {
        return new OutboxEntry(id, "o", "unit.changed", EmployeeId.of("anna"), UNIT.key(), Map.of(), NOW);
    }

    private static Claim claim(Duration lease) {
        return new Claim("relay", lease, 10);
    }
}
