package io.perfcycle.spi.contract;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.Notification;
import io.perfcycle.spi.Notifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** A notifier that keeps a text for each person, one line for each message; right unless a fault is switched on. */
final class FaultyNotifier implements Notifier {
    private static final String EVERYBODY = "everybody";
    private static final int FEW = 1_000;

    private final Set<MessageFault> faults;
    private final Map<String, List<String>> boxes;
    private final Set<String> known;
    private int refusals;

    FaultyNotifier(Set<MessageFault> faults) {
        this(faults, new TreeMap<>(), new HashSet<>());
    }

    private FaultyNotifier(Set<MessageFault> faults, Map<String, List<String>> boxes, Set<String> known) {
        this.faults = faults;
        this.boxes = boxes;
        this.known = known;
    }

    FaultyNotifier reopened() {
        return new FaultyNotifier(
                faults,
                has(MessageFault.BOXES_LOST_ON_REOPENING) ? new TreeMap<>() : boxes,
                has(MessageFault.IDS_LOST_ON_REOPENING) ? new HashSet<>() : known);
    }

    void refuseNext(int attempts) {
        refusals = attempts;
    }

    @Override
    public Receiving deliver(Notification message) {
        if (has(MessageFault.LOOKS_THEN_WRITES)) {
            boolean isNew = !isKnown(message);
            LockSupport.parkNanos(200_000);
            return isNew ? write(message) : Receiving.TAKEN;
        }
        if (has(MessageFault.COPIES_THE_BOX)) {
            List<String> before = copyOfTheBox(message);
            LockSupport.parkNanos(200_000);
            return isKnown(message) ? Receiving.TAKEN : replace(message, before);
        }
        synchronized (this) {
            return isKnown(message) ? Receiving.TAKEN : write(message);
        }
    }

    private synchronized List<String> copyOfTheBox(Notification message) {
        return List.copyOf(box(message.tenant(), message.recipient()));
    }

    private synchronized boolean isKnown(Notification message) {
        return known.contains(knownAs(message)) && !has(MessageFault.REPETITIONS_TOLD);
    }

    private synchronized Receiving replace(Notification message, List<String> before) {
        List<String> box = box(message.tenant(), message.recipient());
        box.clear();
        box.addAll(before);
        return write(message);
    }

    private synchronized Receiving write(Notification message) {
        if (refusals > 0) {
            refusals--;
            if (has(MessageFault.REMEMBERED_BEFORE_WRITTEN)) {
                known.add(knownAs(message));
            }
            return refused(message);
        }
        if (has(MessageFault.UNKNOWN_TOPIC_THROWN_AWAY) && !message.topic().startsWith("goal.")) {
            return Receiving.TAKEN;
        }
        String line = line(message);
        if (has(MessageFault.LONG_TEXT_REFUSED) && line.length() > FEW) {
            throw new IllegalArgumentException("too long");
        }
        List<String> box = box(message.tenant(), message.recipient());
        List<String> lines = List.of(line.split("\n", -1));
        if (has(MessageFault.LATEST_FIRST)) {
            box.addAll(0, lines);
        } else if (!has(MessageFault.TAKEN_AND_THROWN_AWAY)) {
            box.addAll(lines);
        }
        known.add(knownAs(message));
        return Receiving.TAKEN;
    }

    private Receiving refused(Notification message) {
        if (has(MessageFault.TAKEN_ALTHOUGH_REFUSED)) {
            return Receiving.TAKEN;
        }
        if (has(MessageFault.WRITTEN_ALTHOUGH_REFUSED)) {
            box(message.tenant(), message.recipient()).add(line(message));
        }
        return Receiving.BUSY;
    }

    private String knownAs(Notification message) {
        String id = has(MessageFault.IDS_IGNORE_CASE) ? message.id().toLowerCase(Locale.ROOT) : message.id();
        return has(MessageFault.IDS_KNOWN_ACROSS_TENANTS) ? id : message.tenant() + "\n" + id;
    }

    private synchronized List<String> box(TenantId tenant, EmployeeId recipient) {
        String name = tenant + "\n" + recipient;
        if (has(MessageFault.ONE_BOX_FOR_ALL_TENANTS)) {
            name = recipient.value();
        } else if (has(MessageFault.ONE_BOX_FOR_EVERYBODY)) {
            name = tenant + "\n" + EVERYBODY;
        } else if (has(MessageFault.BOX_NAMES_CUT_OFF)) {
            name = tenant + "\n"
                    + recipient
                            .value()
                            .substring(0, Math.min(40, recipient.value().length()));
        }
        return boxes.computeIfAbsent(name, key -> new ArrayList<>());
    }

    private String line(Notification message) {
        StringBuilder line = new StringBuilder(message.id()).append('\t').append(message.topic());
        if (!has(MessageFault.ARGUMENTS_LOST)) {
            message.arguments().forEach((name, value) -> {
                String text = has(MessageFault.PLACEHOLDERS_FILLED) ? String.format(Locale.ROOT, value) : value;
                line.append('\t').append(escaped(name)).append('\t').append(escaped(text));
            });
        }
        return line.toString();
    }

    private String escaped(String text) {
        return has(MessageFault.LINE_BREAKS_WRITTEN)
                ? text
                : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    synchronized List<NotifierFixture.Received> received(TenantId tenant, EmployeeId recipient) {
        List<NotifierFixture.Received> received = new ArrayList<>();
        for (String line : box(tenant, recipient)) {
            String[] cells = line.split("\t", -1);
            Map<String, String> arguments = new HashMap<>();
            for (int i = 2; i + 1 < cells.length; i += 2) {
                arguments.put(plain(cells[i]), plain(cells[i + 1]));
            }
            received.add(new NotifierFixture.Received(cells[0], cells.length > 1 ? cells[1] : "", arguments));
        }
        return received;
    }

    private static String plain(String text) {
        return text.replace("\\t", "\t").replace("\\n", "\n").replace("\\\\", "\\");
    }

    private boolean has(MessageFault fault) {
        return faults.contains(fault);
    }
}
