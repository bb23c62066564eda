package io.perfcycle.core.id;

/**
 * Names a delegation.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record DelegationId(String value) implements Id {
    /** Checks the text. */
    public DelegationId {
        IdText.check("DelegationId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static DelegationId of(String value) {
        return new DelegationId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.DELEGATION, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
