package io.perfcycle.jdbc;

import static io.perfcycle.jdbc.Fixture.CONTEXT;
import static io.perfcycle.jdbc.Fixture.NOW;
import static io.perfcycle.jdbc.Fixture.at;
import static io.perfcycle.jdbc.Fixture.key;
import static io.perfcycle.jdbc.Fixture.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.jdbc.codec.EntryCodec;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.StoreUnavailable;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MigrationTest {
    private static final Claim TEN = new Claim("relay", Duration.ofSeconds(10), 10);
    private final TestDatabase database = TestDatabase.current();

    @Test
    void a_database_of_the_first_version_opens_with_everything_that_is_in_it() {
        DataSource source = database.empty();
        FirstVersion.fill(source);
        JdbcPerformanceStore store = JdbcPerformanceStore.of(source);
        assertThatThrownBy(() -> store.load(CONTEXT, List.of(key("U"))))
                .as("a store does not work on tables that lack a script")
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("lack version");
        JdbcSchema.create(source);
        assertThat(store.load(CONTEXT, List.of(key("U"))).get(key("U")).version())
                .isEqualTo(3);
        assertThat(store.load(CONTEXT, List.of(key("gone"))).get(key("gone")).version())
                .isEqualTo(2);
        assertThat(store.receipt(CONTEXT, CommandId.of("c1")))
                .contains(EntryCodec.receipt().decode(FirstVersion.RECEIPT));
        assertThat(store.find(CONTEXT, Query.of(DocumentKind.UNIT).with(IndexField.CYCLE, "C"), null, 9))
                .containsExactly(key("U"));
        assertThat(store.commit(CONTEXT, work("c1").puts("U", 3, "b").done()))
                .isInstanceOf(CommitResult.AlreadyCommitted.class);
        assertThat(store.commit(
                        CONTEXT, work("c2").puts("U", 3, "b").tells("new", "k1").done()))
                .isInstanceOf(CommitResult.Committed.class);
        assertThat(deliverAll(store, CONTEXT)).containsExactly("free", "after");
        assertThat(deliverAll(store, at(NOW.plusSeconds(30)))).containsExactly("retried");
        assertThat(store.acknowledge(CONTEXT, "leased", 1, new DeliveryOutcome.Delivered()))
                .as("the lease of before the migration counts")
                .isTrue();
        assertThat(deliverAll(store, at(NOW.plusSeconds(30)))).containsExactly("behind", "new");
    }

    @Test
    void a_migration_that_breaks_off_anywhere_goes_on_to_the_same_tables() {
        DataSource whole = database.empty();
        FirstVersion.fill(whole);
        JdbcSchema.create(whole);
        List<String> expected = Dump.of(whole);
        int strikes = 0;
        for (boolean done = false; !done; strikes++) {
            DataSource source = database.empty();
            FirstVersion.fill(source);
            done = isDone(source, strikes);
            JdbcSchema.create(source);
            assertThat(Dump.of(source)).as("broken off at %d", strikes).isEqualTo(expected);
        }
        assertThat(strikes).isGreaterThan(8);
    }

    @Test
    @Tag("h2")
    void a_migration_whose_process_dies_anywhere_goes_on_to_the_same_tables() {
        DataSource whole = database.empty();
        FirstVersion.fill(whole);
        JdbcSchema.create(whole);
        List<String> expected = Dump.of(whole);
        int deaths = 0;
        for (boolean done = false; !done; deaths++) {
            DataSource source =
                    H2Database.source("jdbc:h2:file:" + H2Database.file() + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0");
            FirstVersion.fill(source);
            int death = deaths;
            AtomicInteger calls = new AtomicInteger();
            DataSource dying = Watched.of(source, call -> {
                if (call.startsWith("execute") && calls.getAndIncrement() == death) {
                    H2Database.crash(source);
                }
            });
            try {
                JdbcSchema.create(dying);
                done = calls.get() <= death;
            } catch (StoreUnavailable died) {
                assertThat(calls).hasValueGreaterThan(death);
            }
            JdbcSchema.create(source);
            assertThat(Dump.of(source)).as("died at %d", death).isEqualTo(expected);
            database.release(source);
        }
        assertThat(deaths).isGreaterThan(8);
    }

    @Test
    void of_two_processes_that_migrate_at_once_none_breaks_what_the_other_does() throws Exception {
        DataSource whole = database.empty();
        FirstVersion.fill(whole);
        JdbcSchema.create(whole);
        List<String> expected = Dump.of(whole);
        int rounds = database instanceof PostgresDatabase ? 10 : 1;
        for (int round = 0; round < rounds; round++) {
            TestDatabase.Place place = database.place();
            DataSource source = TestDatabase.open(place);
            FirstVersion.fill(source);
            database.release(source);
            List<String> ends = atOnce(place);
            assertThat(ends).as("one does the work").contains("made");
            assertThat(ends)
                    .as("the other finds it done, or a file that another process has open")
                    .allMatch(end -> end.equals("made") || end.contains("another process has the database file open"));
            assertThat(Dump.of(source)).as("round %d, %s", round, ends).isEqualTo(expected);
            database.release(source);
        }
    }

    private static List<String> atOnce(TestDatabase.Place place) throws Exception {
        List<Process> children = List.of(child(place), child(place));
        List<BufferedReader> lines = new ArrayList<>();
        for (Process child : children) {
            lines.add(child.inputReader(StandardCharsets.UTF_8));
            assertThat(lines.get(lines.size() - 1).readLine()).isEqualTo("ready");
        }
        for (Process child : children) {
            child.getOutputStream().write('\n');
            child.getOutputStream().flush();
        }
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            ends.add(lines.get(i).readLine());
            children.get(i).waitFor();
        }
        return ends;
    }

    private static Process child(TestDatabase.Place place) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MigrationChild.class.getName(),
                        place.url(),
                        place.user(),
                        place.password())
                .redirectError(Path.of("target", "migration-child-errors.txt").toFile())
                .start();
    }

    private static boolean isDone(DataSource source, int strike) {
        AtomicInteger calls = new AtomicInteger();
        DataSource breaking = Watched.of(source, call -> {
            if (call.startsWith("execute") && calls.getAndIncrement() == strike) {
                throw new SQLException("cut", "57P01");
            }
        });
        try {
            JdbcSchema.create(breaking);
            return true;
        } catch (StoreUnavailable cut) {
            return false;
        }
    }

    private static List<String> deliverAll(JdbcPerformanceStore store, StoreContext context) {
        List<String> delivered = new ArrayList<>();
        List<ClaimedEntry> claimed = store.claim(context, TEN);
        while (!claimed.isEmpty()) {
            for (ClaimedEntry entry : claimed) {
                delivered.add(entry.entry().id());
                store.acknowledge(context, entry.entry().id(), entry.fencingToken(), new DeliveryOutcome.Delivered());
            }
            claimed = store.claim(context, TEN);
        }
        return delivered;
    }
}
