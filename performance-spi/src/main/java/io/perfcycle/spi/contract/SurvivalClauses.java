package io.perfcycle.spi.contract;

import static io.perfcycle.spi.contract.NotifierUnderTest.ANNA;
import static io.perfcycle.spi.contract.NotifierUnderTest.TOPIC;

import io.perfcycle.core.id.EmployeeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** P-M6 to P-M8: tenants and people apart, hostile texts, restarts. */
final class SurvivalClauses {
    private static final int LONG = 100_000;
    private static final String LONGEST_ID = "\u4eba".repeat(100);
    private static final List<String> HOSTILE = List.of(
            "first\nsecond",
            "first\r\nBcc: everybody@example.org\r\n\r\nand a body",
            "2026-01-01T00:00:00Z\tgoal.closed\tA line like those of a file\tGOAL/g\tm-9\n",
            "\u0000\u0007\u001b[2J\u007f\u0085\u2028\u2029",
            "${name} {due} {0} %s %n #{1+1} $1 \\1",
            "</pre><script>alert(1)</script> &amp; \"'`",
            "\u202eesrever\u202c \u200b e\u0301\u0301",
            "=HYPERLINK(\"http://example.org\") \ud83c\udfaf \ud83c");

    private SurvivalClauses() {}

    static List<Clause<NotifierFixture>> list() {
        return List.of(
                required(
                        "P-M6a",
                        "the same message id and recipient id in two tenants are two messages to two people",
                        "nothing crosses from one customer to another",
                        "one id and recipient in two tenants",
                        SurvivalClauses::tenantsApart),
                required(
                        "P-M6b",
                        "people whose ids are alike, long or unusual have their messages apart",
                        "ids are the host's: 1 to 100 characters, and not only letters",
                        "ids that differ in case, accents, marks and after 99 characters",
                        SurvivalClauses::peopleApart),
                required(
                        "P-M7a",
                        "whatever an argument holds, it is one message with its own id and topic, and others are not"
                                + " touched",
                        "arguments come from people and imports",
                        "line breaks, header lines, control characters, placeholders, markup, bidirectional marks, a"
                                + " lone surrogate",
                        SurvivalClauses::hostileArguments),
                required(
                        "P-M7b",
                        "a very long argument does not keep a message from being taken",
                        "what is never taken is tried until it is put aside",
                        "a value of " + LONG + " characters, and a message after it",
                        SurvivalClauses::longArguments),
                reopening(
                        "P-M8a",
                        "what was taken is there after the notifier was opened again",
                        "taken means that the relay forgets it",
                        "messages with hostile arguments, then reopening",
                        SurvivalClauses::isKept),
                reopening(
                        "P-M8b",
                        "a repetition is recognised after the notifier was opened again",
                        "the relay may have died between sending and acknowledging, and the notifier with it",
                        "a message, reopening, the same message in both tenants",
                        SurvivalClauses::isRecognised));
    }

    private static Clause<NotifierFixture> required(
            String id, String rule, String intent, String how, NotifierContract.Check check) {
        return NotifierContract.clause(id, Level.REQUIRED, new Clause.Texts(rule, intent, how), check);
    }

    private static Clause<NotifierFixture> reopening(
            String id, String rule, String intent, String how, NotifierContract.Check check) {
        String where = "where the fixture can open again: " + how;
        return NotifierContract.clause(id, Level.OPTIONAL, new Clause.Texts(rule, intent, where), check);
    }

    private static void tenantsApart(NotifierUnderTest under) {
        under.tell("m-1", ANNA);
        under.other().tell("m-1", ANNA);
        under.other().tell("m-2", ANNA);
        Expect.equal("what A's person has", List.of("m-1"), under.ids(ANNA));
        Expect.equal("what B's person has", List.of("m-1", "m-2"), under.other().ids(ANNA));
    }

    private static void peopleApart(NotifierUnderTest under) {
        List<String> people = List.of(
                "anna",
                "Anna",
                "\u00e91",
                "\u0e91",
                "e1",
                "a/b",
                "a_2fb",
                "a b",
                "a-b",
                "a.b",
                "..",
                "CON",
                LONGEST_ID,
                LONGEST_ID.substring(0, 99) + "\u53e3");
        people.forEach(person -> under.tell("m-" + people.indexOf(person), EmployeeId.of(person)));
        for (String person : people) {
            Expect.equal(
                    "what " + person + " has",
                    List.of("m-" + people.indexOf(person)),
                    under.ids(EmployeeId.of(person)));
        }
    }

    private static Map<String, String> hostile(String value) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("name", value);
        arguments.put("due", value);
        return arguments;
    }

    private static void hostileArguments(NotifierUnderTest under) {
        tellHostile(under);
        expectHostile(under);
    }

    private static void tellHostile(NotifierUnderTest under) {
        for (int i = 0; i < HOSTILE.size(); i++) {
            under.tell(under.message("m-" + i, ANNA, TOPIC, hostile(HOSTILE.get(i))));
        }
        under.tell("last", ANNA);
    }

    private static void expectHostile(NotifierUnderTest under) {
        List<NotifierFixture.Received> received = under.received(ANNA);
        Expect.equal("the messages", HOSTILE.size() + 1, received.size());
        for (int i = 0; i < received.size(); i++) {
            String expected = i < HOSTILE.size() ? "m-" + i : "last";
            Expect.equal("message " + i, expected, received.get(i).id());
            Expect.equal("the topic of message " + i, TOPIC, received.get(i).topic());
        }
    }

    private static void longArguments(NotifierUnderTest under) {
        under.tell(under.message("m-1", ANNA, TOPIC, hostile("x".repeat(LONG))));
        under.tell("m-2", ANNA);
        Expect.equal("what was received", List.of("m-1", "m-2"), under.ids(ANNA));
    }

    private static NotifierUnderTest again(NotifierUnderTest under) {
        return Expect.possible(under.reopened(), "the fixture cannot open the notifier again");
    }

    private static void isKept(NotifierUnderTest under) {
        tellHostile(under);
        try (NotifierUnderTest again = again(under)) {
            expectHostile(again);
        }
    }

    private static void isRecognised(NotifierUnderTest under) {
        under.tell("m-1", ANNA);
        try (NotifierUnderTest again = again(under)) {
            again.tell("m-1", ANNA);
            again.other().tell("m-1", ANNA);
            Expect.equal("what A's person has", List.of("m-1"), again.ids(ANNA));
            Expect.equal("what B's person has", List.of("m-1"), again.other().ids(ANNA));
        }
    }
}
