package io.perfcycle.rules.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RaceTest {
    private static final World WORLD = World.plain();
    private static final Figures MERGED = new Figures();
    private static final Figures EXECUTED = new Figures();
    private static final Map<String, Exploration> CALM = new HashMap<>();

    private static final class Figures {
        long executed;
        long states;
        long explorations;
        long nanos;
        BigInteger schedules = BigInteger.ZERO;

        void add(Exploration exploration, BigInteger paths) {
            executed += exploration.executed();
            states += exploration.states();
            explorations++;
            schedules = schedules.add(paths);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_order_with_every_single_fault_keeps_every_promise() {
        return Stream.concat(Races.pairs().stream(), Races.triples().stream())
                .map(race -> DynamicTest.dynamicTest(race.toString(), () -> {
                    long begun = Tally.cpu();
                    assertThat(merged(race)).isEmpty();
                    MERGED.nanos += Tally.cpu() - begun;
                }));
    }

    private static List<String> merged(Race race) {
        Moment start = race.prepare(WORLD);
        Map<Actor, Step> firsts = new HashMap<>();
        Exploration calm = Exploration.merged(WORLD, race, start, List.of(), firsts);
        MERGED.add(calm, calm.run());
        List<String> violations = new ArrayList<>(calm.violations());
        for (List<RaceFault> faults : Races.faults(calm.steps(), race)) {
            Exploration exploration = Exploration.merged(WORLD, race, start, faults, firsts);
            MERGED.add(exploration, exploration.run());
            violations.addAll(exploration.violations());
        }
        return violations;
    }

    @TestFactory
    Stream<DynamicTest> schedules_executed_one_by_one_are_as_many_as_were_counted_and_keep_every_promise() {
        return Races.executed().stream()
                .map(one -> DynamicTest.dynamicTest(one.toString(), () -> {
                    Exploration calm = calm(one.race());
                    long begun = Tally.cpu();
                    assertThat(executed(calm, one.race(), one.kinds())).isEmpty();
                    EXECUTED.nanos += Tally.cpu() - begun;
                }));
    }

    /** Every schedule of a race without a fault, executed once for all tests. */
    private static Exploration calm(Race race) {
        return CALM.computeIfAbsent(race.name(), name -> {
            long begun = Tally.cpu();
            Exploration calm = Exploration.executed(WORLD, race, race.prepare(WORLD), List.of());
            EXECUTED.add(calm, calm.run());
            EXECUTED.nanos += Tally.cpu() - begun;
            return calm;
        });
    }

    private static List<String> executed(Exploration calm, Race race, Set<RaceFault.Kind> kinds) {
        Moment start = race.prepare(WORLD);
        List<String> violations = new ArrayList<>(calm.violations());
        Map<Actor, Step> firsts = new HashMap<>();
        List<RaceFault> faults = RaceFault.all(calm.steps());
        faults.removeIf(fault -> !kinds.contains(fault.kind()));
        for (RaceFault fault : faults) {
            Exploration exploration = Exploration.executed(WORLD, race, start, List.of(fault));
            BigInteger paths = exploration.run();
            EXECUTED.add(exploration, paths);
            violations.addAll(exploration.violations());
            assertThat(Exploration.merged(WORLD, race, start, List.of(fault), firsts)
                            .run())
                    .as(fault.toString())
                    .isEqualTo(paths);
        }
        return violations;
    }

    @Test
    void a_sample_of_schedules_runs_the_same_on_the_store_in_memory() {
        int compared = 0;
        for (Race race : Races.pairs()) {
            Moment start = race.prepare(WORLD);
            Exploration calm = calm(race);
            for (List<Integer> schedule : calm.sample()) {
                compared += MemoryTwin.compare(WORLD, race, schedule, List.of());
            }
            Map<Actor, Step> firsts = new HashMap<>();
            for (RaceFault fault : MemoryTwin.faults(calm.steps())) {
                Exploration struck = Exploration.merged(WORLD, race, start, List.of(fault), firsts);
                struck.run();
                for (List<Integer> schedule : struck.sample()) {
                    compared += MemoryTwin.compare(WORLD, race, schedule, List.of(fault));
                }
            }
        }

        assertThat(compared).isGreaterThan(5_000);
        System.out.printf(Locale.ROOT, "Races: %,d steps were the same on the store in memory%n", compared);
    }

    @AfterAll
    static void the_figures() {
        System.out.printf(
                Locale.ROOT,
                "Races executed: %,d schedules in %,d explorations, %.1f s of processor time%n",
                EXECUTED.executed,
                EXECUTED.explorations,
                EXECUTED.nanos / 1e9);
        System.out.printf(
                Locale.ROOT,
                "Races merged: %,d states stand for %.2e schedules in %,d explorations, %.1f s of processor time%n",
                MERGED.states,
                MERGED.schedules.doubleValue(),
                MERGED.explorations,
                MERGED.nanos / 1e9);
        assertThat(EXECUTED.executed).isGreaterThanOrEqualTo(1_000_000);
    }
}
