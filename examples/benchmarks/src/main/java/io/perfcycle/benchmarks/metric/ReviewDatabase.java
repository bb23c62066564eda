package io.perfcycle.benchmarks.metric;

import io.perfcycle.rules.metric.ScoreTable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/** The reviews in a database in this process. */
final class ReviewDatabase implements AutoCloseable {
    private static final String QUERY = "select d, p, g, count(*), avg(s), var_samp(s), avg(case when s >= "
            + ReviewColumns.TOP + " then 1e0 else 0e0 end) from reviews group by d, p, g";
    private static final int BATCH = 10_000;
    private static final int KEYS = 3;
    private static final int FIGURES = 4;

    private final Connection connection;

    ReviewDatabase(String url) {
        try {
            connection = DriverManager.getConnection(url);
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table reviews (d smallint, p tinyint, g tinyint, s smallint)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(url + " cannot be opened", e);
        }
    }

    /** Row by row, as DuckDB takes most of them at once. */
    void append(ScoreTable.Columns columns) throws SQLException {
        try (var appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "reviews")) {
            for (int i = 0; i < columns.score().length; i++) {
                appender.beginRow();
                appender.append(columns.department()[i]);
                appender.append(columns.period()[i]);
                appender.append(columns.group()[i]);
                appender.append(columns.score()[i]);
                appender.endRow();
            }
        }
    }

    /** In batches of columns. */
    void insert(ScoreTable.Columns columns) throws SQLException {
        int rows = columns.score().length;
        try (PreparedStatement statement =
                connection.prepareStatement("insert into reviews select * from unnest(?, ?, ?, ?)")) {
            for (int from = 0; from < rows; from += BATCH) {
                int to = Math.min(rows, from + BATCH);
                statement.setObject(1, part(from, to, i -> columns.department()[i]));
                statement.setObject(2, part(from, to, i -> columns.period()[i]));
                statement.setObject(3, part(from, to, i -> columns.group()[i]));
                statement.setObject(4, part(from, to, i -> columns.score()[i]));
                statement.executeUpdate();
            }
        }
    }

    private static Integer[] part(int from, int to, IntUnaryOperator code) {
        return IntStream.range(from, to).map(code).boxed().toArray(Integer[]::new);
    }

    /** The figures of all groups, by cell: count, mean, variance and top share. */
    double[][] figures() throws SQLException {
        double[][] figures = ReviewColumns.noFigures();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(QUERY)) {
            while (found.next()) {
                double[] own = figures[ReviewColumns.cell(found.getInt(1), found.getInt(2), found.getInt(3))];
                for (int i = 0; i < FIGURES; i++) {
                    own[i] = found.getDouble(KEYS + 1 + i);
                }
            }
        }
        return figures;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
