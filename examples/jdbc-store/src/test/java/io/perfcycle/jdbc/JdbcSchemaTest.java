package io.perfcycle.jdbc;

import static io.perfcycle.jdbc.Fixture.CONTEXT;
import static io.perfcycle.jdbc.Fixture.key;
import static io.perfcycle.jdbc.Fixture.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.spi.StoreUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class JdbcSchemaTest {
    private static final int ROUNDS = 20;
    private final TestDatabase database = TestDatabase.current();

    @Test
    void creating_twice_changes_nothing() {
        DataSource source = database.tables();
        JdbcPerformanceStore.of(source)
                .commit(CONTEXT, work("1").puts("U", 0, "a").done());
        List<String> before = Dump.of(source);
        JdbcSchema.create(source);
        assertThat(Dump.of(source)).isEqualTo(before).anyMatch(line -> line.startsWith("perfcycle_document "));
    }

    @Test
    void every_script_that_lies_there_is_run_in_the_order_of_versions_and_records_its_own() throws Exception {
        List<String> there;
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "io", "perfcycle", "jdbc"))) {
            there = files.map(file -> file.getFileName().toString()).toList();
        }
        List<SchemaScript> all = SchemaScript.ALL;
        assertThat(all).extracting(SchemaScript::name).containsExactlyInAnyOrderElementsOf(there);
        assertThat(all).extracting(SchemaScript::version).isSorted().doesNotHaveDuplicates();
        assertThat(all).allSatisfy(script -> {
            List<String> statements = script.statements();
            assertThat(statements.get(statements.size() - 1).strip())
                    .isEqualTo("INSERT INTO perfcycle_schema (version) VALUES (" + script.version() + ")");
        });
        assertThat(JdbcSchema.version()).isEqualTo(all.get(all.size() - 1).version());
    }

    @Test
    void tables_of_a_newer_version_are_refused_by_name_and_not_touched() {
        DataSource source = database.tables();
        JdbcPerformanceStore writer = JdbcPerformanceStore.of(source);
        writer.commit(
                CONTEXT,
                work("1").puts("U", 0, "a").tells("o", "k").remembers("E").done());
        TestDatabase.execute(source, "INSERT INTO perfcycle_schema (version) VALUES (99)");
        List<String> before = Dump.of(source);
        String both = "version 99; this library knows versions up to " + JdbcSchema.version();
        assertThatThrownBy(() -> JdbcSchema.create(source))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(both);
        assertThatThrownBy(() -> JdbcSchema.requireKnown(source))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(both);
        JdbcPerformanceStore store = JdbcPerformanceStore.of(source);
        assertThatThrownBy(
                        () -> store.commit(CONTEXT, work("2").puts("U", 1, "b").done()))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(both);
        assertThatThrownBy(() -> store.load(CONTEXT, List.of(key("U"))))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(both);
        assertThat(Dump.of(source)).isEqualTo(before);
    }

    @Test
    void an_empty_database_is_not_of_a_newer_version() {
        DataSource source = database.empty();
        JdbcSchema.requireKnown(source);
        assertThat(Dump.of(source)).isEmpty();
    }

    @Test
    void a_creation_that_breaks_off_anywhere_goes_on_to_the_same_tables() {
        List<String> expected = Dump.of(database.tables());
        int strikes = 0;
        for (boolean done = false; !done; strikes++) {
            DataSource source = database.empty();
            int strike = strikes;
            AtomicInteger calls = new AtomicInteger();
            DataSource breaking = Watched.of(source, call -> {
                if (call.startsWith("execute") && calls.getAndIncrement() == strike) {
                    throw new SQLException("cut", "57P01");
                }
            });
            try {
                JdbcSchema.create(breaking);
                done = true;
            } catch (StoreUnavailable cut) {
                JdbcSchema.create(source);
            }
            assertThat(Dump.of(source)).as("broken off at %d", strike).isEqualTo(expected);
        }
        assertThat(strikes).isGreaterThan(20);
    }

    @Test
    void two_that_create_at_once_both_find_the_tables() throws Exception {
        List<String> expected = Dump.of(database.tables());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < ROUNDS; i++) {
                DataSource source = database.empty();
                CyclicBarrier start = new CyclicBarrier(2);
                Callable<Boolean> create = () -> {
                    start.await();
                    JdbcSchema.create(source);
                    return true;
                };
                Future<Boolean> one = threads.submit(create);
                Future<Boolean> other = threads.submit(create);
                assertThat(one.get() && other.get()).isTrue();
                assertThat(Dump.of(source)).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
