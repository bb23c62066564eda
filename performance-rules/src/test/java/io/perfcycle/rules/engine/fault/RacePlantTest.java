package io.perfcycle.rules.engine.fault;

import static io.perfcycle.rules.engine.fault.Company.BEN;
import static io.perfcycle.rules.engine.fault.Company.DAN;
import static io.perfcycle.rules.engine.fault.Company.GOAL;
import static io.perfcycle.rules.engine.fault.Company.as;
import static io.perfcycle.rules.engine.fault.Company.checkIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.Notification;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.StoreContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Stores, relays and hosts that are wrong on purpose: the search finds a schedule that shows it. */
class RacePlantTest {
    private static final StoreContext CONTEXT =
            new StoreContext(Company.TENANT, World.START, World.START.plusSeconds(30));

    private static List<String> violations(World world, Race race) {
        Moment start = race.prepare(world);
        Map<Actor, Step> firsts = new HashMap<>();
        Exploration calm = Exploration.merged(world, race, start, List.of(), firsts);
        calm.run();
        List<String> violations = new ArrayList<>(calm.violations());
        for (RaceFault fault : RaceFault.all(calm.steps())) {
            Exploration exploration = Exploration.merged(world, race, start, List.of(fault), firsts);
            exploration.run();
            violations.addAll(exploration.violations());
        }
        return violations;
    }

    private static Race meet(Actor... actors) {
        return new Race("planted", Company::withGoal, List.of(actors));
    }

    @Test
    void a_store_that_does_not_compare_versions_loses_a_check_in() {
        World world = World.with(new ModelStore(ModelStore.Flaw.VERSIONS_NOT_COMPARED));

        assertThat(violations(world, meet(Races.MANAGER_CHECKS_IN, Races.EMPLOYEE_CHECKS_IN)))
                .anyMatch(what -> what.contains("0 check-ins of"))
                .anyMatch(what -> what.contains("was made twice"));
    }

    @Test
    void a_store_that_keeps_no_receipts_is_found() {
        World world = World.with(new ModelStore(ModelStore.Flaw.RECEIPTS_NOT_KEPT));

        assertThat(violations(world, meet(Races.EMPLOYEE_CHECKS_IN)))
                .anyMatch(what -> what.contains("was told wrongly"));
    }

    @Test
    void a_store_that_keeps_no_messages_is_found() {
        World world = World.with(new ModelStore(ModelStore.Flaw.OUTBOX_NOT_KEPT));

        assertThat(violations(world, meet(Races.CLOSES)))
                .anyMatch(what -> what.contains("messages were lost or doubled"));
    }

    @Test
    void a_store_that_saves_half_a_command_is_found() {
        World world = World.with(new ModelStore(ModelStore.Flaw.SECOND_WRITE_LOST));
        Actor enters = Actor.of(
                "enter",
                Company.admin(),
                0,
                (engine, command) ->
                        engine.people().enter(command, List.of(Company.person("fay", BEN, Company.CANARY))));
        Race race = new Race("planted", company -> {}, List.of(enters));

        assertThat(violations(world, race)).anyMatch(what -> what.contains("versions that nobody made"));
    }

    @Test
    void a_relay_that_acknowledges_before_it_delivers_loses_a_message() {
        Actor hasty = new Actor("hasty relay", null, "", 0, world -> deliver(world, true));
        Actor careful = new Actor("careful relay", null, "", 0, world -> deliver(world, false));

        assertThat(violations(World.plain(), meet(hasty))).anyMatch(what -> what.contains("was not told"));
        assertThat(violations(World.plain(), meet(careful))).isEmpty();
    }

    private static List<Outcome<?>> deliver(World world, boolean acknowledgesFirst) {
        PerformanceStore store = world.port();
        try {
            for (ClaimedEntry claimed : store.claim(CONTEXT, new Claim("relay", Duration.ofMinutes(1), 10))) {
                Runnable acknowledge = () -> store.acknowledge(
                        CONTEXT, claimed.entry().id(), claimed.fencingToken(), new DeliveryOutcome.Delivered());
                Runnable tell = () -> world.notifier().deliver(message(claimed));
                (acknowledgesFirst ? acknowledge : tell).run();
                (acknowledgesFirst ? tell : acknowledge).run();
            }
        } catch (RuntimeException failure) {
            return List.of();
        }
        return List.of();
    }

    private static Notification message(ClaimedEntry claimed) {
        return new Notification(
                Company.TENANT,
                claimed.entry().id(),
                claimed.entry().recipient(),
                claimed.entry().topic(),
                claimed.entry().about(),
                claimed.entry().arguments(),
                claimed.entry().createdAt());
    }

    @Test
    void a_host_that_asks_again_with_a_new_command_id_does_it_twice() {
        Actor careless = host("a-note", tries -> tries);
        Actor twice = new Actor("careless", careless.command(), "a-note", 0, world -> {
            List<Outcome<?>> tries = new ArrayList<>(careless.script().apply(world));
            if (tries.get(0) instanceof Outcome.Unknown) {
                Command anew = Command.of("another-id", as(DAN));
                tries.add(world.engine.goals().checkIn(anew, checkIn(GOAL, "9", "a-note")));
            }
            return tries;
        });

        assertThat(violations(World.plain(), meet(careless))).isEmpty();
        assertThat(violations(World.plain(), meet(twice))).anyMatch(what -> what.contains("2 check-ins of"));
    }

    @Test
    void an_unknown_outcome_that_is_told_as_success_or_as_failure_is_found() {
        Actor hopeful =
                host("a-note", told -> told instanceof Outcome.Unknown ? Outcome.done(new Saved<>(GOAL, 9)) : told);
        Actor gloomy = host(
                "a-note",
                told -> told instanceof Outcome.Unknown ? new Outcome.Failed<>(Outcome.FailureKind.UNAVAILABLE) : told);

        assertThat(violations(World.plain(), meet(hopeful))).anyMatch(what -> what.contains("was told wrongly"));
        assertThat(violations(World.plain(), meet(gloomy))).anyMatch(what -> what.contains("was denied and is stored"));
    }

    private static Actor host(String note, Function<Outcome<?>, Outcome<?>> told) {
        Command command = Command.of("once", as(DAN));
        return new Actor(
                "host",
                CommandId.of("once"),
                note,
                0,
                world -> List.of(told.apply(world.engine.goals().checkIn(command, checkIn(GOAL, "9", note)))));
    }

    @Test
    void an_answer_out_of_order_is_found() {
        Actor impatient = new Actor("impatient relay", null, "", 0, world -> {
            ModelTenant tenant = world.model.tenant(Company.TENANT);
            List<ModelTenant.Item> items = tenant.outbox().stream()
                    .filter(item -> item.entry().recipient().equals(BEN) || item.isOpen())
                    .toList();
            ModelTenant.Item last = items.get(items.size() - 1);
            world.notifier().deliver(message(new ClaimedEntry(last.entry(), 1, 1)));
            world.notifier().deliver(message(new ClaimedEntry(items.get(0).entry(), 1, 1)));
            return List.of();
        });
        Race race = new Race("planted", RacePlantTest::twoMessagesToDan, List.of(impatient));

        assertThat(violations(World.plain(), race)).anyMatch(what -> what.contains("told out of order"));
    }

    private static void twoMessagesToDan(Company company) {
        company.withGoal();
        company.engine.goals().close(company.command(as(BEN)), GOAL).orElseThrow();
    }
}
