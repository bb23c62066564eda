package io.perfcycle.core.outcome;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a call comes back with. There are six cases and no more.
 *
 * <p>Hosts that want no case distinction call {@link #orElseThrow()} and {@link #findings()}.
 *
 * @param <T> the value of a successful call
 */
public sealed interface Outcome<T> {
    /**
     * The call did what it says.
     *
     * @param <T> the type of the value
     * @param value the result
     * @param notes findings that do not block
     * @param replayed whether the command had been done before and this is its first result again
     */
    record Done<T>(T value, List<Finding> notes, boolean replayed) implements Outcome<T> {
        /** Copies the notes. */
        public Done {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The input or the state does not allow it. Nothing was saved or sent.
     *
     * @param <T> the type of the value
     * @param reasons every finding, the blocking ones among them
     */
    record Refused<T>(List<Finding> reasons) implements Outcome<T> {
        /** Copies the reasons and insists on at least one that blocks. */
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.stream().noneMatch(Finding::isBlocking)) {
                throw new IllegalArgumentException("A refusal needs at least one blocking finding");
            }
        }
    }

    /**
     * There is nothing there, or the caller may not know of it; the two look alike.
     *
     * @param <T> the type of the value
     */
    record NotFound<T>() implements Outcome<T> {}

    /**
     * Somebody was faster.
     *
     * @param <T> the type of the value
     * @param versions what was expected and what is stored
     */
    record Conflict<T>(List<VersionConflict> versions) implements Outcome<T> {
        /** Copies the list. */
        public Conflict {
            versions = List.copyOf(versions);
        }
    }

    /**
     * The store neither confirmed nor denied. Ask again with the same command id.
     *
     * @param <T> the type of the value
     * @param command the command
     */
    record Unknown<T>(CommandId command) implements Outcome<T> {}

    /**
     * The host's side failed; certainly nothing was saved.
     *
     * @param <T> the type of the value
     * @param kind what failed
     */
    record Failed<T>(FailureKind kind) implements Outcome<T> {}

    /**
     * A success without notes.
     *
     * @param value the result
     * @param <T> its type
     * @return the outcome
     */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value, List.of(), false);
    }

    /**
     * A success or a refusal, as the findings have it.
     *
     * @param value the result, used when nothing blocks
     * @param findings all findings
     * @param <T> its type
     * @return done with the findings as notes, or refused with all of them
     */
    static <T> Outcome<T> judged(T value, List<Finding> findings) {
        return findings.stream().anyMatch(Finding::isBlocking)
                ? new Refused<>(findings)
                : new Done<>(value, findings, false);
    }

    /**
     * A refusal.
     *
     * @param findings every reason
     * @param <T> the type of the value that there is not
     * @return the outcome
     */
    static <T> Outcome<T> refused(List<Finding> findings) {
        return new Refused<>(findings);
    }

    /** {@return whether the call did what it says} */
    default boolean isDone() {
        return this instanceof Done<T>;
    }

    /** {@return the value of a successful call, or nothing} */
    default Optional<T> toOptional() {
        return this instanceof Done<T> done ? Optional.of(done.value()) : Optional.empty();
    }

    /** {@return the notes of a success or the reasons of a refusal; empty in the other cases} */
    default List<Finding> findings() {
        if (this instanceof Done<T> done) {
            return done.notes();
        }
        return this instanceof Refused<T> refused ? refused.reasons() : List.of();
    }

    /**
     * The value.
     *
     * @return the value of a successful call
     * @throws OutcomeException in every other case; it carries this outcome
     */
    default T orElseThrow() {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw new OutcomeException(this);
    }

    /**
     * Changes the value of a success and leaves the other cases as they are.
     *
     * @param change what to do with the value
     * @param <R> the new type
     * @return the outcome
     */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        if (this instanceof Done<T> done) {
            return new Done<>(change.apply(done.value()), done.notes(), done.replayed());
        }
        return failure();
    }

    /**
     * The same failure for another type of value.
     *
     * @param <R> the other type
     * @return this outcome
     * @throws IllegalStateException if this is a success
     */
    @SuppressWarnings("unchecked")
    default <R> Outcome<R> failure() {
        if (this instanceof Done<T>) {
            throw new IllegalStateException("A success has no failure");
        }
        return (Outcome<R>) this;
    }

    /**
     * A version that did not hold.
     *
     * @param key the document
     * @param expected the version that the caller had seen; 0 for absent
     * @param stored the version in the store; 0 for absent
     */
    record VersionConflict(DocumentKey key, long expected, long stored) {}

    /** What failed on the host's side. */
    enum FailureKind {
        /** The store, or another port, could not be reached. */
        UNAVAILABLE,
        /** The store declares that it does not take so much at once. */
        TOO_LARGE,
        /** The same command id was used for another command before. */
        COMMAND_ID_REUSED,
        /**
         * A port failed in a way that its contract does not know, or answered what it may not: nothing at all, another
         * document, another tenant's, half a list. Asking again helps only once the host is mended.
         */
        BROKEN
    }
}
