package io.perfcycle.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.jdbc.JdbcSchema;
import io.perfcycle.quickstart.csv.UnusableInputException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void a_database_of_a_newer_version_is_refused_with_both_versions_and_not_touched() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("data").toAbsolutePath() + ";WRITE_DELAY=0";
        Database.open(url).close();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO perfcycle_schema (version) VALUES (99)");
        }
        List<String> before = dump(url);
        assertThatThrownBy(() -> Database.open(url).close())
                .isInstanceOf(UnusableInputException.class)
                .satisfies(refused -> assertThat(
                                ((UnusableInputException) refused).problems().toString())
                        .contains("version 99", "versions up to " + JdbcSchema.version()));
        assertThat(dump(url)).isEqualTo(before);
    }

    private static List<String> dump(String url) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SCRIPT")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
