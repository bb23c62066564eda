package io.perfcycle.spi.contract;

import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.DeliveryOutcome;
import java.time.Instant;
import java.util.List;

/** P-N2: first in, first out. */
final class OrderingClauses {
    private static final Instant START = StoreUnderTest.START;
    private static final Instant END = START.plus(StoreUnderTest.LEASE);

    private OrderingClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                StoreClause.required(
                        "P-N2a",
                        "entries of one ordering key come one by one in the order of their commits",
                        "nobody should read that a goal was closed before it was agreed",
                        "three entries in two commits; each is delivered before the next is claimed",
                        OrderingClauses::oneByOne),
                StoreClause.required(
                        "P-N2b",
                        "a key whose entry is leased or waits blocks no other key",
                        "one broken mailbox must not silence everybody",
                        "two keys, one of them leased, then waiting",
                        OrderingClauses::blocksNoOther),
                StoreClause.required(
                        "P-N2c",
                        "while an entry waits for its retry the next of its key waits too",
                        "a retry must not be overtaken",
                        "retry of the first of two, claims until it is due",
                        OrderingClauses::retryIsNotOvertaken),
                StoreClause.required(
                        "P-N2d",
                        "a parked or dropped entry lets its key go on and does not come back",
                        "a poisoned message must not block its key for ever",
                        "three entries: the first parked, the second dropped",
                        OrderingClauses::parkedLetsGo),
                StoreClause.required(
                        "P-N2e",
                        "across keys the oldest comes first",
                        "nobody waits for ever",
                        "keys and ids whose alphabet runs against the order of commits",
                        OrderingClauses::oldestFirst),
                StoreClause.required(
                        "P-N2f",
                        "blocked entries do not use up max",
                        "many blocked keys must not hide the free ones behind them",
                        "three older keys leased, then a claim of one",
                        OrderingClauses::blockedDoNotCount));
    }

    private static void oneByOne(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e-3", "o"), Samples.entry("e-1", "o"));
        under.tell("c-2", Samples.entry("e-2", "o"));
        for (String id : List.of("e-3", "e-1", "e-2")) {
            ClaimedEntry claimed = under.claimOne(START);
            Expect.equal("the next entry", id, claimed.entry().id());
            Expect.equal("what is free meanwhile", List.of(), under.claimIds(START, 10));
            under.acknowledge(START, claimed, new DeliveryOutcome.Delivered());
        }
    }

    private static void blocksNoOther(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e-1", "o-1"), Samples.entry("e-2", "o-1"));
        ClaimedEntry blocked = under.claimOne(START);
        under.tell("c-2", Samples.entry("e-3", "o-2"), Samples.entry("e-4", "o-2"));
        ClaimedEntry free = under.claimOne(START);
        Expect.equal("while the first is leased", "e-3", free.entry().id());
        under.acknowledge(START, free, new DeliveryOutcome.Delivered());
        under.acknowledge(START, blocked, new DeliveryOutcome.Retry(END));
        Expect.equal("while the first waits", List.of("e-4"), under.claimIds(START, 10));
    }

    private static void retryIsNotOvertaken(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e-1", "o"), Samples.entry("e-2", "o"));
        under.acknowledge(START, under.claimOne(START), new DeliveryOutcome.Retry(END.plusSeconds(60)));
        Expect.equal("while it waits", List.of(), under.claimIds(END.plusSeconds(59), 10));
        ClaimedEntry again = under.claimOne(END.plusSeconds(60));
        Expect.equal("when it is due", "e-1", again.entry().id());
        under.acknowledge(END, again, new DeliveryOutcome.Delivered());
        Expect.equal("after it", List.of("e-2"), under.claimIds(END.plusSeconds(60), 10));
    }

    private static void parkedLetsGo(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e-1", "o"), Samples.entry("e-2", "o"), Samples.entry("e-3", "o"));
        under.acknowledge(START, under.claimOne(START), new DeliveryOutcome.Parked());
        ClaimedEntry second = under.claimOne(START);
        Expect.equal("after the parked one", "e-2", second.entry().id());
        under.acknowledge(START, second, new DeliveryOutcome.Dropped());
        ClaimedEntry third = under.claimOne(START);
        Expect.equal("after the dropped one", "e-3", third.entry().id());
        under.acknowledge(START, third, new DeliveryOutcome.Delivered());
        Expect.equal("in the end", List.of(), under.claimIds(END.plusSeconds(60), 10));
    }

    private static void oldestFirst(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("z", "k-9"));
        under.tell("c-2", Samples.entry("m", "k-1"), Samples.entry("b", "k-9"), Samples.entry("a", "k-5"));
        Expect.equal("the order", List.of("z", "m", "a"), under.claimIds(START, 10));
        Expect.equal("the order of the second attempts", List.of("z", "m"), under.claimIds(END, 2));
    }

    private static void blockedDoNotCount(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e-1", "o-1"), Samples.entry("e-2", "o-2"), Samples.entry("e-3", "o-3"));
        Expect.equal("the number leased", 3, under.claim(START, 3).size());
        under.tell("c-2", Samples.entry("e-4", "o-1"), Samples.entry("e-5", "o-5"));
        Expect.equal("what is free", List.of("e-5"), under.claimIds(START, 1));
    }
}
