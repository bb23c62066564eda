package io.perfcycle.spi;

/**
 * Brings a message to a person: mail, chat, a bell in the product. Messages come at least once; a receiver recognises
 * a repetition by the id.
 *
 * <p>To be implemented. An exception is a failed attempt.
 */
@FunctionalInterface
public interface Notifier {
    /**
     * Delivers a message.
     *
     * @param notification the message
     * @return whether the host has taken it over
     */
    Receiving deliver(Notification notification);

    /** What became of a message. */
    enum Receiving {
        /** The host has it. */
        TAKEN,
        /** Not now; try again. */
        BUSY
    }
}
