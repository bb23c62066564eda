package io.perfcycle.rules.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.spi.memory.MemoryStore;
import java.util.ArrayList;
import java.util.List;

/** Runs a schedule on the model and on the store in memory, and compares what each step was answered. */
final class MemoryTwin {
    private MemoryTwin() {}

    /** Every fault but stale reads, which only the model can serve, and only some of the steps. */
    static List<RaceFault> faults(int[] steps) {
        return RaceFault.all(steps).stream()
                .filter(fault -> fault.kind() != RaceFault.Kind.STALE && fault.step() % 3 == 2)
                .toList();
    }

    /** Gives the number of steps that were the same. */
    static int compare(World world, Race race, List<Integer> schedule, List<RaceFault> faults) {
        MemoryStore memory = MemoryStore.create();
        world.store = memory;
        race.prepare(world);
        world.store = world.model;
        race.prepare(world);
        world.now = World.START;
        List<Step> actors = new ArrayList<>();
        race.actors().forEach(actor -> actors.add(Step.first(world, actor)));
        for (int place : schedule) {
            take(world, memory, actors, place, faults);
        }
        world.store = world.model;
        return schedule.size();
    }

    private static void take(World world, MemoryStore memory, List<Step> actors, int place, List<RaceFault> faults) {
        Step at = actors.get(place);
        RaceFault struck = at.actor == null
                ? null
                : faults.stream()
                        .filter(fault -> fault.strikes(place, at) && fault.fits(at.next))
                        .findFirst()
                        .orElse(null);
        Answer answer = answer(world, at, struck);
        if (at.next.method() != PortMethod.DELIVER) {
            world.store = memory;
            Answer twin = answer(world, at, struck);
            world.store = world.model;
            assertThat(twin.isLike(answer))
                    .as(at.next.method() + ": " + twin + " and " + answer)
                    .isTrue();
        }
        if (at.actor == null) {
            actors.set(place, at.arrived());
            return;
        }
        if (struck != null && struck.kind() == RaceFault.Kind.LATE) {
            actors.add(at.underWay());
        }
        actors.set(place, struck != null && struck.isCrash() ? at.crash() : at.then(world, answer));
    }

    private static Answer answer(World world, Step at, RaceFault struck) {
        return struck == null ? Answer.of(at.next.make()) : struck.answer(world, at.next);
    }
}
