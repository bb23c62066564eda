package io.perfcycle.core.id;

/**
 * Names one meeting of a series of one-to-ones.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record OneOnOneId(String value) implements Id {
    /** Checks the text. */
    public OneOnOneId {
        IdText.check("OneOnOneId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static OneOnOneId of(String value) {
        return new OneOnOneId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.ONE_ON_ONE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
