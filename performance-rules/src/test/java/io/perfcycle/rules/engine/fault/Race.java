package io.perfcycle.rules.engine.fault;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Actors who meet in a situation.
 *
 * @param name what it is about
 * @param before brings the situation about
 * @param actors who meet
 */
record Race(String name, Consumer<Company> before, List<Actor> actors) {
    Moment prepare(World world) {
        world.reset(Map.of(), World.START);
        before.accept(Company.small(world));
        return Moment.of(world);
    }

    @Override
    public String toString() {
        return name;
    }
}
