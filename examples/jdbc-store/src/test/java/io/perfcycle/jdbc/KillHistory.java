package io.perfcycle.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.jdbc.codec.DocumentCodec;
import io.perfcycle.jdbc.codec.EntryCodec;
import io.perfcycle.spi.Receipt;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** What children said about the commands of a tenant, held against what is in the tables. */
final class KillHistory {
    private final String tenant;
    private final Set<String> acknowledged = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> delivered = new HashSet<>();
    private int inFlight;

    KillHistory(String tenant) {
        this.tenant = tenant;
    }

    /** Takes one line of a child. */
    void hear(String line) {
        String said = line.substring(Math.min(2, line.length()));
        switch (line.charAt(0)) {
            case 'A' -> acknowledged.add(said);
            case 'N' -> refused.add(said);
            case 'D' -> delivered.add(said);
            default -> assertThat(line).isIn("ready", "U " + said);
        }
    }

    int acknowledged() {
        return acknowledged.size();
    }

    int delivered() {
        return delivered.size();
    }

    /** Checks everything after another child is dead; each of its two writers may have been inside a commit. */
    void check(DataSource source) throws SQLException {
        inFlight += 2;
        try (Connection connection = source.getConnection()) {
            Map<String, Receipt> receipts = receipts(connection);
            assertThat(without(acknowledged, receipts.keySet()))
                    .as("acknowledged and lost")
                    .isEmpty();
            assertThat(without(receipts.keySet(), without(receipts.keySet(), refused)))
                    .as("refused and there")
                    .isEmpty();
            assertThat(receipts.size() - acknowledged.size()).isLessThanOrEqualTo(inFlight);
            Map<String, List<String>> lists = documents(connection, receipts);
            outbox(connection, receipts.keySet(), lists);
            assertThat(query(connection, "SELECT body FROM perfcycle_audit_chain WHERE tenant = ?"))
                    .as("audit entries, each about the command's own document")
                    .extracting(body ->
                            EntryCodec.audit().decode(body).act().about().id())
                    .containsExactlyInAnyOrderElementsOf(receipts.keySet().stream()
                            .map(command -> "D-" + command)
                            .toList());
        }
    }

    private Map<String, Receipt> receipts(Connection connection) throws SQLException {
        Map<String, Receipt> receipts = new HashMap<>();
        for (String body : query(connection, "SELECT body FROM perfcycle_receipt WHERE tenant = ?")) {
            Receipt receipt = EntryCodec.receipt().decode(body);
            receipts.put(receipt.command().value(), receipt);
        }
        return receipts;
    }

    /** Every command is once in a list, at the place that its receipt tells, and has its own document. */
    private Map<String, List<String>> documents(Connection connection, Map<String, Receipt> receipts)
            throws SQLException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Set<String> own = new HashSet<>();
        List<String> versions =
                query(connection, "SELECT version FROM perfcycle_document WHERE tenant = ? ORDER BY row_key");
        List<String> bodies =
                query(connection, "SELECT body FROM perfcycle_document WHERE tenant = ? ORDER BY row_key");
        for (int i = 0; i < bodies.size(); i++) {
            OrgUnit unit = (OrgUnit) DocumentCodec.standard().decode(DocumentKind.UNIT, bodies.get(i));
            if (unit.id().value().startsWith("D-")) {
                own.add(unit.name());
                assertThat(versions.get(i)).isEqualTo("1");
            } else {
                List<String> commands = List.of(unit.name().split(" "));
                lists.put(unit.id().value(), commands);
                assertThat(versions.get(i)).as("one version for each entry").isEqualTo("" + commands.size());
                places(receipts, unit.key(), commands);
            }
        }
        assertThat(own).isEqualTo(receipts.keySet());
        assertThat(lists.values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(receipts.keySet());
        return lists;
    }

    private static void places(Map<String, Receipt> receipts, DocumentKey list, List<String> commands) {
        for (int i = 0; i < commands.size(); i++) {
            assertThat(receipts.get(commands.get(i)).saved())
                    .as("the version that the receipt tells")
                    .contains(new Receipt.SavedVersion(list, i + 1L));
        }
    }

    /** Two entries for each command, numbered without a gap, in the order of the lists, and none delivered is open. */
    private void outbox(Connection connection, Set<String> commands, Map<String, List<String>> lists)
            throws SQLException {
        List<String> ids = query(connection, "SELECT id FROM perfcycle_outbox WHERE tenant = ? ORDER BY seq");
        List<String> numbers = query(connection, "SELECT seq FROM perfcycle_outbox WHERE tenant = ? ORDER BY seq");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2 * commands.size(); i++) {
            expected.add("" + (i + 1));
        }
        assertThat(numbers).isEqualTo(expected);
        for (Map.Entry<String, List<String>> list : lists.entrySet()) {
            Set<String> told = new HashSet<>();
            list.getValue().forEach(command -> told.add(command + ".a"));
            assertThat(ids.stream().filter(told::contains))
                    .as("the order of " + list.getKey())
                    .containsExactlyElementsOf(list.getValue().stream()
                            .map(command -> command + ".a")
                            .toList());
        }
        List<String> done =
                query(connection, "SELECT id FROM perfcycle_outbox WHERE tenant = ? AND state = 'DELIVERED'");
        assertThat(without(delivered, Set.copyOf(done)))
                .as("delivered and open")
                .isEmpty();
        assertThat(query(
                        connection,
                        "SELECT ordering_key FROM perfcycle_outbox WHERE tenant = ? AND state IN ('READY', 'HELD',"
                                + " 'BEHIND') GROUP BY ordering_key HAVING SUM(CASE state WHEN 'BEHIND' THEN 0 ELSE 1 END)"
                                + " <> 1 OR MIN(CASE state WHEN 'BEHIND' THEN seq END) <"
                                + " MIN(CASE state WHEN 'BEHIND' THEN NULL ELSE seq END)"))
                .as("keys without the oldest entry as their one head")
                .isEmpty();
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> left = new HashSet<>(all);
        left.removeAll(others);
        return left;
    }

    private List<String> query(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        }
        return values;
    }
}
