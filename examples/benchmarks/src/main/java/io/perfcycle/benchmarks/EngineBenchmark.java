package io.perfcycle.benchmarks;

import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.jdbc.JdbcPerformanceStore;
import io.perfcycle.jdbc.JdbcSchema;
import io.perfcycle.spi.memory.MemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A command and a reading through the whole engine, on the store in memory and on H2 in a file where every commit is
 * written through, beside the same rows written by hand. With {@code -prof gc} it also gives the bytes per operation.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EngineBenchmark {
    private Office inMemory = new Office(MemoryStore.create());
    private Office onH2 = inMemory;

    @SuppressWarnings("NullAway.Init")
    private PlainTransaction byHand;

    private GoalId memoryGoal = GoalId.of("none");
    private GoalId h2Goal = memoryGoal;

    /** Opens the stores and a company in each. */
    @Setup
    public void open() throws IOException, SQLException {
        inMemory = new Office(MemoryStore.create()).opened();
        memoryGoal = inMemory.propose().id();
        DataSource source = file();
        JdbcSchema.create(source);
        onH2 = new Office(JdbcPerformanceStore.of(source)).opened();
        h2Goal = onH2.propose().id();
        byHand = new PlainTransaction(file());
    }

    private static DataSource file() throws IOException {
        Path folder = Files.createTempDirectory("perfcycle-jmh");
        folder.toFile().deleteOnExit();
        return JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("db"), "sa", "");
    }

    /** A command on the store in memory. */
    @Benchmark
    public Saved<GoalId> commandInMemory() {
        return inMemory.propose();
    }

    /** A reading from the store in memory. */
    @Benchmark
    public Goal readInMemory() {
        return inMemory.read(memoryGoal);
    }

    /** A command on H2. */
    @Benchmark
    public Saved<GoalId> commandOnH2() {
        return onH2.propose();
    }

    /** A reading from H2. */
    @Benchmark
    public Goal readOnH2() {
        return onH2.read(h2Goal);
    }

    /** The peer: the rows of a command by hand, without any rule. */
    @Benchmark
    public long byHandOnH2() throws SQLException {
        return byHand.run();
    }
}
