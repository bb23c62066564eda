package io.perfcycle.spi.contract;

import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.DeliveryOutcome;
import java.time.Instant;
import java.util.List;

/** P-N1, second half: acknowledgements; P-N3. */
final class AcknowledgementClauses {
    private static final Instant START = StoreUnderTest.START;
    private static final Instant END = START.plus(StoreUnderTest.LEASE);
    private static final DeliveryOutcome DELIVERED = new DeliveryOutcome.Delivered();

    private AcknowledgementClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                StoreClause.required(
                        "P-N1h",
                        "what was delivered or dropped never comes back",
                        "people are told once",
                        "acknowledge, then claim long after the lease",
                        AcknowledgementClauses::doneIsDone),
                StoreClause.required(
                        "P-N1i",
                        "an older fencing token changes nothing and says so",
                        "a relay that slept through its lease must not speak for the next",
                        "claim, claim again, acknowledge with the first token, then with the second",
                        AcknowledgementClauses::oldToken),
                StoreClause.required(
                        "P-N1j",
                        "the current token counts even when its lease has run out",
                        "the message was sent, and nobody has claimed it since",
                        "claim, acknowledge after the lease",
                        AcknowledgementClauses::lateToken),
                StoreClause.required(
                        "P-N1k",
                        "an entry that was never claimed, is done or does not exist cannot be acknowledged",
                        "an outcome needs an attempt",
                        "tokens 0 and 1 without a claim, a finished entry again, an unknown entry",
                        AcknowledgementClauses::withoutClaim),
                StoreClause.required(
                        "P-N1l",
                        "a retry is due at its instant and not before, whatever the lease was",
                        "waiting gives the receiver time to recover",
                        "retries before and after the end of the lease",
                        AcknowledgementClauses::retry),
                StoreClause.required(
                        "P-N3a",
                        "an entry has the same id in every attempt",
                        "a receiver recognises a repetition by it",
                        "three attempts of one entry",
                        AcknowledgementClauses::sameId));
    }

    private static void doneIsDone(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e-1", "o-1"), Samples.entry("e-2", "o-2"));
        List<ClaimedEntry> claimed = under.claim(START, 10);
        Expect.equal("the claimed entries", 2, claimed.size());
        Expect.equal("delivered counts", true, under.acknowledge(START, claimed.get(0), DELIVERED));
        Expect.equal("dropped counts", true, under.acknowledge(START, claimed.get(1), new DeliveryOutcome.Dropped()));
        Expect.equal("a year later", List.of(), under.claimIds(START.plusSeconds(31_536_000), 10));
    }

    private static void oldToken(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e", "o"));
        ClaimedEntry first = under.claimOne(START);
        ClaimedEntry second = under.claimOne(END);
        Expect.equal("whether the old token counts", false, under.acknowledge(END, first, DELIVERED));
        Expect.equal(
                "whether the old token counts for a retry",
                false,
                under.acknowledge(END, first, new DeliveryOutcome.Retry(END)));
        Expect.equal("what is free", List.of(), under.claimIds(END.plusSeconds(1), 10));
        Expect.equal("whether the new token counts", true, under.acknowledge(END, second, DELIVERED));
    }

    private static void lateToken(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e", "o"));
        ClaimedEntry claimed = under.claimOne(START);
        Expect.equal("whether it counts", true, under.acknowledge(END.plusSeconds(5), claimed, DELIVERED));
        Expect.equal("what is left", List.of(), under.claimIds(END.plusSeconds(60), 10));
    }

    private static void withoutClaim(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e", "o"));
        for (long token : List.of(0L, 1L, -1L)) {
            Expect.equal("token " + token + " without a claim", false, under.acknowledge(START, "e", token, DELIVERED));
        }
        ClaimedEntry claimed = under.claimOne(START);
        Expect.equal("an unknown entry", false, under.acknowledge(START, "f", claimed.fencingToken(), DELIVERED));
        under.acknowledge(START, claimed, DELIVERED);
        Expect.equal("a finished entry", false, under.acknowledge(START, claimed, new DeliveryOutcome.Retry(START)));
        Expect.equal("what is left", List.of(), under.claimIds(END, 10));
    }

    private static void retry(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e", "o"));
        Instant soon = START.plusSeconds(5);
        Expect.equal(
                "it counts", true, under.acknowledge(START, under.claimOne(START), new DeliveryOutcome.Retry(soon)));
        Expect.equal("just before it is due", List.of(), under.claimIds(soon.minusNanos(1000), 10));
        Instant late = soon.plusSeconds(3600);
        under.acknowledge(soon, under.claimOne(soon), new DeliveryOutcome.Retry(late));
        Expect.equal("after the lease but not due", List.of(), under.claimIds(late.minusNanos(1000), 10));
        Expect.equal("when due", List.of("e"), under.claimIds(late, 10));
    }

    private static void sameId(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e", "o"));
        Instant now = START;
        for (int attempt = 1; attempt <= 3; attempt++) {
            Expect.equal("the id in attempt " + attempt, List.of("e"), under.claimIds(now, 10));
            now = now.plus(StoreUnderTest.LEASE);
        }
    }
}
