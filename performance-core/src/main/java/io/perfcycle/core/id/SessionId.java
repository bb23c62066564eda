package io.perfcycle.core.id;

/**
 * Names a calibration session.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record SessionId(String value) implements Id {
    /** Checks the text. */
    public SessionId {
        IdText.check("SessionId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static SessionId of(String value) {
        return new SessionId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.CALIBRATION_SESSION, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
