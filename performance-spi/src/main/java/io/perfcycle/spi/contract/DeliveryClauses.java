package io.perfcycle.spi.contract;

import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.Notification;
import io.perfcycle.spi.Notifier;
import io.perfcycle.spi.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** P-R1: at least once, whole, and with one voice. */
final class DeliveryClauses {
    private DeliveryClauses() {}

    static List<Clause<RelayFixture>> list() {
        return List.of(
                RelayContract.required(
                        "P-R1a",
                        "an entry is claimed, then sent, then acknowledged",
                        "what is acknowledged before it is sent is lost with its relay",
                        "two messages; the order of calls on store and notifier",
                        DeliveryClauses::inThisOrder),
                RelayContract.required(
                        "P-R1b",
                        "what was sent and not acknowledged is sent again under the same id, and then no more",
                        "nothing acknowledged is lost; the receiver recognises a repetition by the id",
                        "an acknowledgement that fails, a run after the lease, and one after it",
                        DeliveryClauses::atLeastOnce),
                RelayContract.required(
                        "P-R1c",
                        "busy and an exception are failed attempts, to be repeated after a pause",
                        "waiting gives the receiver time to recover",
                        "a notifier that is busy, then throws, then takes the message",
                        DeliveryClauses::failedIsRepeated),
                RelayContract.required(
                        "P-R1d",
                        "an acknowledgement that does not count is no delivery, and the run says so",
                        "a relay that slept through its lease must not speak for the next",
                        "another relay claims the entry while it is sent, and acknowledges after it",
                        DeliveryClauses::overtaken),
                RelayContract.required(
                        "P-R1e",
                        "the message has tenant, id, recipient, topic, document, arguments and instant of its entry",
                        "whoever makes the text has nothing else",
                        "one message, part by part",
                        DeliveryClauses::whole),
                RelayContract.required(
                        "P-R1f",
                        "a run sends messages of its tenant only, and at most as many as it is told",
                        "nothing crosses from one customer to another; a run has to end within the lease",
                        "one entry id in two tenants; three messages in runs of two",
                        DeliveryClauses::ownTenantAndMax));
    }

    private static void inThisOrder(RelayUnderTest under) {
        under.tell("e-1", "g-1", "o-1");
        under.tell("e-2", "g-2", "o-2");
        RelayFixture.Tally tally = under.run();
        for (String id : List.of("e-1", "e-2")) {
            List<String> own =
                    under.journal().stream().filter(line -> line.contains(id)).toList();
            Expect.equal(
                    "what happened to " + id,
                    List.of("claim " + id, "send " + id, "acknowledge " + id + " as Delivered"),
                    own);
        }
        Expect.equal("what the run says", new RelayFixture.Tally(2, 0, 0, 0, 0), tally);
        Expect.equal("what the next run says", new RelayFixture.Tally(0, 0, 0, 0, 0), under.run());
    }

    private static void atLeastOnce(RelayUnderTest under) {
        under.tell("e-1", "g-1", "o-1");
        under.store().failAcknowledgements(true);
        under.dies();
        Expect.equal("what was sent at first", List.of("e-1"), under.sentIds());
        under.store().failAcknowledgements(false);
        under.nextDay();
        under.run();
        Expect.equal("what was sent in the end", List.of("e-1", "e-1"), under.sentIds());
        under.nextDay();
        under.run();
        Expect.equal("what was sent after the acknowledgement", 2, under.sent().size());
    }

    private static void failedIsRepeated(RelayUnderTest under) {
        under.tell("e-1", "g-1", "o-1");
        under.receives(message -> Notifier.Receiving.BUSY);
        Expect.equal("when busy", new RelayFixture.Tally(0, 0, 1, 0, 0), under.run());
        under.nextDay();
        under.receives(message -> {
            throw new IllegalStateException("no mail today");
        });
        Expect.equal("after an exception", new RelayFixture.Tally(0, 0, 1, 0, 0), under.run());
        Expect.equal("without a pause", new RelayFixture.Tally(0, 0, 0, 0, 0), under.run());
        under.nextDay();
        under.receivesAll();
        Expect.equal("in the end", new RelayFixture.Tally(1, 0, 0, 0, 0), under.run());
        Expect.equal("what was sent", List.of("e-1", "e-1", "e-1"), under.sentIds());
        List<String> hasty = under.journal().stream()
                .filter(line -> line.startsWith("no pause"))
                .toList();
        Expect.equal("retries without a pause", List.of(), hasty);
    }

    private static void overtaken(RelayUnderTest under) {
        under.tell("e-1", "g-1", "o-1");
        List<ClaimedEntry> others = new ArrayList<>();
        under.receives(message -> {
            under.nextDay();
            under.claimedByAnother().ifPresent(others::add);
            return Notifier.Receiving.TAKEN;
        });
        RelayFixture.Tally tally = under.run();
        Expect.equal("what the other relay has", 1, others.size());
        Expect.equal("what the run says", new RelayFixture.Tally(0, 0, 0, 0, 1), tally);
        boolean counts = under.acknowledge(others.get(0), new DeliveryOutcome.Delivered());
        Expect.equal("whether the other relay's acknowledgement counts", true, counts);
    }

    private static void whole(RelayUnderTest under) {
        under.tell("e-1", "g-1", "o-1");
        under.run();
        OutboxEntry entry = RelayUnderTest.entry("e-1", "g-1", "o-1");
        Optional<Notification> sent = under.sent().stream().findFirst();
        Notification expected = new Notification(
                RelayUnderTest.OURS,
                entry.id(),
                entry.recipient(),
                entry.topic(),
                entry.about(),
                entry.arguments(),
                entry.createdAt());
        Expect.equal("the message", Optional.of(expected), sent);
    }

    private static void ownTenantAndMax(RelayUnderTest under) {
        under.tell(RelayUnderTest.THEIRS, "e-1", "g-1", "o-1");
        Expect.equal("what our run says", new RelayFixture.Tally(0, 0, 0, 0, 0), under.run());
        Expect.equal("what our run sent", List.of(), under.sentIds());
        under.tell("e-1", "g-1", "o-1");
        under.tell("e-2", "g-2", "o-2");
        under.tell("e-3", "g-3", "o-3");
        under.run(RelayUnderTest.OURS, 2);
        Expect.equal("the first two", List.of("e-1", "e-2"), under.sentIds());
        under.run(RelayUnderTest.OURS, 2);
        under.run(RelayUnderTest.THEIRS, 2);
        List<String> tenants =
                under.sent().stream().map(message -> message.tenant().value()).toList();
        Expect.equal("the tenants", List.of("tenant-a", "tenant-a", "tenant-a", "tenant-b"), tenants);
    }
}
