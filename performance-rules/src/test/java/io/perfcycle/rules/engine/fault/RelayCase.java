package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.id.TenantId;
import io.perfcycle.log.WatchedLogging;
import io.perfcycle.rules.engine.OutboxRelay;
import io.perfcycle.spi.Notification;
import io.perfcycle.spi.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A run of the relay over messages to several people, with a fault and looked at. */
final class RelayCase {
    private static final int MAX = 10;

    private final World world;
    private final Map<TenantId, ModelTenant> before;
    private final Instant moment;
    private final Map<PortMethod, Integer> calls = new EnumMap<>(PortMethod.class);
    private final OutboxRelay.Run right;
    private final List<Notification> rightMail;

    RelayCase(World world) {
        this.world = world;
        world.reset(Map.of(), World.START);
        Company.in(world).withCheckIn().withReviews();
        this.before = world.model.state();
        this.moment = world.now;
        world.reset(before, moment);
        world.wire = call -> {
            calls.merge(call.method(), 1, Integer::sum);
            return call.make();
        };
        this.right = deliver();
        world.wire = Wire.PLAIN;
        drain();
        this.rightMail = List.copyOf(world.mail);
    }

    OutboxRelay.Run right() {
        return right;
    }

    Map<PortMethod, Integer> calls() {
        return calls;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        calls.forEach((method, count) -> {
            for (int nth = 1; nth <= count; nth++) {
                faults.addAll(Fault.at(method, nth));
            }
        });
        return faults;
    }

    private OutboxRelay.Run deliver() {
        return world.engine.relay().deliver(Company.TENANT, "relay", MAX);
    }

    /** Runs the relay for some days, until nothing is left to do. */
    private void drain() {
        for (int i = 0; i < 40; i++) {
            world.now = world.now.plus(Duration.ofHours(1));
            deliver();
        }
    }

    FaultCase.Report run(Fault fault) {
        world.reset(before, moment);
        FaultWire wire = new FaultWire(world, fault);
        world.wire = wire;
        List<String> violations = new ArrayList<>();
        WatchedLogging.begin();
        try {
            deliver();
        } catch (StoreUnavailable | IllegalStateException failure) {
            boolean early = fault.method() == PortMethod.CLAIM || fault.method() == PortMethod.INSTANT;
            check(early && world.mail.isEmpty(), "threw " + failure, violations);
            check(
                    !String.valueOf(failure.getMessage()).contains(Company.CANARY)
                            || failure instanceof StoreUnavailable,
                    "has a text",
                    violations);
        }
        check(
                Thread.interrupted() == (fault.kind() == FaultKind.INTERRUPT && wire.isStruck()),
                "lost the interrupt",
                violations);
        wire.arriveLate();
        checkStages(violations);
        world.wire = Wire.PLAIN;
        world.now = moment;
        drain();
        checkMail(FaultKind.UNSEEN.contains(fault.kind()), violations);
        for (String line : WatchedLogging.end()) {
            check(!line.contains(Company.CANARY), "logged a text: " + line, violations);
        }
        return new FaultCase.Report(wire.isFelt(), wire.isStruck(), violations);
    }

    /** What counts as delivered was taken by the notifier. */
    private void checkStages(List<String> violations) {
        Set<String> told = new LinkedHashSet<>();
        world.mail.forEach(message -> told.add(message.id()));
        for (ModelTenant.Item item : world.model.tenant(Company.TENANT).outbox()) {
            boolean delivered = item.stage() == ModelTenant.Stage.DELIVERED;
            check(!delivered || told.contains(item.entry().id()), item.entry().id() + " was not told", violations);
        }
    }

    /** In the end everybody was told everything, for the first time in the order in which it happened. */
    private void checkMail(boolean unseen, List<String> violations) {
        checkStages(violations);
        for (ModelTenant.Item item : world.model.tenant(Company.TENANT).outbox()) {
            check(!item.isOpen(), item.entry().id() + " is still open", violations);
        }
        Set<Notification> first = new LinkedHashSet<>(world.mail);
        Set<Notification> all = new LinkedHashSet<>(rightMail);
        check(unseen || first.equals(all), "told " + first.size() + " of " + all.size() + " messages", violations);
        for (Notification one : all) {
            List<Notification> expected = all.stream()
                    .filter(message -> message.recipient().equals(one.recipient()) && first.contains(message))
                    .toList();
            List<Notification> found = first.stream()
                    .filter(message -> message.recipient().equals(one.recipient()))
                    .toList();
            check(found.equals(expected), "told " + one.recipient() + " out of order", violations);
        }
    }

    private static void check(boolean holds, String what, List<String> violations) {
        if (!holds) {
            violations.add(what);
        }
    }
}
