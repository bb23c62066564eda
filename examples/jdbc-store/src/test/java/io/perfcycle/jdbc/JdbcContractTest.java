package io.perfcycle.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.perfcycle.spi.contract.StoreContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JdbcContractTest {
    @TestFactory
    Stream<DynamicTest> the_store_on_h2_keeps_every_clause() {
        H2Contract h2 = new H2Contract();
        return StoreContract.testable().stream().map(clause -> dynamicTest(clause.toString(), () -> clause.verify(h2)));
    }

    private static DataSource fresh() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "schema"));
        return H2Contract.source(
                Files.createTempDirectory(folder, "h2").resolve("store").toAbsolutePath());
    }

    @Test
    void making_the_schema_again_changes_nothing() throws Exception {
        DataSource source = fresh();
        JdbcSchema.create(source);
        JdbcSchema.create(source);

        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*), MAX(version) FROM perfcycle_schema")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(JdbcSchema.version());
            assertThat(rows.getInt(2)).isEqualTo(JdbcSchema.version());
        }
    }

    @Test
    void a_database_of_a_newer_version_is_refused_without_a_change() throws Exception {
        DataSource source = fresh();
        JdbcSchema.create(source);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO perfcycle_schema (version) VALUES (99)");
        }

        assertThatThrownBy(() -> JdbcSchema.create(source))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("99");
    }
}
