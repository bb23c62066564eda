package io.perfcycle.core.id;

/**
 * Names a job role with a profile of required competencies.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record RoleId(String value) implements Id {
    /** Checks the text. */
    public RoleId {
        IdText.check("RoleId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static RoleId of(String value) {
        return new RoleId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.ROLE_PROFILE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
