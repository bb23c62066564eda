package io.perfcycle.core.id;

/**
 * Names a public thank-you.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record RecognitionId(String value) implements Id {
    /** Checks the text. */
    public RecognitionId {
        IdText.check("RecognitionId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static RecognitionId of(String value) {
        return new RecognitionId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.RECOGNITION, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
