package io.perfcycle.core.id;

/**
 * Names an entry of the learning catalogue.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record ActionId(String value) implements Id {
    /** Checks the text. */
    public ActionId {
        IdText.check("ActionId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static ActionId of(String value) {
        return new ActionId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
