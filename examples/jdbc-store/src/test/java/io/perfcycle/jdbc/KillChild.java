package io.perfcycle.jdbc;

import static io.perfcycle.jdbc.Fixture.NOW;
import static io.perfcycle.jdbc.Fixture.key;
import static io.perfcycle.jdbc.Fixture.work;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.StoreUnavailable;
import io.perfcycle.spi.UnitOfWork;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A process that writes until it is killed. Two writers append to a list each and to a common one, with a document,
 * two outbox entries and an audit entry of their own in each unit; a relay delivers. What is acknowledged is printed at
 * once, a line each: {@code A} committed, {@code N} certainly not committed, {@code U} unknown, {@code D} delivered.
 */
final class KillChild {
    static final String COMMON = "common";
    private static final int MOST = 100_000;
    private static final int PATIENCE = 5;

    private final JdbcPerformanceStore store;
    private final StoreContext context;

    private KillChild(JdbcPerformanceStore store, StoreContext context) {
        this.store = store;
        this.context = context;
    }

    /** Takes URL, user, password, tenant and the number of the cycle. */
    public static void main(String[] arguments) throws Exception {
        TestDatabase.Place place = new TestDatabase.Place(arguments[0], arguments[1], arguments[2]);
        int cycle = Integer.parseInt(arguments[4]);
        StoreContext context = Fixture.of(arguments[3], NOW.plus(Duration.ofHours(cycle)));
        Thread one = new Thread(() -> open(place, context).write("c" + cycle + "-1-", "L1"));
        Thread other = new Thread(() -> open(place, context).write("c" + cycle + "-2-", "L2"));
        Thread relay = new Thread(() -> open(place, context).deliver());
        relay.setDaemon(true);
        say("ready");
        List.of(one, other, relay).forEach(Thread::start);
    }

    /** A store on one connection that stays open. */
    private static KillChild open(TestDatabase.Place place, StoreContext context) {
        try {
            return new KillChild(
                    JdbcPerformanceStore.of(
                            Watched.lending(TestDatabase.open(place).getConnection())),
                    context);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String prefix, String own) {
        int refusals = 0;
        for (int n = 0; n < MOST && refusals < PATIENCE; n++) {
            String command = prefix + n;
            try {
                append(command, n % 2 == 0 ? own : COMMON);
                say("A " + command);
                refusals = 0;
            } catch (StoreUnavailable e) {
                say("N " + command);
                refusals++;
            } catch (CommitOutcomeUnknown e) {
                say("U " + command);
                return;
            }
        }
    }

    private void append(String command, String list) {
        CommitResult result = new CommitResult.Conflict(List.of());
        while (!(result instanceof CommitResult.Committed)) {
            Map<DocumentKey, Loaded> now = store.load(context, List.of(key(list), key("guard")));
            UnitOfWork unit = work(command)
                    .reads("guard", now.get(key("guard")).version())
                    .puts(list, now.get(key(list)).version(), contents(now.get(key(list))) + command + " ")
                    .puts("D-" + command, 0, command)
                    .tells(command + ".a", list)
                    .tells(command + ".b", "both")
                    .remembers("E")
                    .done();
            result = store.commit(context, unit);
        }
    }

    private void deliver() {
        Claim five = new Claim("relay", Duration.ofMinutes(1), 5);
        while (true) {
            try {
                for (ClaimedEntry entry : store.claim(context, five)) {
                    String id = entry.entry().id();
                    if (store.acknowledge(context, id, entry.fencingToken(), new DeliveryOutcome.Delivered())) {
                        say("D " + id);
                    }
                }
            } catch (StoreUnavailable e) {
                Thread.onSpinWait();
            } catch (CommitOutcomeUnknown e) {
                return;
            }
        }
    }

    private static String contents(Loaded loaded) {
        return loaded instanceof Loaded.Present present ? ((OrgUnit) present.document()).name() : "";
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        if (System.out.checkError()) {
            Runtime.getRuntime().halt(1);
        }
    }
}
