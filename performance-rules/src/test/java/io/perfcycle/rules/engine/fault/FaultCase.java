package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.OutcomeException;
import io.perfcycle.log.WatchedLogging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A scenario that has run once without a fault, and is now run with faults and looked at. */
final class FaultCase {
    private final World world;
    private final Scenario scenario;
    private final Map<TenantId, ModelTenant> before;
    private final Instant moment;
    private final Map<PortMethod, Integer> calls = new EnumMap<>(PortMethod.class);
    private final Outcome<?> right;
    private final Map<TenantId, ModelTenant> after;

    FaultCase(World world, Scenario scenario) {
        this.world = world;
        this.scenario = scenario;
        world.reset(Map.of(), World.START);
        world.ids = 0;
        scenario.prepare(world);
        this.before = world.model.state();
        this.moment = world.now;
        world.reset(before, moment);
        world.wire = call -> {
            calls.merge(call.method(), 1, Integer::sum);
            return call.make();
        };
        this.right = scenario.run(world);
        this.after = world.model.state();
    }

    Outcome<?> right() {
        return right;
    }

    /** How often each method is called when all is well. */
    Map<PortMethod, Integer> calls() {
        return calls;
    }

    /** Every fault at every call. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        calls.forEach((method, count) -> {
            for (int nth = 1; nth <= count; nth++) {
                faults.addAll(Fault.at(method, nth));
            }
        });
        return faults;
    }

    /**
     * What a run with a fault came to.
     *
     * @param felt whether the fault made a difference
     * @param struck whether the call was made at all
     * @param violations the promises that were broken
     */
    record Report(boolean felt, boolean struck, List<String> violations) {}

    Report run(Fault fault) {
        world.reset(before, moment);
        FaultWire wire = new FaultWire(world, fault);
        world.wire = wire;
        List<String> violations = new ArrayList<>();
        WatchedLogging.begin();
        Outcome<?> found;
        try {
            found = scenario.run(world);
        } catch (RuntimeException escaped) {
            Thread.interrupted();
            WatchedLogging.end();
            return new Report(wire.isFelt(), wire.isStruck(), List.of("threw " + escaped));
        }
        checkCall(fault, wire, found, violations);
        checkTexts(found, violations);
        checkContent(fault, found, violations);
        wire.arriveLate();
        Contents.half(before, world.model.state(), scenario.command().id()).ifPresent(violations::add);
        checkAfterwards(fault, wire.isCompared(), found, violations);
        checkLogs(violations);
        return new Report(wire.isFelt(), wire.isStruck(), violations);
    }

    private void checkCall(Fault fault, FaultWire wire, Outcome<?> found, List<String> violations) {
        boolean isDue = fault.kind() == FaultKind.INTERRUPT && wire.isStruck();
        check(Thread.interrupted() == isDue, "lost the interrupt", violations);
        boolean allowed = wire.isFelt()
                ? Expectation.isUnseen(scenario, fault, wire.isCompared())
                        || Expectation.allows(scenario, fault, right, found)
                : Expectation.same(found, right);
        check(allowed, "came back with " + shortened(found), violations);
        boolean blind = fault.method() == PortMethod.INSTANT && fault.kind() == FaultKind.BACKWARDS;
        int late = fault.method() == PortMethod.INSTANT && fault.when() == Fault.When.AFTER ? 1 : 0;
        check(blind || wire.callsAfterDeadline() <= late, "called a port after the deadline", violations);
    }

    private static void check(boolean holds, String what, List<String> violations) {
        if (!holds) {
            violations.add(what);
        }
    }

    private static String shortened(Outcome<?> outcome) {
        String text = outcome.toString();
        return text.substring(0, Math.min(200, text.length()));
    }

    private static void checkTexts(Outcome<?> found, List<String> violations) {
        check(!found.toString().contains(Company.FOREIGN), "shows what is another tenant's", violations);
        if (!found.isDone()) {
            check(!new OutcomeException(found).getMessage().contains(Company.CANARY), "has a text", violations);
        }
    }

    private static void checkLogs(List<String> violations) {
        for (String line : WatchedLogging.end()) {
            boolean clean = !line.contains(Company.CANARY) && !line.contains(Company.FOREIGN);
            check(clean, "logged a text: " + line, violations);
        }
    }

    /** Done is stored, everything else but the unknown has changed nothing, and nothing is half done. */
    private void checkContent(Fault fault, Outcome<?> found, List<String> violations) {
        Map<TenantId, ModelTenant> now = world.model.state();
        Contents.half(before, now, scenario.command().id()).ifPresent(violations::add);
        if (found instanceof Outcome.Done && scenario.isCommand()) {
            check(Contents.has(now, scenario.command().id()), "acknowledged and not stored", violations);
        }
        boolean lied = fault.method() == PortMethod.COMMIT
                && fault.kind() == FaultKind.THROW_UNAVAILABLE
                && fault.when() == Fault.When.AFTER;
        boolean mayBeSaved = scenario.isCommand() && (found.isDone() || found instanceof Outcome.Unknown || lied);
        check(mayBeSaved || now.equals(before), "stored and not acknowledged", violations);
    }

    /** When all is well again the same command comes to the same end, once, however often it is sent. */
    private void checkAfterwards(Fault fault, boolean compared, Outcome<?> found, List<String> violations) {
        world.wire = Wire.PLAIN;
        world.now = moment;
        boolean unseen = Expectation.isUnseen(scenario, fault, compared);
        Outcome<?> again = scenario.run(world);
        boolean kept = scenario.isCommand() && found.isDone()
                ? Expectation.same(again, found)
                : unseen || Expectation.same(again, right);
        check(kept, "asked again, came back with " + shortened(again), violations);
        Map<TenantId, ModelTenant> settled = world.model.state();
        if (!unseen) {
            check(Contents.effects(settled).equals(Contents.effects(after)), "had other effects", violations);
            boolean exact = fault.kind() != FaultKind.DELAY
                    && fault.method() != PortMethod.INSTANT
                    && !calls.containsKey(PortMethod.NEXT_ID);
            check(!exact || settled.equals(after), "saved something else", violations);
        }
        Outcome<?> third = scenario.run(world);
        boolean replayed = again.isDone() && scenario.isCommand()
                ? third instanceof Outcome.Done<?> done && done.replayed()
                : unseen || Expectation.same(third, right);
        check(replayed && settled.equals(world.model.state()), "did it twice", violations);
    }
}
