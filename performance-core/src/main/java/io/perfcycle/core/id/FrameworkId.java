package io.perfcycle.core.id;

/**
 * Names a competency framework.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record FrameworkId(String value) implements Id {
    /** Checks the text. */
    public FrameworkId {
        IdText.check("FrameworkId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static FrameworkId of(String value) {
        return new FrameworkId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
