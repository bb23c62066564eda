package io.perfcycle.core.id;

/**
 * Names a template for goals.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record GoalTemplateId(String value) implements Id {
    /** Checks the text. */
    public GoalTemplateId {
        IdText.check("GoalTemplateId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static GoalTemplateId of(String value) {
        return new GoalTemplateId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.GOAL_TEMPLATE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
