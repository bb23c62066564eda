package io.perfcycle.core.id;

/**
 * Names a review of one person on one occasion.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record ReviewId(String value) implements Id {
    /** Checks the text. */
    public ReviewId {
        IdText.check("ReviewId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static ReviewId of(String value) {
        return new ReviewId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.REVIEW, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
