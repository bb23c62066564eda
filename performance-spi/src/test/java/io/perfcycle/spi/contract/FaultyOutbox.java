package io.perfcycle.spi.contract;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.OutboxEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plain outbox, right unless a fault is switched on. Not thread safe. */
final class FaultyOutbox {
    private final List<Item> items = new ArrayList<>();
    private long lastToken;

    void add(OutboxEntry entry) {
        items.add(new Item(entry));
    }

    FaultyOutbox copy() {
        FaultyOutbox copy = new FaultyOutbox();
        items.forEach(item -> copy.items.add(item.copy()));
        copy.lastToken = lastToken;
        return copy;
    }

    void forget(EmployeeId person) {
        items.removeIf(item -> item.entry.recipient().equals(person));
    }

    /** The entries that may be claimed now. */
    List<Item> free(Set<Fault> faults, Instant contextNow, int max) {
        Instant now = clock(faults, contextNow);
        List<Item> free = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int seen = 0;
        for (Item item : inOrder(faults)) {
            boolean head = keys.add(item.entry.orderingKey()) || faults.contains(Fault.WHOLE_KEY_AT_ONCE);
            if (faults.contains(Fault.BLOCKED_COUNT_TOWARDS_MAX) && ++seen > max) {
                break;
            }
            boolean waits = now.isBefore(item.freeFrom) || item.parked;
            if (waits && faults.contains(Fault.BLOCKED_KEY_BLOCKS_ALL)) {
                break;
            }
            if (waits && item.retried && faults.contains(Fault.RETRY_IS_OVERTAKEN)) {
                keys.remove(item.entry.orderingKey());
            }
            if (head && !waits && (free.size() < max || faults.contains(Fault.MAX_IGNORED))) {
                free.add(item);
            }
        }
        return free;
    }

    List<ClaimedEntry> lease(Set<Fault> faults, Instant contextNow, Claim claim, List<Item> chosen) {
        Instant now = clock(faults, contextNow);
        List<ClaimedEntry> claimed = new ArrayList<>();
        for (Item item : chosen) {
            item.freeFrom = leaseEnd(faults, now, claim);
            item.leaseEnd = item.freeFrom;
            item.token = faults.contains(Fault.ONE_TOKEN_FOR_ALL) ? 7 : ++lastToken;
            item.claimed = true;
            item.attempts += faults.contains(Fault.ATTEMPT_COUNTED_ON_ACKNOWLEDGEMENT) ? 0 : 1;
            int attempt = Math.max(1, item.attempts);
            claimed.add(new ClaimedEntry(told(faults, item.entry, attempt), item.token, attempt));
        }
        return claimed;
    }

    boolean acknowledge(Set<Fault> faults, Instant now, String id, long token, DeliveryOutcome outcome) {
        for (Item item : items) {
            if (item.entry.id().equals(id) && accepts(faults, item, now, token)) {
                item.claimed = false;
                settle(faults, item, outcome);
                return true;
            }
        }
        return false;
    }

    private static boolean accepts(Set<Fault> faults, Item item, Instant now, long token) {
        if (faults.contains(Fault.TOKEN_ZERO_COUNTS) && !item.claimed && token == 0) {
            return true;
        }
        if (item.done && !faults.contains(Fault.DONE_COMES_BACK)) {
            return false;
        }
        if (faults.contains(Fault.LATE_TOKEN_REFUSED) && !now.isBefore(item.leaseEnd)) {
            return false;
        }
        boolean current = item.token == token || faults.contains(Fault.FENCING_IGNORED);
        return current && (item.claimed || faults.contains(Fault.DONE_COMES_BACK));
    }

    private static void settle(Set<Fault> faults, Item item, DeliveryOutcome outcome) {
        item.attempts += faults.contains(Fault.ATTEMPT_COUNTED_ON_ACKNOWLEDGEMENT) ? 1 : 0;
        item.retried = outcome instanceof DeliveryOutcome.Retry;
        item.done = !item.retried;
        if (outcome instanceof DeliveryOutcome.Retry retry && !faults.contains(Fault.RETRY_WAITS_FOR_LEASE)) {
            item.freeFrom = faults.contains(Fault.RETRY_AT_ONCE) ? Instant.MIN : retry.notBefore();
        }
        if (outcome instanceof DeliveryOutcome.Parked && faults.contains(Fault.PARKED_BLOCKS_ITS_KEY)) {
            item.done = false;
            item.parked = true;
        }
        if (outcome instanceof DeliveryOutcome.Dropped && faults.contains(Fault.DROPPED_STAYS)) {
            item.done = false;
        }
    }

    private List<Item> inOrder(Set<Fault> faults) {
        List<Item> open =
                new ArrayList<>(items.stream().filter(item -> !item.done).toList());
        if (faults.contains(Fault.OUTBOX_BY_INSTANT)) {
            open.sort(Comparator.comparing(item -> item.entry.createdAt()));
        }
        if (faults.contains(Fault.OUTBOX_BY_ID)) {
            open.sort(Comparator.comparing(item -> item.entry.id()));
        }
        if (faults.contains(Fault.LAST_IN_FIRST_OUT)) {
            Collections.reverse(open);
        }
        return open;
    }

    private static Instant clock(Set<Fault> faults, Instant now) {
        if (faults.contains(Fault.LEASE_TRUNCATED)) {
            return now.truncatedTo(ChronoUnit.MILLIS);
        }
        return faults.contains(Fault.LEASE_BY_OWN_CLOCK) ? Instant.now() : now;
    }

    private static Instant leaseEnd(Set<Fault> faults, Instant now, Claim claim) {
        if (faults.contains(Fault.NO_LEASE)) {
            return now;
        }
        if (faults.contains(Fault.LEASE_TRUNCATED)) {
            return now.plus(claim.lease()).truncatedTo(ChronoUnit.SECONDS);
        }
        return faults.contains(Fault.LEASE_NEVER_ENDS) ? Instant.MAX : now.plus(claim.lease());
    }

    private static OutboxEntry told(Set<Fault> faults, OutboxEntry entry, int attempt) {
        String id = faults.contains(Fault.NEW_ID_EACH_ATTEMPT) ? entry.id() + "-" + attempt : entry.id();
        Map<String, String> arguments = faults.contains(Fault.ARGUMENTS_LOST) ? Map.of() : entry.arguments();
        return new OutboxEntry(
                id, entry.orderingKey(), entry.topic(), entry.recipient(), entry.about(), arguments, entry.createdAt());
    }

    static final class Item {
        private final OutboxEntry entry;
        private Instant freeFrom = Instant.MIN;
        private Instant leaseEnd = Instant.MAX;
        private long token;
        private int attempts;
        private boolean claimed;
        private boolean done;
        private boolean parked;
        private boolean retried;

        Item(OutboxEntry entry) {
            this.entry = entry;
        }

        Item copy() {
            Item copy = new Item(entry);
            copy.freeFrom = freeFrom;
            copy.leaseEnd = leaseEnd;
            copy.token = token;
            copy.attempts = attempts;
            copy.claimed = claimed;
            copy.done = done;
            copy.parked = parked;
            copy.retried = retried;
            return copy;
        }
    }
}
