package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.engine.PerformanceEngine;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One public operation in a situation that ordinary commands have brought about.
 *
 * @param method the class, the method and the number of its parameters
 * @param before brings the situation about
 * @param command the command that every call of it carries
 * @param isCommand whether it changes something
 * @param repeated whether the command has been done before
 * @param leafs whether it leafs through pages to their end, and looks at documents without comparing them at the commit
 * @param call calls the operation
 */
record Scenario(
        String method,
        Consumer<Company> before,
        Command command,
        boolean isCommand,
        boolean repeated,
        boolean leafs,
        BiFunction<PerformanceEngine, Command, Outcome<?>> call) {

    static Scenario command(
            String method,
            Consumer<Company> before,
            Principal by,
            BiFunction<PerformanceEngine, Command, Outcome<?>> call) {
        return new Scenario(method, before, Command.of("the-command", by), true, false, false, call);
    }

    static Scenario reading(String method, Consumer<Company> before, Function<PerformanceEngine, Outcome<?>> call) {
        Command unused = Command.of("unused", Company.admin());
        return new Scenario(method, before, unused, false, false, false, (engine, command) -> call.apply(engine));
    }

    /** The same where the operation leafs through pages. */
    Scenario leafing() {
        return new Scenario(method, before, command, isCommand, repeated, true, call);
    }

    /** The same command when it has been done already. */
    Scenario again() {
        return new Scenario(method, before, command, true, true, leafs, call);
    }

    void prepare(World world) {
        before.accept(Company.in(world));
        if (repeated) {
            run(world).orElseThrow();
        }
    }

    Outcome<?> run(World world) {
        return call.apply(world.engine, command);
    }

    @Override
    public String toString() {
        return method + (repeated ? " again" : "");
    }
}
