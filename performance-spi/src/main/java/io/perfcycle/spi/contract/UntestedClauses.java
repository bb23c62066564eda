package io.perfcycle.spi.contract;

import java.util.List;

/** What binds but cannot be shown on a store alone. */
final class UntestedClauses {
    private UntestedClauses() {}

    static List<Clause> list() {
        return List.of(
                Clause.untested(
                        "P-S5a",
                        "an unknown outcome is asked again with the same command id, a bounded number of times",
                        "never guessed: reported as unknown in the end",
                        "the engine's duty; shown by its own tests with failing stores"),
                Clause.untested(
                        "P-S5b",
                        "StoreUnavailable is thrown only if certainly nothing was changed",
                        "the engine repeats without asking",
                        "needs faults inside the adapter; its author has to show it"),
                Clause.untested(
                        "P-S8b",
                        "what is committed survives a kill of the process where durable is declared",
                        "nothing acknowledged is lost",
                        "needs a process to kill; P-S8a shows reopening"),
                Clause.untested(
                        "P-S9b",
                        "where joining is declared, a commit takes part in the host's transaction and says so",
                        "the host rolls back its own data and ours together",
                        "needs the host's transaction; its author has to show it"),
                Clause.untested(
                        "P-S10a",
                        "any number of threads may call, and none is owned",
                        "the host's container decides on threads",
                        "no number of runs proves it; the clauses with threads are samples"),
                Clause.untested(
                        "P-S10b",
                        "a call ends by the context's deadline or fails",
                        "bounded time for any input",
                        "the deadline is in the engine's time, which no store can watch on its own; needs a slow database"),
                Clause.untested(
                        "P-N2g",
                        "after a bounded number of attempts an entry is parked",
                        "a poisoned message must not be tried for ever",
                        "the relay's duty; P-N1d and P-N2d show what it needs"),
                Clause.untested(
                        "P-N4a",
                        "the recipient's right to see is decided again when the message is made",
                        "rights change between commit and delivery",
                        "the relay's duty; shown by the engine's tests"),
                Clause.untested(
                        "P-N5a",
                        "what a dead relay left is delivered without anybody's doing",
                        "recovery is on by default",
                        "the relay's duty; P-N1a shows what it needs"));
    }
}
