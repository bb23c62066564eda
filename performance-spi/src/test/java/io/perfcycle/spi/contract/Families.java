package io.perfcycle.spi.contract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The contracts, each with the ways in which an adapter can be wrong. */
final class Families {
    private Families() {}

    /** Every clause of every contract. */
    static List<Clause<?>> clauses() {
        List<Clause<?>> all = new ArrayList<>(StoreContract.clauses());
        all.addAll(NotifierContract.clauses());
        all.addAll(RelayContract.clauses());
        return all;
    }

    static Stream<NamedFault> faults() {
        return Stream.of(Fault.values(), MessageFault.values(), RelayFault.values())
                .flatMap(Stream::of);
    }

    /** What became of a clause on an adapter with one fault; nothing if clause and fault belong to different ports. */
    static Stream<ClauseResult> judge(Clause<?> clause, NamedFault fault) {
        if (fault instanceof Fault wrong) {
            return of(StoreContract.testable(), clause, new FaultyFixture(EnumSet.of(wrong)));
        }
        if (fault instanceof MessageFault wrong) {
            return of(NotifierContract.testable(), clause, new FaultyNotifierFixture(Set.of(wrong)));
        }
        return of(RelayContract.testable(), clause, new FaultyRelayFixture(Set.of((RelayFault) fault)));
    }

    private static <F> Stream<ClauseResult> of(List<Clause<F>> clauses, Clause<?> wanted, F fixture) {
        return clauses.stream().filter(wanted::equals).map(clause -> ClauseResult.of(clause, fixture));
    }
}
