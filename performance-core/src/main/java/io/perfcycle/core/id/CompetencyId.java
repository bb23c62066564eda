package io.perfcycle.core.id;

/**
 * Names a competency; opaque, because every framework numbers its own.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record CompetencyId(String value) implements Id {
    /** Checks the text. */
    public CompetencyId {
        IdText.check("CompetencyId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static CompetencyId of(String value) {
        return new CompetencyId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
