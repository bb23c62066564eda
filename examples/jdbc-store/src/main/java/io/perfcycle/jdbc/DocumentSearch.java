package io.perfcycle.jdbc;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the keys of documents by their index columns. */
final class DocumentSearch {
    private static final int FEW = 1000;

    /** By the fewest documents that usually have the same value. */
    private static final List<IndexField> NARROWEST_FIRST =
            List.of(IndexField.PARENT, IndexField.EMPLOYEE, IndexField.UNIT, IndexField.STATE, IndexField.CYCLE);

    private final StringBuilder sql =
            new StringBuilder("SELECT kind, id FROM perfcycle_document WHERE tenant = ? AND kind = ? AND NOT deleted");
    private final List<Object> values = new ArrayList<>();

    private DocumentSearch(TenantId tenant, Query query, @Nullable DocumentKey after, int max, boolean fewAreDue) {
        values.add(tenant.value());
        values.add(query.kind().name());
        for (Map.Entry<IndexField, String> equal : new TreeMap<>(query.equal()).entrySet()) {
            and(column(equal.getKey()) + " = ?", valueOf(equal.getKey(), equal.getValue()));
        }
        query.dueBefore().ifPresent(day -> and(fewAreDue ? "due < ?" : "COALESCE(due, due) < ?", day));
        if (after != null) {
            and("row_key > ?", RowKey.of(tenant, after));
        }
        sql.append(" ORDER BY ").append(order(query)).append(" FETCH FIRST ? ROWS ONLY");
        values.add(max);
    }

    static List<DocumentKey> find(
            Connection connection, TenantId tenant, Query query, @Nullable DocumentKey after, int max)
            throws SQLException {
        boolean few = query.dueBefore().isPresent()
                && areFewDue(connection, tenant, query, query.dueBefore().get());
        return new DocumentSearch(tenant, query, after, max, few).run(connection);
    }

    /**
     * Whether so few are due that the index of days finds them soonest and they can be sorted. Where many are, reading in
     * key order meets a page of them sooner; the expression keeps the database from the index of days.
     */
    private static boolean areFewDue(Connection connection, TenantId tenant, Query query, LocalDate day)
            throws SQLException {
        String sql =
                "SELECT COUNT(*) FROM (SELECT due FROM perfcycle_document WHERE tenant = ? AND kind = ? AND due < ?"
                        + " FETCH FIRST " + FEW + " ROWS ONLY) some_due";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant.value());
            statement.setString(2, query.kind().name());
            statement.setObject(3, day);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getInt(1) < FEW;
            }
        }
    }

    /** Key order, written as the columns of an index: H2 reads on in an index only then and sorts everything otherwise. */
    private static String order(Query query) {
        return NARROWEST_FIRST.stream()
                .filter(query.equal()::containsKey)
                .findFirst()
                .map(field -> "tenant, kind, " + column(field) + ", row_key")
                .orElse("tenant, kind, row_key");
    }

    private void and(String condition, Object value) {
        sql.append(" AND ").append(condition);
        values.add(value);
    }

    private List<DocumentKey> run(Connection connection) throws SQLException {
        List<DocumentKey> keys = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(DocumentTable.keyOf(rows));
                }
            }
        }
        return List.copyOf(keys);
    }

    private static String column(IndexField field) {
        return switch (field) {
            case EMPLOYEE -> "employee";
            case UNIT -> "unit";
            case CYCLE -> "cycle";
            case PARENT -> "parent";
            case STATE -> "state";
            case DUE -> "due";
        };
    }

    private static Object valueOf(IndexField field, String value) {
        return field == IndexField.DUE ? LocalDate.parse(value) : value;
    }
}
