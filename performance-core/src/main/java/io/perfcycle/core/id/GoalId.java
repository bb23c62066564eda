package io.perfcycle.core.id;

/**
 * Names a goal.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record GoalId(String value) implements Id {
    /** Checks the text. */
    public GoalId {
        IdText.check("GoalId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static GoalId of(String value) {
        return new GoalId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.GOAL, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
