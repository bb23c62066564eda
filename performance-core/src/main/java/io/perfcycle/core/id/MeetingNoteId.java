package io.perfcycle.core.id;

/**
 * Names a private note on a one-to-one.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record MeetingNoteId(String value) implements Id {
    /** Checks the text. */
    public MeetingNoteId {
        IdText.check("MeetingNoteId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static MeetingNoteId of(String value) {
        return new MeetingNoteId(value);
    }

    /** {@return the key under which the document of this id is stored} */
    public DocumentKey key() {
        return new DocumentKey(DocumentKind.MEETING_NOTE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
