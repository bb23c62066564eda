package io.perfcycle.benchmarks;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.rules.goal.GoalNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A forest of goals as rows, rolled up level by level in SQL that H2, DuckDB and PostgreSQL all run. */
final class SqlCascade implements AutoCloseable {
    private static final int BATCH = 10_000;
    private static final String MEAN =
            "(SELECT sum(c.weight * c.progress) / sum(c.weight) FROM goal c WHERE c.parent = goal.id)";

    private final Connection connection;

    SqlCascade(Connection connection) {
        this.connection = connection;
    }

    /** The rows, with an index on the parent. */
    SqlCascade load(List<GoalNode> nodes) throws SQLException {
        run("CREATE TABLE goal (id varchar(100) PRIMARY KEY, parent varchar(100), weight double precision,"
                + " progress double precision, depth int)");
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO goal VALUES (?, ?, ?, ?, NULL)")) {
            int rows = 0;
            for (GoalNode node : nodes) {
                GoalLink link = node.parents().isEmpty() ? null : node.parents().get(0);
                insert.setString(1, node.id().value());
                insert.setString(2, link == null ? null : link.parent().value());
                insert.setDouble(3, link == null ? 1 : link.weight().value().doubleValue());
                insert.setObject(4, node.progress().map(BigDecimal::doubleValue).orElse(null), Types.DOUBLE);
                insert.addBatch();
                if (++rows % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        run("CREATE INDEX goal_parent ON goal (parent)");
        run("ANALYZE");
        return this;
    }

    private int run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Forgets the levels, so that they have to be found again. */
    void forget() throws SQLException {
        run("UPDATE goal SET depth = NULL");
    }

    /** Levels from the top down, then numbers from the bottom up; a row without a level would stand in a circle. */
    double rollUp() throws SQLException {
        run("UPDATE goal SET depth = 0 WHERE parent IS NULL");
        int depth = 0;
        while (run("UPDATE goal SET depth = " + (depth + 1) + " WHERE depth IS NULL AND EXISTS"
                        + " (SELECT 1 FROM goal p WHERE p.id = goal.parent AND p.depth = " + depth + ")")
                > 0) {
            depth++;
        }
        for (int level = depth - 1; level >= 0; level--) {
            run("UPDATE goal SET progress = " + MEAN + " WHERE depth = " + level
                    + " AND EXISTS (SELECT 1 FROM goal c WHERE c.parent = goal.id)");
        }
        return top();
    }

    /** One check-in: the row, and then each one above it. */
    void checkIn(GoalId goal, BigDecimal progress) throws SQLException {
        try (PreparedStatement own = connection.prepareStatement("UPDATE goal SET progress = ? WHERE id = ?");
                PreparedStatement up = connection.prepareStatement("SELECT parent FROM goal WHERE id = ?");
                PreparedStatement above =
                        connection.prepareStatement("UPDATE goal SET progress = " + MEAN + " WHERE id = ?")) {
            own.setDouble(1, progress.doubleValue());
            own.setString(2, goal.value());
            own.executeUpdate();
            String parent = parent(up, goal.value());
            while (parent != null) {
                above.setString(1, parent);
                above.executeUpdate();
                parent = parent(up, parent);
            }
        }
    }

    private static @Nullable String parent(PreparedStatement up, String goal) throws SQLException {
        up.setString(1, goal);
        try (ResultSet rows = up.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** The sum over the company's goals. */
    double top() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sum(progress) FROM goal WHERE parent IS NULL")) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
