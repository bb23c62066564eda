package io.perfcycle.core.id;

/**
 * Names a performance cycle.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record CycleId(String value) implements Id {
    /** Checks the text. */
    public CycleId {
        IdText.check("CycleId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static CycleId of(String value) {
        return new CycleId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.CYCLE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
