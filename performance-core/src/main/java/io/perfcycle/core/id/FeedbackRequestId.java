package io.perfcycle.core.id;

/**
 * Names a request for feedback.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record FeedbackRequestId(String value) implements Id {
    /** Checks the text. */
    public FeedbackRequestId {
        IdText.check("FeedbackRequestId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static FeedbackRequestId of(String value) {
        return new FeedbackRequestId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.FEEDBACK_REQUEST, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
