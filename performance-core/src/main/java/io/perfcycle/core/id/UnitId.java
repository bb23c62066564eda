package io.perfcycle.core.id;

/**
 * Names a department, team or other unit of the organisation.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record UnitId(String value) implements Id {
    /** Checks the text. */
    public UnitId {
        IdText.check("UnitId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static UnitId of(String value) {
        return new UnitId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.UNIT, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
