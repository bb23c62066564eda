package io.perfcycle.core.id;

/**
 * Names an opportunity inside the company.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record OpportunityId(String value) implements Id {
    /** Checks the text. */
    public OpportunityId {
        IdText.check("OpportunityId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static OpportunityId of(String value) {
        return new OpportunityId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
