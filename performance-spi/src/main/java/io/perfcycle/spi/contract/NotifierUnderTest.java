package io.perfcycle.spi.contract;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.Notification;
import io.perfcycle.spi.Notifier;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A notifier seen from one tenant, and the messages that are given to it. */
final class NotifierUnderTest implements AutoCloseable {
    static final EmployeeId ANNA = EmployeeId.of("anna");
    static final EmployeeId BORIS = EmployeeId.of("boris");
    static final String TOPIC = "goal.agreed";

    private final NotifierFixture fixture;
    private final Notifier notifier;
    private final TenantId tenant;

    private NotifierUnderTest(NotifierFixture fixture, Notifier notifier, TenantId tenant) {
        this.fixture = fixture;
        this.notifier = notifier;
        this.tenant = tenant;
    }

    static NotifierUnderTest fresh(NotifierFixture fixture) {
        return new NotifierUnderTest(fixture, fixture.fresh(), TenantId.of("tenant-a"));
    }

    /** The same notifier, seen from another tenant. */
    NotifierUnderTest other() {
        return new NotifierUnderTest(fixture, notifier, TenantId.of("tenant-b"));
    }

    Optional<NotifierUnderTest> reopened() {
        return fixture.reopen(notifier).map(again -> new NotifierUnderTest(fixture, again, tenant));
    }

    boolean tellsArguments() {
        return fixture.tellsArguments();
    }

    boolean refuseNext(int attempts) {
        return fixture.refuseNext(notifier, attempts);
    }

    Notification message(String id, EmployeeId recipient) {
        return message(id, recipient, TOPIC, Map.of("due", "2026-12-31"));
    }

    Notification message(String id, EmployeeId recipient, String topic, Map<String, String> arguments) {
        Instant createdAt = StoreUnderTest.START;
        return new Notification(
                tenant, id, recipient, topic, Samples.key("u"), new LinkedHashMap<>(arguments), createdAt);
    }

    Notifier.Receiving deliver(Notification message) {
        return notifier.deliver(message);
    }

    /** Delivers what nothing stands against. */
    void tell(Notification message) {
        Expect.equal("what became of the message", Notifier.Receiving.TAKEN, deliver(message));
    }

    void tell(String id, EmployeeId recipient) {
        tell(message(id, recipient));
    }

    /** Whether an attempt was taken; an exception means that it was not. */
    boolean isTaken(Notification message) {
        try {
            return deliver(message) == Notifier.Receiving.TAKEN;
        } catch (RuntimeException notTaken) {
            return false;
        }
    }

    List<NotifierFixture.Received> received(EmployeeId recipient) {
        return fixture.received(notifier, tenant, recipient);
    }

    List<String> ids(EmployeeId recipient) {
        return received(recipient).stream().map(NotifierFixture.Received::id).toList();
    }

    @Override
    public void close() {
        fixture.discard(notifier);
    }
}
