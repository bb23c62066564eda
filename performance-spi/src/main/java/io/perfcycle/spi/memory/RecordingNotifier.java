package io.perfcycle.spi.memory;

import io.perfcycle.spi.Notification;
import io.perfcycle.spi.Notifier;
import java.util.ArrayList;
import java.util.List;

/** Keeps every message, for tests. Thread safe. */
public final class RecordingNotifier implements Notifier {
    private final List<Notification> taken = new ArrayList<>();

    private RecordingNotifier() {}

    /** {@return a new one that has taken nothing} */
    public static RecordingNotifier create() {
        return new RecordingNotifier();
    }

    @Override
    public synchronized Receiving deliver(Notification notification) {
        taken.add(notification);
        return Receiving.TAKEN;
    }

    /** {@return the messages so far, in the order in which they came} */
    public synchronized List<Notification> taken() {
        return List.copyOf(taken);
    }
}
