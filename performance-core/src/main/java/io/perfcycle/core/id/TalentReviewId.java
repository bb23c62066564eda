package io.perfcycle.core.id;

/**
 * Names a talent review.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record TalentReviewId(String value) implements Id {
    /** Checks the text. */
    public TalentReviewId {
        IdText.check("TalentReviewId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static TalentReviewId of(String value) {
        return new TalentReviewId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.TALENT_REVIEW, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
