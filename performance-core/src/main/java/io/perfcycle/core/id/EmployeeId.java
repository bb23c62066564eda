package io.perfcycle.core.id;

/**
 * Names a person who takes part in the cycle.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record EmployeeId(String value) implements Id {
    /** Checks the text. */
    public EmployeeId {
        IdText.check("EmployeeId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static EmployeeId of(String value) {
        return new EmployeeId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.EMPLOYEE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
