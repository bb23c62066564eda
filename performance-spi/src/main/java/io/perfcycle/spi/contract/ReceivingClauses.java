package io.perfcycle.spi.contract;

import static io.perfcycle.spi.contract.NotifierUnderTest.ANNA;
import static io.perfcycle.spi.contract.NotifierUnderTest.BORIS;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.spi.Notification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** P-M1 to P-M5: whole, once, not taken, from any thread, in order. */
final class ReceivingClauses {
    private static final int ACTORS = 4;
    private static final int ROUNDS = 20;

    private ReceivingClauses() {}

    static List<Clause<NotifierFixture>> list() {
        return List.of(
                required(
                        "P-M1a",
                        "a message that was taken is with its recipient under its id and topic, and with nobody else",
                        "taken means that the relay forgets it",
                        "a message to one of two people",
                        ReceivingClauses::isThere),
                NotifierContract.clause(
                        "P-M1b",
                        Level.OPTIONAL,
                        new Clause.Texts(
                                "every argument comes as it was given",
                                "the text of the message is made of them",
                                "where the notifier tells arguments: several, with other scripts, and none"),
                        ReceivingClauses::argumentsAreWhole),
                required(
                        "P-M1c",
                        "a message on a topic that the notifier has no words for is taken like any other",
                        "a later version tells of more",
                        "an unknown topic",
                        ReceivingClauses::unknownTopic),
                required(
                        "P-M2a",
                        "a repetition is taken and its recipient sees one message",
                        "messages come at least once; the id tells that they are the same",
                        "one message three times, another in between",
                        ReceivingClauses::repetition),
                required(
                        "P-M2b",
                        "ids are compared character by character",
                        "of two messages that are taken for one the second is lost",
                        "ids that differ in case, accent and one character",
                        ReceivingClauses::idsDiffer),
                NotifierContract.clause(
                        "P-M3a",
                        Level.OPTIONAL,
                        new Clause.Texts(
                                "a message that was not taken is not received, and a later attempt brings it once",
                                "busy and exceptions mean: try again",
                                "where the fixture can refuse: two refused attempts and two that pass"),
                        ReceivingClauses::notTaken),
                required(
                        "P-M4a",
                        "messages may come on any number of threads at once",
                        "the host decides how many relays there are",
                        ROUNDS + " rounds and more until " + ROUNDS + " calls met: " + ACTORS + " threads, two people",
                        ReceivingClauses::anyThread),
                required(
                        "P-M4b",
                        "the same message on several threads at once is one message",
                        "a relay that was taken for dead sends beside the next",
                        ROUNDS + " rounds and more until " + ROUNDS + " calls met: " + ACTORS
                                + " threads with one message",
                        ReceivingClauses::sameOnManyThreads),
                required(
                        "P-M5a",
                        "what comes one after the other for a person is received in that order",
                        "nobody should read that a goal was closed before it was agreed",
                        "messages to two people in turns, with ids whose alphabet runs against their order",
                        ReceivingClauses::inOrder));
    }

    private static Clause<NotifierFixture> required(
            String id, String rule, String intent, String how, NotifierContract.Check check) {
        return NotifierContract.clause(id, Level.REQUIRED, new Clause.Texts(rule, intent, how), check);
    }

    private static void isThere(NotifierUnderTest under) {
        under.tell("m-1", ANNA);
        List<NotifierFixture.Received> received = under.received(ANNA);
        Expect.equal("the messages", 1, received.size());
        Expect.equal("the id", "m-1", received.get(0).id());
        Expect.equal("the topic", NotifierUnderTest.TOPIC, received.get(0).topic());
        Expect.equal("what somebody else has", List.of(), under.ids(BORIS));
    }

