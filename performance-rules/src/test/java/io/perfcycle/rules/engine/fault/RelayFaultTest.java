package io.perfcycle.rules.engine.fault;

import static io.perfcycle.rules.engine.fault.Company.BEN;
import static io.perfcycle.rules.engine.fault.Company.DAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.rules.engine.OutboxRelay;
import io.perfcycle.spi.Notification;
import io.perfcycle.spi.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelayFaultTest {
    @Test
    void every_fault_at_every_port_call_of_a_delivery_loses_no_message_and_keeps_their_order() {
        Tally tally = new Tally("Faults of the relay");
        List<String> violations = new ArrayList<>();
        for (World world : List.of(World.plain(), World.withDirectory())) {
            RelayCase relay = new RelayCase(world);
            assertThat(relay.right().delivered()).isGreaterThanOrEqualTo(3);
            for (Fault fault : relay.faults()) {
                FaultCase.Report report = relay.run(fault);
                tally.count(fault.method(), report);
                report.violations().forEach(what -> violations.add(fault + ": " + what));
                assertThat(report.struck()).as(fault.toString()).isTrue();
            }
            tally.sites(relay.calls());
        }
        System.out.println(tally);

        assertThat(violations).isEmpty();
        assertThat(tally.methods())
                .contains(PortMethod.CLAIM, PortMethod.ACKNOWLEDGE, PortMethod.DELIVER, PortMethod.LOAD);
    }

    @Test
    void a_poisoned_message_holds_up_nobody_else_and_is_put_aside() {
        World world = World.plain();
        Company.in(world).withGoal().withReviews();
        DocumentKey poisoned = Company.GOAL.key();
        world.wire = call ->
                call.method() == PortMethod.LOAD && call.argument(1, List.class).contains(poisoned)
                        ? null
                        : call.make();
        int parked = 0;
        for (int i = 0; i < 40; i++) {
            parked += world.engine.relay().deliver(Company.TENANT, "relay", 10).parked();
            world.now = world.now.plus(Duration.ofHours(1));
        }

        assertThat(parked).isEqualTo(2);
        assertThat(world.mail).extracting(Notification::recipient).contains(BEN, DAN, Company.ANN, Company.CAT);
        assertThat(world.mail).extracting(Notification::about).doesNotContain(poisoned);
        assertThat(world.model.tenant(Company.TENANT).outbox()).noneMatch(ModelTenant.Item::isOpen);
    }

    /** Each message is claimed by itself when its turn comes; a lease that ends while nobody else claims still counts. */
    @Test
    void a_slow_notifier_takes_nothing_from_the_leases_of_the_messages_behind() {
        World world = World.plain();
        Company.in(world).withReviews();
        world.wire = call -> {
            Object answer = call.make();
            if (call.method() == PortMethod.DELIVER) {
                world.now = world.now.plus(Duration.ofMinutes(2));
            }
            return answer;
        };
        OutboxRelay.Run run = world.engine.relay().deliver(Company.TENANT, "relay", 10);

        assertThat(run.delivered()).isGreaterThan(3).isEqualTo(world.mail.size());
        assertThat(world.mail).doesNotHaveDuplicates();
        assertThat(List.of(run.failed(), run.dropped(), run.parked(), run.overtaken()))
                .containsOnly(0);
    }

    @Test
    void a_store_that_is_slower_than_a_lease_uses_up_two_attempts_in_a_run_and_no_more() {
        World world = World.plain();
        Company.in(world).withReviews();
        world.wire = call -> {
            if (call.method() == PortMethod.LOAD) {
                world.now = world.now.plus(Duration.ofHours(1));
            }
            return call.make();
        };
        OutboxRelay.Run run = world.engine.relay().deliver(Company.TENANT, "relay", 10);

        assertThat(run).isEqualTo(new OutboxRelay.Run(0, 0, 2, 0, 0));
        assertThat(world.model.tenant(Company.TENANT).outbox())
                .allMatch(ModelTenant.Item::isOpen)
                .allMatch(item -> item.attempts() <= 2);
    }

    @Test
    void a_store_that_is_lost_after_the_first_message_ends_the_run_which_tells_what_it_did() {
        World world = World.plain();
        Company.in(world).withReviews();
        int[] claims = {0};
        world.wire = call -> {
            if (call.method() == PortMethod.CLAIM && ++claims[0] > 2) {
                throw new StoreUnavailable("down");
            }
            return call.make();
        };
        OutboxRelay.Run run = world.engine.relay().deliver(Company.TENANT, "relay", 10);

        assertThat(run).isEqualTo(new OutboxRelay.Run(2, 0, 0, 0, 0));
        assertThat(claims[0]).isEqualTo(3);
    }

    @Test
    void a_person_whom_the_store_did_not_know_once_is_told_all_the_same() {
        World world = World.plain();
        Company.in(world).withProposal();
        boolean[] late = {false};
        world.wire = call -> {
            boolean strikes = !late[0] && call.method() == PortMethod.LOAD && asksForPeople(call);
            late[0] |= strikes;
            return strikes ? Map.of(call.argument(1, List.class).get(0), Versions.ABSENT) : call.make();
        };
        OutboxRelay.Run run = world.engine.relay().deliver(Company.TENANT, "relay", 10);

        assertThat(late[0]).isTrue();
        assertThat(run.dropped()).isZero();
        assertThat(run.delivered()).isEqualTo(world.mail.size()).isPositive();
    }

    private static boolean asksForPeople(PortCall call) {
        return ((DocumentKey) call.argument(1, List.class).get(0)).kind() == DocumentKind.EMPLOYEE;
    }

    @Test
    void a_run_in_which_anything_happened_is_not_idle() {
        assertThat(new OutboxRelay.Run(0, 0, 0, 0, 0).isIdle()).isTrue();
        for (int i = 0; i < 5; i++) {
            int[] counts = new int[5];
            counts[i] = 1;
            assertThat(new OutboxRelay.Run(counts[0], counts[1], counts[2], counts[3], counts[4]).isIdle())
                    .isFalse();
        }
    }

    @Test
    void a_relay_without_a_store_says_so_and_sends_nothing() {
        World world = World.plain();
        world.reset(Map.of(), World.START);
        world.wire = call -> {
            if (call.method() == PortMethod.CLAIM) {
                throw new StoreUnavailable("down");
            }
            return call.make();
        };

        assertThatThrownBy(() -> world.engine.relay().deliver(Company.TENANT, "relay", 10))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(world.mail).isEmpty();
    }
}
