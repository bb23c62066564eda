package io.perfcycle.spi.memory;

import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.OutboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The outbox of one tenant: a queue for each ordering key, whose heads are offered oldest first. Not thread safe. */
final class MemoryOutbox {
    private final Map<String, Deque<Item>> queues = new HashMap<>();
    private final NavigableMap<Long, Item> heads = new TreeMap<>();
    private final Map<String, Item> open = new HashMap<>();
    private final List<OutboxEntry> parked = new ArrayList<>();
    private long lastPosition;
    private long lastToken;

    void requireNewIds(List<OutboxEntry> entries) {
        Set<String> ids = new HashSet<>();
        for (OutboxEntry entry : entries) {
            if (open.containsKey(entry.id()) || !ids.add(entry.id())) {
                throw new IllegalArgumentException("The outbox has an entry " + entry.id() + " already");
            }
        }
    }

    void add(List<OutboxEntry> entries) {
        for (OutboxEntry entry : entries) {
            Item item = new Item(++lastPosition, entry);
            Deque<Item> queue = queues.computeIfAbsent(entry.orderingKey(), key -> new ArrayDeque<>());
            if (queue.isEmpty()) {
                heads.put(item.position, item);
            }
            queue.add(item);
            open.put(entry.id(), item);
        }
    }

    List<ClaimedEntry> claim(Instant now, Claim claim) {
        List<ClaimedEntry> claimed = new ArrayList<>();
        for (Item item : heads.values()) {
            if (claimed.size() == claim.max()) {
                break;
            }
            if (!now.isBefore(item.freeFrom)) {
                item.freeFrom = end(now, claim.lease());
                item.token = ++lastToken;
                item.attempts++;
                claimed.add(new ClaimedEntry(item.entry, item.token, item.attempts));
            }
        }
        return claimed;
    }

    boolean acknowledge(String entryId, long fencingToken, DeliveryOutcome outcome) {
        Item item = open.get(entryId);
        if (item == null || item.token == Item.NO_TOKEN || item.token != fencingToken) {
            return false;
        }
        item.token = Item.NO_TOKEN;
        if (outcome instanceof DeliveryOutcome.Retry retry) {
            item.freeFrom = retry.notBefore();
            return true;
        }
        if (outcome instanceof DeliveryOutcome.Parked) {
            parked.add(item.entry);
        }
        close(item);
        return true;
    }

    List<OutboxEntry> parked() {
        return List.copyOf(parked);
    }

    /** Takes out what matches, whether it waits, is leased or parked; what is behind it moves up. */
    void forget(Predicate<OutboxEntry> which) {
        List<Item> gone =
                open.values().stream().filter(item -> which.test(item.entry)).toList();
        for (Item item : gone) {
            open.remove(item.entry.id());
            heads.remove(item.position);
            String key = item.entry.orderingKey();
            Deque<Item> queue = queues.getOrDefault(key, new ArrayDeque<>());
            queue.remove(item);
            Item head = queue.peek();
            if (head == null) {
                queues.remove(key);
            } else {
                heads.put(head.position, head);
            }
        }
        forgetParked(which);
    }

    void forgetParked(Predicate<OutboxEntry> which) {
        parked.removeIf(which);
    }

    /** Takes a head out and offers the next of its ordering key. Only heads are ever claimed, so it is a head. */
    private void close(Item item) {
        open.remove(item.entry.id());
        heads.remove(item.position);
        String key = item.entry.orderingKey();
        Deque<Item> queue = queues.getOrDefault(key, new ArrayDeque<>());
        queue.poll();
        Item next = queue.peek();
        if (next == null) {
            queues.remove(key);
        } else {
            heads.put(next.position, next);
        }
    }

    private static Instant end(Instant now, Duration lease) {
        return lease.compareTo(Duration.between(now, Instant.MAX)) > 0 ? Instant.MAX : now.plus(lease);
    }

    private static final class Item {
        static final long NO_TOKEN = 0;

        final long position;
        final OutboxEntry entry;
        Instant freeFrom = Instant.MIN;
        long token = NO_TOKEN;
        int attempts;

        Item(long position, OutboxEntry entry) {
            this.position = position;
            this.entry = entry;
        }
    }
}