    private static void argumentsAreWhole(NotifierUnderTest under) {
        Expect.possible(
                under.tellsArguments() ? Optional.of(true) : Optional.<Boolean>empty(),
                "this notifier does not tell arguments");
        Map<String, String> several = Map.of("due", "2026-12-31", "count", "3", "name", "\u00c5sa \u4eba \ud83c\udfaf");
        under.tell(under.message("m-1", ANNA, NotifierUnderTest.TOPIC, several));
        under.tell(under.message("m-2", ANNA, NotifierUnderTest.TOPIC, Map.of()));
        Expect.equal(
                "the arguments",
                List.of(several, Map.of()),
                under.received(ANNA).stream()
                        .map(NotifierFixture.Received::arguments)
                        .toList());
    }

    private static void unknownTopic(NotifierUnderTest under) {
        under.tell(under.message("m-1", ANNA, "contract.unheard-of", Map.of()));
        Expect.equal("what was received", List.of("m-1"), under.ids(ANNA));
    }

    private static void repetition(NotifierUnderTest under) {
        under.tell("m-1", ANNA);
        under.tell("m-1", ANNA);
        under.tell("m-2", ANNA);
        under.tell("m-1", ANNA);
        Expect.equal("what was received", List.of("m-1", "m-2"), under.ids(ANNA));
    }

    private static void idsDiffer(NotifierUnderTest under) {
        List<String> ids = List.of("m-1", "M-1", "m-10", "m-1#0", "m-\u00e9", "m-e", "m_1");
        ids.forEach(id -> under.tell(id, ANNA));
        Expect.equal("what was received", ids, under.ids(ANNA));
    }

    private static void notTaken(NotifierUnderTest under) {
        Expect.possible(
                under.refuseNext(2) ? Optional.of(true) : Optional.<Boolean>empty(),
                "the fixture cannot let attempts fail");
        Notification message = under.message("m-1", ANNA);
        for (int attempt = 1; attempt <= 2; attempt++) {
            Expect.equal("whether attempt " + attempt + " was taken", false, under.isTaken(message));
            Expect.equal("what was received after attempt " + attempt, List.of(), under.ids(ANNA));
        }
        under.tell(message);
        under.tell(message);
        Expect.equal("what was received in the end", List.of("m-1"), under.ids(ANNA));
    }

    private static void anyThread(NotifierUnderTest under) {
        Overlap overlap = new Overlap();
        List<String> annas = new ArrayList<>();
        List<String> borises = new ArrayList<>();
        for (int round = 0; overlap.wants(round, ROUNDS); round++) {
            List<Callable<Object>> actors = new ArrayList<>();
            for (int actor = 0; actor < ACTORS; actor++) {
                String id = "m-" + round + "-" + actor;
                EmployeeId recipient = actor % 2 == 0 ? ANNA : BORIS;
                (actor % 2 == 0 ? annas : borises).add(id);
                actors.add(overlap.watched(() -> {
                    under.tell(id, recipient);
                    return id;
                }));
            }
            Race.run(actors);
        }
        expectAll(annas, under.ids(ANNA));
        expectAll(borises, under.ids(BORIS));
    }

    private static void expectAll(List<String> told, List<String> received) {
        Expect.equal("the number of messages", told.size(), received.size());
        Expect.equal("the messages", new HashSet<>(told), new HashSet<>(received));
    }

    private static void sameOnManyThreads(NotifierUnderTest under) {
        Overlap overlap = new Overlap();
        List<String> told = new ArrayList<>();
        for (int round = 0; overlap.wants(round, ROUNDS); round++) {
            Notification message = under.message("m-" + round, ANNA);
            told.add(message.id());
            List<Callable<Boolean>> actors = new ArrayList<>();
            for (int actor = 0; actor < ACTORS; actor++) {
                actors.add(overlap.watched(() -> under.isTaken(message)));
            }
            Race.run(actors);
            under.tell(message);
        }
        Expect.equal("what was received", told, under.ids(ANNA));
    }

    private static void inOrder(NotifierUnderTest under) {
        List<String> annas = new ArrayList<>();
        for (int i = 20; i > 0; i--) {
            annas.add("m-" + (100 + i));
            under.tell("m-" + (100 + i), ANNA);
            under.tell("n-" + i, BORIS);
        }
        Expect.equal("what was received", annas, under.ids(ANNA));
    }
}
