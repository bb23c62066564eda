package io.perfcycle.core.id;

/**
 * Names a development plan.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record PlanId(String value) implements Id {
    /** Checks the text. */
    public PlanId {
        IdText.check("PlanId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static PlanId of(String value) {
        return new PlanId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.DEVELOPMENT_PLAN, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
