package io.perfcycle.benchmarks.goal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A forest of goals in a database. Depth comes from one recursive query, progress from one statement for each level,
 * deepest first; a check-in walks up by prepared statements. Loading the table is not measured, in SQL's favour.
 */
final class SqlGoals {
    private static final String DEPTHS = """
            CREATE TEMPORARY TABLE depth AS
            WITH RECURSIVE d(id, depth) AS (
              SELECT id, 0 FROM goal WHERE parent IS NULL
              UNION ALL SELECT g.id, d.depth + 1 FROM goal g JOIN d ON g.parent = d.id)
            SELECT d.id, d.depth, g.parent, g.weight FROM d JOIN goal g ON g.id = d.id""";
    private static final String LEAVES = "INSERT INTO progress SELECT id, own FROM goal WHERE own IS NOT NULL";
    private static final String LEVEL = """
            INSERT INTO progress
            SELECT d.parent, SUM(d.weight * p.progress) / SUM(d.weight)
            FROM depth d JOIN progress p ON p.id = d.id WHERE d.depth = ? GROUP BY d.parent""";
    private static final String MEAN = """
            UPDATE progress SET progress = (
              SELECT SUM(g.weight * p.progress) / SUM(g.weight)
              FROM goal g JOIN progress p ON p.id = g.id WHERE g.parent = ?)
            WHERE id = ?""";

    private final Connection connection;

    SqlGoals(Connection connection) {
        this.connection = connection;
    }

    void load(SqlEngine engine, GoalSet goals) throws SQLException, IOException {
        Path file = Files.createTempFile("goals", ".csv");
        file.toFile().setReadable(true, false);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("id,parent,company,weight,own\n");
            for (int goal = 0; goal < goals.size(); goal++) {
                int[] parents = goals.parents()[goal];
                int percent = goals.percent()[goal];
                out.write(goals.ids()[goal] + "," + (parents.length == 0 ? "" : goals.ids()[parents[0]]) + ","
                        + (goal < goals.tops() ? 1 : 0) + "," + goals.weights()[goal] + ","
                        + (percent < 0 ? "" : Double.toString(percent / 100.0)) + "\n");
            }
        }
        run("CREATE TABLE goal(id VARCHAR(40) PRIMARY KEY, parent VARCHAR(40), company INT, weight INT,"
                + " own DOUBLE PRECISION)");
        run(engine.load(file));
        run("CREATE INDEX goal_parent ON goal(parent)");
        run("ANALYZE");
        Files.delete(file);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    Result rollUp() throws SQLException {
        run("DROP TABLE IF EXISTS depth");
        run("DROP TABLE IF EXISTS progress");
        run(DEPTHS);
        run("CREATE INDEX depth_level ON depth(depth)");
        run("CREATE TABLE progress(id VARCHAR(40) PRIMARY KEY, progress DOUBLE PRECISION)");
        run(LEAVES);
        try (PreparedStatement level = connection.prepareStatement(LEVEL)) {
            for (long depth = number("SELECT MAX(depth) FROM depth"); depth > 0; depth--) {
                level.setLong(1, depth);
                level.executeUpdate();
            }
        }
        boolean circular = number("SELECT COUNT(*) FROM goal") != number("SELECT COUNT(*) FROM depth");
        long orphans = number("SELECT COUNT(*) FROM goal WHERE parent IS NULL AND company = 0");
        return new Result(sumOfTops(), (int) orphans, circular);
    }

    double sumOfTops() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT SUM(p.progress) FROM progress p JOIN goal g ON g.id = p.id WHERE g.company = 1")) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    /** Changes a goal and recalculates those above it, one statement each, in one transaction. */
    void checkIn(String goal, double value) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement own = connection.prepareStatement("UPDATE progress SET progress = ? WHERE id = ?");
                PreparedStatement above = connection.prepareStatement("SELECT parent FROM goal WHERE id = ?");
                PreparedStatement mean = connection.prepareStatement(MEAN)) {
            own.setDouble(1, value);
            own.setString(2, goal);
            own.executeUpdate();
            String at = parent(above, goal);
            while (at != null) {
                mean.setString(1, at);
                mean.setString(2, at);
                mean.executeUpdate();
                at = parent(above, at);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static @Nullable String parent(PreparedStatement above, String goal)
            throws SQLException {
        above.setString(1, goal);
        try (ResultSet rows = above.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
