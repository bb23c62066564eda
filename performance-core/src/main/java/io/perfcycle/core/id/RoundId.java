package io.perfcycle.core.id;

/**
 * Names a 360 feedback round about one subject.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record RoundId(String value) implements Id {
    /** Checks the text. */
    public RoundId {
        IdText.check("RoundId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static RoundId of(String value) {
        return new RoundId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.ROUND, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
