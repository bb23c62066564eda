package io.perfcycle.core.id;

/**
 * Names the policy of continuous feedback.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record ContinuousPolicyId(String value) implements Id {
    /** Checks the text. */
    public ContinuousPolicyId {
        IdText.check("ContinuousPolicyId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static ContinuousPolicyId of(String value) {
        return new ContinuousPolicyId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.CONTINUOUS_POLICY, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
