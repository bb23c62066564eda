package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Outcome.FailureKind;
import java.util.Map;

/** What a call may come back with under a fault, given what it comes back with when all is well. */
final class Expectation {
    /**
     * The operations that draw ids which must differ from each other, and how many of their ids these are, the first
     * ones: closing a round gives each of two answers a new token. Every other id is the salt of an audit entry, or the
     * token of one answer among older ones.
     */
    private static final Map<String, Integer> TOKENS = Map.of("FeedbackOperations.close/2", 2);

    private Expectation() {}

    /**
     * Whether no answer can tell the engine that something is wrong. An older version of a document that is written or
     * read by a command is told by its version when the command commits. Where an operation leafs through pages it only
     * looks at most of what it finds, which may be thousands of documents; an older version there is told by nothing,
     * unless it is the one that the commit compares.
     */
    static boolean isUnseen(Scenario scenario, Fault fault, boolean compared) {
        boolean looked = scenario.leafs() && fault.kind() != FaultKind.TORN && !compared;
        boolean told = fault.method() == PortMethod.NEXT_ID
                || (fault.method() == PortMethod.LOAD
                        && !looked
                        && (scenario.isCommand() || fault.kind() == FaultKind.TORN));
        return FaultKind.UNSEEN.contains(fault.kind()) && !told;
    }

    static boolean allows(Scenario scenario, Fault fault, Outcome<?> right, Outcome<?> found) {
        if (fault.method() == PortMethod.FIND && fault.kind() == FaultKind.OTHER_DOCUMENT) {
            return same(found, right) || isOverrun(scenario, fault, found);
        }
        if (fault.method() == PortMethod.NEXT_ID
                && fault.kind() == FaultKind.BACKWARDS
                && !isSameTokenTwice(scenario, fault)) {
            return same(found, right);
        }
        return switch (fault.kind()) {
            case DUPLICATE -> same(found, right);
            case UNKNOWN_KEY -> same(found, right) || isOverrun(scenario, fault, found);
            case DELAY ->
                same(found, right) || (fault.method() != PortMethod.COMMIT && isFailed(found, FailureKind.UNAVAILABLE));
            case STALE, MIXED ->
                found instanceof Outcome.Conflict
                        || found instanceof Outcome.Refused
                        || found instanceof Outcome.NotFound;
            case THROW_UNAVAILABLE -> isFailed(found, FailureKind.UNAVAILABLE);
            default ->
                fault.method() == PortMethod.COMMIT
                        ? (fault.lasting() ? found instanceof Outcome.Unknown : same(found, right))
                        : isFailed(found, FailureKind.BROKEN);
        };
    }

    /**
     * Whether two tokens would be the same. A salt that comes again is harmless: it goes into the hash of an entry beside
     * what makes the entry the only one, so it is the right answer that the command is done.
     */
    private static boolean isSameTokenTwice(Scenario scenario, Fault fault) {
        return fault.lasting() && !scenario.repeated() && fault.nth() < TOKENS.getOrDefault(scenario.method(), 0);
    }

    /**
     * A key that comes on every page, and all keys of a kind on a later page, are not after the last one of the page
     * before: whoever leafs on finds that out.
     */
    private static boolean isOverrun(Scenario scenario, Fault fault, Outcome<?> found) {
        return scenario.leafs()
                && fault.method() == PortMethod.FIND
                && (fault.lasting() || fault.kind() == FaultKind.OTHER_DOCUMENT)
                && isFailed(found, FailureKind.BROKEN);
    }

    private static boolean isFailed(Outcome<?> found, FailureKind kind) {
        return found.equals(new Outcome.Failed<>(kind));
    }

    /** The same outcome, whether told for the first time or again. */
    static boolean same(Outcome<?> one, Outcome<?> other) {
        if (one instanceof Outcome.Done<?> done && other instanceof Outcome.Done<?> too) {
            return done.value().equals(too.value()) && done.notes().equals(too.notes());
        }
        return one.equals(other);
    }
}
