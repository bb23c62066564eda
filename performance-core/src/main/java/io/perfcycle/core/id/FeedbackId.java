package io.perfcycle.core.id;

/**
 * Names a piece of attributed feedback.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record FeedbackId(String value) implements Id {
    /** Checks the text. */
    public FeedbackId {
        IdText.check("FeedbackId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static FeedbackId of(String value) {
        return new FeedbackId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.FEEDBACK, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
