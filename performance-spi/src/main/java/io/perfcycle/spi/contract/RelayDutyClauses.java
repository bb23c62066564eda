package io.perfcycle.spi.contract;

import io.perfcycle.spi.Notifier;
import java.util.List;

/** P-R2, P-R4 and P-R5: poisoned messages, the recipient's right, recovery. */
final class RelayDutyClauses {
    private static final RelayFixture.Tally NOTHING = new RelayFixture.Tally(0, 0, 0, 0, 0);
    private static final RelayFixture.Tally ONE_DROPPED = new RelayFixture.Tally(0, 1, 0, 0, 0);

    private RelayDutyClauses() {}

    static List<Clause<RelayFixture>> list() {
        return List.of(
                RelayContract.required(
                        "P-R2a",
                        "a message that fails keeps no message of another ordering key from being sent in the same run",
                        "one broken mailbox must not silence everybody",
                        "three keys, the first of which fails",
                        RelayDutyClauses::failureStopsNoOther),
                RelayContract.required(
                        "P-R2b",
                        "after the last of its attempts a message is parked, not before, and its ordering key goes on",
                        "a poisoned message must not be tried for ever (P-N2g)",
                        "a notifier that never takes the first of two messages of a key",
                        RelayDutyClauses::parksAfterTheLastAttempt),
                RelayContract.required(
                        "P-R2c",
                        "a message with which its relay died in each of its attempts is parked without being sent again",
                        "a message that kills its relay would kill it for ever, and whatever waits behind it (P-N2g)",
                        "a notifier that ends the relay at the first of two messages; one run more than attempts",
                        RelayDutyClauses::parksWhatKills),
                RelayContract.required(
                        "P-R4a",
                        "a message is not sent if its recipient may no longer see the document, and its key goes on",
                        "rights change between commit and delivery (P-N4a)",
                        "a private goal that was given to somebody else meanwhile",
                        RelayDutyClauses::rightWasLost),
                RelayContract.required(
                        "P-R4b",
                        "a message about a document that is gone is not sent, and its key goes on",
                        "what is erased must not show (P-N4a)",
                        "a goal that was deleted meanwhile",
                        RelayDutyClauses::documentIsGone),
                RelayContract.required(
                        "P-R4c",
                        "the right is decided again in each attempt",
                        "a retry comes hours later (P-N4a)",
                        "a busy notifier, then the goal is given to somebody else",
                        RelayDutyClauses::decidedInEachAttempt),
                RelayContract.required(
                        "P-R4d",
                        "while the document cannot be read the message is neither sent nor dropped",
                        "closed on doubt, and nothing is lost (P-N4a)",
                        "a store whose loads fail during one run",
                        RelayDutyClauses::doubtDecidesNothing),
                RelayContract.required(
                        "P-R5a",
                        "what a dead relay left is delivered by the next run after the lease, without anybody's doing",
                        "recovery is on by default (P-N5a)",
                        "an entry claimed by a relay of which nothing more is heard",
                        RelayDutyClauses::recovers));
    }

    private static void failureStopsNoOther(RelayUnderTest under) {
        for (int i = 1; i <= 3; i++) {
            under.tell("e-" + i, "g-" + i, "o-" + i);
        }
        under.receives(message -> {
            if (message.id().equals("e-1")) {
                throw new IllegalStateException("no mail for this one");
            }
            return Notifier.Receiving.TAKEN;
        });
        Expect.equal("what the run says", new RelayFixture.Tally(2, 0, 1, 0, 0), under.run());
        Expect.equal("what was sent", List.of("e-1", "e-2", "e-3"), under.sentIds());
    }

    private static void parksAfterTheLastAttempt(RelayUnderTest under) {
        under.tell("e-1", "g-1", "o-1");
        under.tell("e-2", "g-2", "o-1");
        under.receives(message -> message.id().equals("e-1") ? Notifier.Receiving.BUSY : Notifier.Receiving.TAKEN);
        for (int attempt = 1; attempt < under.maxAttempts(); attempt++) {
            Expect.equal("attempt " + attempt, new RelayFixture.Tally(0, 0, 1, 0, 0), under.run());
            under.nextDay();
        }
        Expect.equal("the last attempt and what follows", new RelayFixture.Tally(1, 0, 0, 1, 0), under.runs());
        Expect.equal("what was sent", under.maxAttempts() + 1, under.sent().size());
        under.nextDay();
        Expect.equal("in the end", NOTHING, under.run());
    }

    private static void parksWhatKills(RelayUnderTest under) {
        under.tell("e-1", "g-1", "o-1");
        under.tell("e-2", "g-2", "o-2");
        under.receives(message -> {
            if (message.id().equals("e-1")) {
                throw new RelayUnderTest.RelayDied();
            }
            return Notifier.Receiving.TAKEN;
        });
        for (int attempt = 1; attempt <= under.maxAttempts(); attempt++) {
            under.dies();
            under.nextDay();
        }
        Expect.equal("whether the next run dies too", false, under.dies());
        long killed = under.sentIds().stream().filter("e-1"::equals).count();
        Expect.equal("the attempts", (long) under.maxAttempts(), killed);
        Expect.holds("the other message came through", under.sentIds().contains("e-2"), under.sentIds());
        under.nextDay();
        Expect.equal("in the end", NOTHING, under.run());
    }

    private static void rightWasLost(RelayUnderTest under) {
        under.tell("e-1", "g-1", "o-1");
        under.tell("e-2", "g-2", "o-1");
        under.takeAway("g-1");
        droppedAndNext(under);
    }

    private static void documentIsGone(RelayUnderTest under) {
        under.tell("e-1", "g-1", "o-1");
        under.tell("e-2", "g-2", "o-1");
        under.delete("g-1");
        droppedAndNext(under);
    }

    private static void droppedAndNext(RelayUnderTest under) {
        Expect.equal("what the runs say", new RelayFixture.Tally(1, 1, 0, 0, 0), under.runs());
        Expect.equal("what was sent", List.of("e-2"), under.sentIds());
        under.nextDay();
        Expect.equal("in the end", NOTHING, under.run());
    }

    private static void decidedInEachAttempt(RelayUnderTest under) {
        under.tell("e-1", "g-1", "o-1");
        under.receives(message -> Notifier.Receiving.BUSY);
        under.run();
        under.takeAway("g-1");
        under.receivesAll();
        under.nextDay();
        Expect.equal("what the run says", ONE_DROPPED, under.run());
        Expect.equal("what was sent", List.of("e-1"), under.sentIds());
    }

    private static void doubtDecidesNothing(RelayUnderTest under) {
        under.tell("e-1", "g-1", "o-1");
        under.store().failLoads(true);
        under.dies();
        Expect.equal("what was sent in doubt", List.of(), under.sentIds());
        under.store().failLoads(false);
        under.nextDay();
        Expect.equal("what the next run says", new RelayFixture.Tally(1, 0, 0, 0, 0), under.run());
        Expect.equal("what was sent then", List.of("e-1"), under.sentIds());
    }

    private static void recovers(RelayUnderTest under) {
        under.tell("e-1", "g-1", "o-1");
        Expect.holds("the other relay has the entry", under.claimedByAnother().isPresent(), "nothing");
        Expect.equal("while its lease runs", NOTHING, under.run());
        under.nextDay();
        Expect.equal("after it", new RelayFixture.Tally(1, 0, 0, 0, 0), under.run());
        Expect.equal("what was sent", List.of("e-1"), under.sentIds());
    }
}
