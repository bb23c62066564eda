package io.perfcycle.spi.contract;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.Notifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Supplies the notifier that clauses are checked against, and shows what people have received. A notifier that sends
 * mail is shown by the mail server of the test.
 *
 * <p>To be implemented by the author of a notifier. Called by one thread at a time.
 */
public interface NotifierFixture {
    /**
     * A message as its recipient has it.
     *
     * @param id the message's id
     * @param topic what happened
     * @param arguments its names and values; empty if this notifier does not tell them
     */
    record Received(String id, String topic, Map<String, String> arguments) {
        /** Copies the arguments. */
        public Received {
            arguments = Map.copyOf(arguments);
        }
    }

    /**
     * Supplies a notifier for one clause.
     *
     * @return a notifier by which nobody has received anything yet
     */
    Notifier fresh();

    /**
     * Shows what a person has received, each message as often as the person sees it.
     *
     * @param notifier a notifier from {@link #fresh} or {@link #reopen}
     * @param tenant whose
     * @param recipient who
     * @return the messages in the order in which they came
     */
    List<Received> received(Notifier notifier, TenantId tenant, EmployeeId recipient);

    /** {@return whether the person can see the arguments; true unless said otherwise} */
    default boolean tellsArguments() {
        return true;
    }

    /**
     * Lets what stands behind the notifier refuse the next attempts, such as the mail server.
     *
     * @param notifier a notifier from {@link #fresh}
     * @param attempts how many
     * @return whether that is possible
     */
    default boolean refuseNext(Notifier notifier, int attempts) {
        return false;
    }

    /**
     * Opens a notifier again, as after a restart of the process.
     *
     * @param notifier a notifier from {@link #fresh}, no longer used
     * @return another object before the same receivers; nothing if that is not possible
     */
    default Optional<Notifier> reopen(Notifier notifier) {
        return Optional.empty();
    }

    /**
     * Releases what a notifier holds. Does nothing unless said otherwise.
     *
     * @param notifier a notifier from {@link #fresh} or {@link #reopen}, no longer used
     */
    default void discard(Notifier notifier) {}
}
