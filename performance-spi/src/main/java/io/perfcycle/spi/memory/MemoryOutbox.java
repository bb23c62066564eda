package io.perfcycle.spi.memory;

import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.OutboxEntry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One tenant's outbox: a queue for each ordering key, of which only the head can be claimed. */
final class MemoryOutbox {
    private final Map<String, Deque<Pending>> queueByKey = new LinkedHashMap<>();
    private final Map<String, Pending> pendingById = new HashMap<>();
    private final List<OutboxEntry> parked = new ArrayList<>();
    private long sequence;

    private static final class Pending {
        private final OutboxEntry entry;
        private final long sequence;
        private Instant notBefore = Instant.MIN;
        private long token;
        private int attempts;

        Pending(OutboxEntry entry, long sequence) {
            this.entry = entry;
            this.sequence = sequence;
        }
    }

    void append(List<OutboxEntry> entries) {
        for (OutboxEntry entry : entries) {
            Pending pending = new Pending(entry, ++sequence);
            queueByKey
                    .computeIfAbsent(entry.orderingKey(), key -> new ArrayDeque<>())
                    .add(pending);
            pendingById.put(entry.id(), pending);
        }
    }

    List<ClaimedEntry> claim(Instant now, Claim claim) {
        List<Pending> heads = new ArrayList<>();
        for (Deque<Pending> queue : queueByKey.values()) {
            Pending head = queue.peek();
            if (head != null && !head.notBefore.isAfter(now)) {
                heads.add(head);
            }
        }
        heads.sort((a, b) -> Long.compare(a.sequence, b.sequence));
        List<ClaimedEntry> claimed = new ArrayList<>();
        for (Pending head : heads.subList(0, Math.min(heads.size(), claim.max()))) {
            head.token++;
            head.attempts++;
            head.notBefore = now.plus(claim.lease());
            claimed.add(new ClaimedEntry(head.entry, head.token, head.attempts));
        }
        return claimed;
    }

    boolean acknowledge(String entryId, long token, DeliveryOutcome outcome) {
        Pending pending = pendingById.get(entryId);
        if (pending == null || pending.token != token) {
            return false;
        }
        if (outcome instanceof DeliveryOutcome.Retry retry) {
            pending.notBefore = retry.notBefore();
            pending.token++;
            return true;
        }
        if (outcome instanceof DeliveryOutcome.Parked) {
            parked.add(pending.entry);
        }
        pendingById.remove(entryId);
        Deque<Pending> queue = queueByKey.get(pending.entry.orderingKey());
        if (queue != null) {
            queue.remove(pending);
            if (queue.isEmpty()) {
                queueByKey.remove(pending.entry.orderingKey());
            }
        }
        return true;
    }
}
