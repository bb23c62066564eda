package io.perfcycle.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kills writing processes and servers at random moments, each from a seed, and looks at what is there afterwards. */
@Tag("kill")
class KillTest {
    private static final long SEED = 20_260_506;
    private static final int CYCLES_OF_A_TENANT = 10;
    private static final int FULL = 300;

    private final TestDatabase database = TestDatabase.current();
    private final Map<String, KillHistory> histories = new LinkedHashMap<>();
    private final SplittableRandom random = new SplittableRandom(SEED);

    /** Ends what there is to end, while the child writes. */
    private interface Ending {
        void strike(Process child);
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_half_there_when_the_writer_is_killed() throws Exception {
        int cycles = Integer.getInteger("perfcycle.kill.cycles", CYCLES_OF_A_TENANT);
        TestDatabase.Place place = created();
        for (int cycle = 0; cycle < cycles; cycle++) {
            run(place, cycle, child -> child.toHandle().destroyForcibly());
            database.awaitAlone(place);
            check(place, cycle);
        }
        checkAll(place);
        report("the writer", cycles);
        assertThat(acknowledged()).isGreaterThan(cycles >= FULL ? 10_000 : cycles);
    }

    @Test
    @Tag("postgres")
    void nothing_acknowledged_is_lost_and_nothing_is_half_there_when_the_server_is_killed() throws Exception {
        PostgresServer server = ((PostgresDatabase) database).server();
        assumeTrue(server.isOurs(), "a server that somebody else started is not killed");
        int cycles = Integer.getInteger("perfcycle.server.kill.cycles", 1);
        TestDatabase.Place place = created();
        for (int cycle = 0; cycle < cycles; cycle++) {
            run(place, cycle, child -> server.kill());
            server.restart();
            check(place, cycle);
        }
        checkAll(place);
        report("the server", cycles);
        assertThat(acknowledged()).isGreaterThan(cycles);
    }

    /** The tables are made here and the file is closed, so that children find it as after a restart. */
    private TestDatabase.Place created() {
        TestDatabase.Place place = database.place();
        DataSource source = TestDatabase.open(place);
        JdbcSchema.create(source);
        database.release(source);
        return place;
    }

    private void run(TestDatabase.Place place, int cycle, Ending ending) throws Exception {
        KillHistory history = histories.computeIfAbsent(tenant(cycle), KillHistory::new);
        int moment = random.nextInt(10) == 0 ? 0 : 20 + random.nextInt(60);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillChild.class.getName(),
                        place.url(),
                        place.user(),
                        place.password(),
                        tenant(cycle),
                        "" + cycle)
                .redirectError(errors())
                .start();
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            int left = moment;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                history.hear(line);
                left -= line.startsWith("A") ? 1 : 0;
                if (left <= 0 && moment >= 0) {
                    moment = -1;
                    LockSupport.parkNanos(random.nextInt(3_000_000));
                    ending.strike(child);
                }
            }
        } finally {
            child.toHandle().destroyForcibly();
            child.waitFor();
        }
        assertThat(moment)
                .as("the child came to the moment of its death; see " + errors())
                .isEqualTo(-1);
    }

    private void check(TestDatabase.Place place, int cycle) throws SQLException {
        DataSource source = TestDatabase.open(place);
        histories.get(tenant(cycle)).check(source);
        database.release(source);
    }

    private void checkAll(TestDatabase.Place place) throws SQLException {
        DataSource source = TestDatabase.open(place);
        for (KillHistory history : histories.values()) {
            history.check(source);
        }
        database.release(source);
    }

    private int acknowledged() {
        return histories.values().stream().mapToInt(KillHistory::acknowledged).sum();
    }

    private void report(String who, int cycles) throws IOException {
        int delivered =
                histories.values().stream().mapToInt(KillHistory::delivered).sum();
        String line = cycles + " kills of " + who + ", " + acknowledged() + " acknowledged commits and " + delivered
                + " acknowledged deliveries, none lost, none half";
        Files.writeString(Path.of("target", "kill-" + who.replace(' ', '-') + ".txt"), line + System.lineSeparator());
    }

    private static java.io.File errors() {
        return Path.of("target", "kill-child-errors.txt").toFile();
    }

    private static String tenant(int cycle) {
        return "T" + cycle / CYCLES_OF_A_TENANT;
    }
}
