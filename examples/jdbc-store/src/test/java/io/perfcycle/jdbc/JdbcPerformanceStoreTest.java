package io.perfcycle.jdbc;

import static io.perfcycle.jdbc.Fixture.CONTEXT;
import static io.perfcycle.jdbc.Fixture.NOW;
import static io.perfcycle.jdbc.Fixture.key;
import static io.perfcycle.jdbc.Fixture.unit;
import static io.perfcycle.jdbc.Fixture.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.outcome.Outcome.VersionConflict;
import io.perfcycle.jdbc.codec.DocumentCodec;
import io.perfcycle.jdbc.codec.SampleDocuments;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.StoreUnavailable;
import io.perfcycle.spi.UnitOfWork;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class JdbcPerformanceStoreTest {
    private final DataSource source = TestDatabase.current().tables();
    private final JdbcPerformanceStore store = JdbcPerformanceStore.of(source);

    @Test
    void every_kind_of_document_is_saved_and_read_again() {
        SampleDocuments.all().forEach((name, document) -> {
            long before = store.load(CONTEXT, List.of(document.key()))
                    .get(document.key())
                    .version();
            commit(work(name).puts(document, before, Map.of()).done());
            assertThat(store.load(CONTEXT, List.of(document.key())))
                    .containsExactly(Map.entry(document.key(), new Loaded.Present(before + 1, document)));
        });
    }

    @Test
    void versions_go_on_after_deletion() {
        commit(work("1").puts("U", 0, "a").done());
        commit(work("2").deletes("U", 1).done());
        assertThat(load("U")).isEqualTo(new Loaded.Tombstone(2));
        assertThat(store.commit(CONTEXT, work("3").puts("U", 0, "b").done())).isInstanceOf(CommitResult.Conflict.class);
        commit(work("4").puts("U", 2, "b").done());
        assertThat(load("U")).isEqualTo(new Loaded.Present(3, unit("U", "b")));
        commit(work("5").deletes("never", 0).done());
        assertThat(load("never")).isEqualTo(new Loaded.Tombstone(1));
    }

    @Test
    void a_conflict_names_all_versions_that_do_not_hold_in_key_order_and_saves_nothing() {
        commit(work("1").puts("B", 0, "b").puts("C", 0, "c").done());
        CommitResult result = store.commit(
                CONTEXT,
                work("2")
                        .reads("Z", 4)
                        .puts("C", 7, "x")
                        .reads("B", 0)
                        .reads("A", 0)
                        .puts("D", 0, "d")
                        .tells("o", "k")
                        .remembers("E")
                        .done());
        assertThat(result)
                .isEqualTo(new CommitResult.Conflict(List.of(
                        new VersionConflict(key("B"), 0, 1),
                        new VersionConflict(key("C"), 7, 1),
                        new VersionConflict(key("Z"), 4, 0))));
        assertThat(load("D")).isEqualTo(new Loaded.Absent());
        assertThat(store.receipt(CONTEXT, CommandId.of("2"))).isEmpty();
        assertThat(count("perfcycle_outbox")).isZero();
        assertThat(count("perfcycle_audit_chain")).isZero();
    }

    @Test
    void what_was_only_read_is_checked_and_leaves_nothing_behind() {
        commit(work("1").reads("absent", 0).puts("U", 0, "a").done());
        assertThat(load("absent")).isEqualTo(new Loaded.Absent());
        assertThat(count("perfcycle_document")).isEqualTo(1);
        assertThat(store.commit(
                        CONTEXT, work("2").reads("U", 2).puts("V", 0, "v").done()))
                .isEqualTo(new CommitResult.Conflict(List.of(new VersionConflict(key("U"), 2, 1))));
        commit(work("3").reads("U", 1).puts("V", 0, "v").done());
        assertThat(load("U").version()).isEqualTo(1);
    }

    @Test
    void a_repeated_command_gets_its_first_receipt_and_another_with_its_id_none() {
        UnitOfWork first = work("1").puts("U", 0, "a").tells("o", "k").done();
        commit(first);
        assertThat(store.commit(CONTEXT, first)).isEqualTo(new CommitResult.AlreadyCommitted(first.receipt()));
        assertThat(store.receipt(CONTEXT, CommandId.of("1"))).contains(first.receipt());
        assertThat(store.commit(
                        CONTEXT, work("1").fingerprint("g").puts("U", 1, "b").done()))
                .isEqualTo(new CommitResult.IdempotencyMismatch());
        assertThat(load("U").version()).isEqualTo(1);
        assertThat(count("perfcycle_outbox")).isEqualTo(1);
    }

    @Test
    void tenants_see_nothing_of_each_other() {
        StoreContext other = Fixture.of("T2", NOW);
        commit(work("1").puts("U", 0, "a").tells("o", "k").done());
        assertThat(store.load(other, List.of(key("U")))).containsValue(new Loaded.Absent());
        assertThat(store.receipt(other, CommandId.of("1"))).isEmpty();
        assertThat(store.find(other, Query.of(DocumentKind.UNIT), null, 9)).isEmpty();
        assertThat(store.commit(
                        other,
                        work("1")
                                .fingerprint("g")
                                .puts("U", 0, "b")
                                .tells("o", "k")
                                .done()))
                .isInstanceOf(CommitResult.Committed.class);
        assertThat(load("U")).isEqualTo(new Loaded.Present(1, unit("U", "a")));
    }

    @Test
    void texts_with_characters_that_databases_dislike_come_back() {
        String name = "null \u0000, escape \\u0000, quote ' \" `, bell \u0007, \uFFFE, \ud83c\udfaf, \u202e";
        commit(work("1").puts("U", 0, name).done());
        assertThat(load("U")).isEqualTo(new Loaded.Present(1, unit("U", name)));
    }

    @Test
    void audit_entries_are_kept_whole_and_who_is_behind_them_beside() throws SQLException {
        UnitOfWork work = work("1").puts("U", 0, "a").remembers("E1").done();
        commit(work);
        assertThat(store.audit(CONTEXT, null, 10)).isEqualTo(work.audit());
        try (Connection c = source.getConnection();
                Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("SELECT body, actor FROM perfcycle_audit_chain")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).doesNotContain("E1", "salt");
            assertThat(rows.getString(2)).isEqualTo("E1");
        }
    }

    @Test
    void find_pages_in_key_order_whatever_the_characters() {
        List<String> ids = new ArrayList<>(
                List.of("a", "B", "b", "ä", "a b", "a-b", "aa", "Z", "\uff5e", "\u4e00", "_", "1", "10", "2"));
        Collections.reverse(ids);
        Fixture.Work work = work("1");
        ids.forEach(id -> work.puts(id, 0, id));
        commit(work.done());
        commit(work("2").deletes("_", 1).done());
        Set<DocumentKey> expected = new TreeSet<>(ids.stream().map(Fixture::key).toList());
        expected.remove(key("_"));
        List<DocumentKey> all = new ArrayList<>();
        List<DocumentKey> page = store.find(CONTEXT, Query.of(DocumentKind.UNIT), null, 3);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = store.find(CONTEXT, Query.of(DocumentKind.UNIT), page.get(page.size() - 1), 3);
        }
        assertThat(all).containsExactlyElementsOf(expected);
    }

    @Test
    void find_asks_by_every_index_field_and_follows_changes() {
        Map<IndexField, String> index = Map.of(
                IndexField.EMPLOYEE,
                "E",
                IndexField.UNIT,
                "U",
                IndexField.CYCLE,
                "C",
                IndexField.PARENT,
                "P",
                IndexField.STATE,
                "S",
                IndexField.DUE,
                "2026-05-06");
        commit(work("1").puts(unit("A", "a"), 0, index).puts("B", 0, "b").done());
        index.forEach((field, value) -> {
            assertThat(find(Query.of(DocumentKind.UNIT).with(field, value)))
                    .as(field.name())
                    .containsExactly(key("A"));
            String wrong = field == IndexField.DUE ? "2026-05-07" : "x";
            assertThat(find(Query.of(DocumentKind.UNIT).with(field, wrong)))
                    .as(field.name())
                    .isEmpty();
        });
        LocalDate due = LocalDate.of(2026, 5, 6);
        assertThat(find(Query.of(DocumentKind.UNIT).dueBefore(due))).isEmpty();
        assertThat(find(Query.of(DocumentKind.UNIT).dueBefore(due.plusDays(1)).with(IndexField.STATE, "S")))
                .containsExactly(key("A"));
        assertThat(find(Query.of(DocumentKind.GOAL).with(IndexField.STATE, "S")))
                .isEmpty();
        commit(work("2")
                .puts(unit("A", "a"), 1, Map.of(IndexField.DUE, "+10000-01-01"))
                .done());
        assertThat(find(Query.of(DocumentKind.UNIT).with(IndexField.STATE, "S")))
                .isEmpty();
        assertThat(find(Query.of(DocumentKind.UNIT).dueBefore(LocalDate.of(9999, 12, 31))))
                .isEmpty();
        assertThat(find(Query.of(DocumentKind.UNIT).dueBefore(LocalDate.of(10000, 1, 2))))
                .containsExactly(key("A"));
    }

    @Test
    void declared_sizes_hold_exactly() {
        Fixture.Work many = work("1");
        for (int i = 0; i < store.capabilities().maxWrites(); i++) {
            many.puts("U" + i, 0, "n");
        }
        commit(many.done());
        assertThat(store.commit(CONTEXT, many.puts("one-more", 0, "n").done()))
                .as("the receipt comes before the sizes")
                .isInstanceOf(CommitResult.AlreadyCommitted.class);
        Fixture.Work tooMany = work("2");
        for (int i = 0; i <= store.capabilities().maxWrites(); i++) {
            tooMany.puts("W" + i, 0, "n");
        }
        assertThat(store.commit(CONTEXT, tooMany.done())).isEqualTo(new CommitResult.TooLarge("maxWrites"));
        int around = DocumentCodec.standard().encode(unit("L", "")).length();
        String fits = "x".repeat(store.capabilities().maxDocumentChars() - around);
        commit(work("3").puts("L", 0, fits).done());
        assertThat(load("L")).isEqualTo(new Loaded.Present(1, unit("L", fits)));
        assertThat(store.commit(CONTEXT, work("4").puts("L", 1, fits + "x").done()))
                .isEqualTo(new CommitResult.TooLarge("maxDocumentChars"));
        assertThat(load("L").version()).isEqualTo(1);
    }

    @Test
    void more_keys_than_a_statement_holds_are_loaded_together() {
        commit(work("1").puts("U7", 0, "a").puts("U1200", 0, "b").done());
        List<DocumentKey> keys = new ArrayList<>();
        for (int i = 0; i < 1300; i++) {
            keys.add(key("U" + i));
        }
        Map<DocumentKey, Loaded> loaded = store.load(CONTEXT, keys);
        assertThat(loaded).hasSize(1300);
        assertThat(loaded.values().stream().filter(Loaded.Present.class::isInstance))
                .hasSize(2);
        assertThat(store.load(CONTEXT, List.of())).isEmpty();
    }

    @Test
    void what_cannot_be_written_or_read_is_reported_without_contents_and_changes_nothing() throws SQLException {
        assertThatThrownBy(() -> store.commit(
                        CONTEXT, work("1").puts("U", 0, "secret \ud800").done()))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageNotContaining("secret");
        assertThat(load("U")).isEqualTo(new Loaded.Absent());
        commit(work("2").puts("U", 0, "a").puts("V", 0, "b").done());
        execute("UPDATE perfcycle_document SET body = REPLACE(body, '\"name\"', '\"nome\"') WHERE id = 'U'");
        execute("UPDATE perfcycle_document SET body = REPLACE(body, '\"V\"', '\"W\"') WHERE id = 'V'");
        assertThatThrownBy(() -> load("U")).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> load("V")).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void a_borrowed_connection_goes_back_as_it_came() throws SQLException {
        try (Connection only = source.getConnection()) {
            int isolation = only.getTransactionIsolation();
            JdbcPerformanceStore alone = JdbcPerformanceStore.of(Watched.lending(only));
            alone.commit(CONTEXT, work("1").puts("U", 0, "a").done());
            alone.commit(CONTEXT, work("2").puts("U", 0, "a").done());
            alone.load(CONTEXT, List.of(key("U")));
            assertThat(only.getAutoCommit()).isTrue();
            assertThat(only.isReadOnly()).isFalse();
            assertThat(only.getTransactionIsolation()).isEqualTo(isolation);
            assertThat(load("U").version()).isEqualTo(1);
            only.setAutoCommit(false);
            alone.commit(CONTEXT, work("3").puts("U", 1, "b").done());
            assertThat(only.getAutoCommit()).isFalse();
        }
        assertThat(load("U").version()).isEqualTo(2);
    }

    private void commit(UnitOfWork work) {
        assertThat(store.commit(CONTEXT, work)).isEqualTo(new CommitResult.Committed(work.receipt(), false));
    }

    private Loaded load(String id) {
        return store.load(CONTEXT, List.of(key(id))).get(key(id));
    }

    private List<DocumentKey> find(Query query) {
        return store.find(CONTEXT, query, null, 100);
    }

    private int count(String table) {
        try (Connection c = source.getConnection();
                Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection c = source.getConnection();
                Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }
}
