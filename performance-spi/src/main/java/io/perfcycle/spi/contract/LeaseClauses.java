package io.perfcycle.spi.contract;

import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.OutboxEntry;
import java.time.Instant;
import java.util.List;

/** P-N1, first half: claims and leases. */
final class LeaseClauses {
    private static final Instant START = StoreUnderTest.START;
    private static final Instant END = START.plus(StoreUnderTest.LEASE);

    private LeaseClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                StoreClause.required(
                        "P-N1a",
                        "an entry that nobody acknowledged can be claimed again when its lease has run out",
                        "the relay may have died between sending and acknowledging",
                        "claim, then claim at the very end of the lease, twice",
                        LeaseClauses::expires),
                StoreClause.required(
                        "P-N1b",
                        "while a lease runs nobody else gets the entry",
                        "people should not get everything twice",
                        "claims at once and a microsecond before the end",
                        LeaseClauses::holds),
                StoreClause.required(
                        "P-N1c",
                        "leases are counted from the context's instant, not from the store's clock",
                        "clocks of database and application disagree; simulations run in other years",
                        "leases in 1990 and in 2190",
                        LeaseClauses::enginesClock),
                StoreClause.required(
                        "P-N1d",
                        "every claim counts one attempt, acknowledged or not",
                        "a message that kills its relay must not be tried for ever",
                        "attempts over lost relays and retries",
                        LeaseClauses::countsAttempts),
                StoreClause.required(
                        "P-N1e",
                        "every claim of an entry has a greater fencing token than those before",
                        "of two relays that both believe in their lease one must lose",
                        "four claims of one entry, some acknowledged with retry",
                        LeaseClauses::tokensGrow),
                StoreClause.required(
                        "P-N1f",
                        "a claim gives at most max entries, and the rest stay free",
                        "a relay takes what it can finish within the lease",
                        "five entries claimed by two",
                        LeaseClauses::atMostMax),
                StoreClause.required(
                        "P-N1g",
                        "a claimed entry is what was committed, in every part",
                        "the message is made from it",
                        "commit, claim, compare",
                        LeaseClauses::entryIsWhole));
    }

    private static void expires(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e", "o"));
        under.claimOne(START);
        Expect.equal("at the end of the lease", List.of("e"), under.claimIds(END, 10));
        Expect.equal("at the end of the second", List.of("e"), under.claimIds(END.plus(StoreUnderTest.LEASE), 10));
    }

    private static void holds(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e", "o"));
        under.claimOne(START);
        Expect.equal("at once", List.of(), under.claimIds(START, 10));
        Expect.equal("just before the end", List.of(), under.claimIds(END.minusNanos(1000), 10));
    }

    private static void enginesClock(StoreUnderTest under) {
        for (int year : List.of(1990, 2190)) {
            String id = "e-" + year;
            Instant then = Instant.parse(year + "-06-01T00:00:00Z");
            under.tell("c-" + year, Samples.entry(id, "o-" + year));
            Expect.equal("at first", List.of(id), under.claimIds(then, 10));
            Instant end = then.plus(StoreUnderTest.LEASE);
            Expect.equal("before the end of the lease", List.of(), under.claimIds(end.minusMillis(1), 10));
            ClaimedEntry again = under.claimOne(end);
            under.acknowledge(end, again, new DeliveryOutcome.Delivered());
        }
    }

    private static void countsAttempts(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e", "o"));
        Expect.equal("the first attempt", 1, under.claimOne(START).attempt());
        ClaimedEntry second = under.claimOne(END);
        Expect.equal("after a lost relay", 2, second.attempt());
        under.acknowledge(END, second, new DeliveryOutcome.Retry(END.plusSeconds(1)));
        Expect.equal("after a retry", 3, under.claimOne(END.plusSeconds(1)).attempt());
    }

    private static void tokensGrow(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e", "o"));
        long last = Long.MIN_VALUE;
        Instant now = START;
        for (int i = 0; i < 4; i++) {
            ClaimedEntry claimed = under.claimOne(now);
            Expect.holds("the token grows beyond " + last, claimed.fencingToken() > last, claimed.fencingToken());
            last = claimed.fencingToken();
            now = now.plus(StoreUnderTest.LEASE);
            if (i % 2 == 0) {
                under.acknowledge(now, claimed, new DeliveryOutcome.Retry(now));
            }
        }
    }

    private static void atMostMax(StoreUnderTest under) {
        for (int i = 1; i <= 5; i++) {
            under.tell("c-" + i, Samples.entry("e-" + i, "o-" + i));
        }
        Expect.equal("the first two", List.of("e-1", "e-2"), under.claimIds(START, 2));
        Expect.equal("the next two", List.of("e-3", "e-4"), under.claimIds(START, 2));
        Expect.equal("the last", List.of("e-5"), under.claimIds(START, 2));
    }

    private static void entryIsWhole(StoreUnderTest under) {
        OutboxEntry entry = Samples.entry("e", "o \u00e4 \u4eba");
        under.tell("c-1", entry);
        Expect.equal("the entry", entry, under.claimOne(START).entry());
    }
}
