package io.perfcycle.spi.contract;

import java.util.List;

/** What binds but cannot be shown on a store alone. */
final class UntestedClauses {
    private UntestedClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                StoreClause.untested(
                        "P-S5a",
                        "an unknown outcome is asked again with the same command id, a bounded number of times",
                        "never guessed: reported as unknown in the end",
                        "the engine's duty; shown by its own tests with failing stores"),
                StoreClause.untested(
                        "P-N2g",
                        "after a bounded number of attempts an entry is parked",
                        "a poisoned message must not be tried for ever",
                        "the relay's duty: P-R2b and P-R2c"),
                StoreClause.untested(
                        "P-N4a",
                        "the recipient's right to see is decided again when the message is made",
                        "rights change between commit and delivery",
                        "the relay's duty: P-R4a to P-R4d"),
                StoreClause.untested(
                        "P-N5a",
                        "what a dead relay left is delivered without anybody's doing",
                        "recovery is on by default",
                        "the relay's duty: P-R5a"));
    }
}
