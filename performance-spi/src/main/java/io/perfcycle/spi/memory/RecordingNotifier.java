package io.perfcycle.spi.memory;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.Notification;
import io.perfcycle.spi.Notifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps every message for a test to look at. It grows without end, so it is for tests and simulations.
 *
 * <p>To be called. Thread safe.
 */
public final class RecordingNotifier implements Notifier {
    private final List<Notification> attempts = new ArrayList<>();
    private final List<Notification> taken = new ArrayList<>();
    private final int busyTimes;

    private RecordingNotifier(int busyTimes) {
        this.busyTimes = busyTimes;
    }

    /**
     * A notifier that takes every message.
     *
     * @return the notifier
     */
    public static RecordingNotifier create() {
        return new RecordingNotifier(0);
    }

    /**
     * A notifier that is busy for its first attempts and takes every message from then on.
     *
     * @param times how many attempts find it busy, 0 or more
     * @return the notifier
     * @throws IllegalArgumentException if the number is negative
     */
    public static RecordingNotifier busyFirst(int times) {
        if (times < 0) {
            throw new IllegalArgumentException("times is 0 or more, not " + times);
        }
        return new RecordingNotifier(times);
    }

    @Override
    public synchronized Receiving deliver(Notification notification) {
        attempts.add(notification);
        if (attempts.size() <= busyTimes) {
            return Receiving.BUSY;
        }
        taken.add(notification);
        return Receiving.TAKEN;
    }

    /** {@return the messages taken so far, in the order in which they came, repetitions included; a copy} */
    public synchronized List<Notification> taken() {
        return List.copyOf(taken);
    }

    /**
     * What a person has: the messages taken so far, each once, however often it came.
     *
     * @param tenant whose
     * @param recipient who
     * @return the messages in the order in which they came first; a copy
     */
    public synchronized List<Notification> box(TenantId tenant, EmployeeId recipient) {
        Map<String, Notification> byId = new LinkedHashMap<>();
        for (Notification each : taken) {
            if (each.tenant().equals(tenant) && each.recipient().equals(recipient)) {
                byId.putIfAbsent(each.id(), each);
            }
        }
        return List.copyOf(byId.values());
    }

    /** {@return the messages of all attempts so far, those that found it busy included; a copy} */
    public synchronized List<Notification> attempts() {
        return List.copyOf(attempts);
    }
}
