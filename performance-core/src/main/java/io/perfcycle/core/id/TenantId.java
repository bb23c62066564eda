package io.perfcycle.core.id;

/**
 * Names a customer of the host product; nothing crosses from one tenant to another.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record TenantId(String value) implements Id {
    /** Checks the text. */
    public TenantId {
        IdText.check("TenantId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static TenantId of(String value) {
        return new TenantId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
