package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.engine.PerformanceEngine;
import io.perfcycle.spi.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does one thing. The script is a function of what the ports answer, so it can be run from its beginning
 * again and again on the answers so far, to see what it asks next.
 *
 * @param name who and what
 * @param command the command that is meant to be done once; null for the relay
 * @param note the text that a check-in of it leaves; empty for other commands
 * @param messages how many messages it leaves in the outbox
 * @param script does it, and gives the outcomes of its tries in order
 */
record Actor(
        String name, @Nullable CommandId command, String note, int messages, Function<World, List<Outcome<?>>> script) {
    /** Sends a command, and once more with the same id if it was not told how it went or was told to try again. */
    static Actor of(String id, Principal by, int messages, BiFunction<PerformanceEngine, Command, Outcome<?>> call) {
        return noted(id, by, "", messages, call);
    }

    static Actor noted(
            String id,
            Principal by,
            String note,
            int messages,
            BiFunction<PerformanceEngine, Command, Outcome<?>> call) {
        Command command = Command.of(id, by);
        return new Actor(by.person() + " " + id, command.id(), note, messages, world -> {
            List<Outcome<?>> tries = new ArrayList<>();
            tries.add(call.apply(world.engine, command));
            if (isOpen(tries.get(0))) {
                tries.add(call.apply(world.engine, command));
            }
            return tries;
        });
    }

    static boolean isOpen(Outcome<?> outcome) {
        return outcome instanceof Outcome.Unknown
                || outcome instanceof Outcome.Conflict
                || outcome instanceof Outcome.Failed;
    }

    /** A relay that runs once. That it may throw when it cannot begin is a part of its contract. */
    static Actor relay(String name) {
        return new Actor(name, null, "", 0, world -> {
            try {
                world.engine.relay().deliver(Company.TENANT, name, 10);
            } catch (IllegalStateException | StoreUnavailable failure) {
                return List.of();
            }
            return List.of();
        });
    }

    boolean isCommand() {
        return command != null;
    }

    @Override
    public String toString() {
        return name;
    }
}
