package io.perfcycle.core.id;

/**
 * Names one intent of one caller; the same id means the same command, however often it arrives.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record CommandId(String value) implements Id {
    /** Checks the text. */
    public CommandId {
        IdText.check("CommandId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static CommandId of(String value) {
        return new CommandId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
