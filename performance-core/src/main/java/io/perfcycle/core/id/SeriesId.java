package io.perfcycle.core.id;

/**
 * Names a series of one-to-ones. Its meetings are named after it and numbered, so it is somewhat shorter than other
 * ids.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it, at most {@value #MAX_LENGTH} characters
 */
public record SeriesId(String value) implements Id {
    /** The greatest length in characters. */
    public static final int MAX_LENGTH = 88;

    /** Checks the text. */
    public SeriesId {
        IdText.check("SeriesId", value);
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("The text of a SeriesId is longer than " + MAX_LENGTH + " characters");
        }
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static SeriesId of(String value) {
        return new SeriesId(value);
    }

    /**
     * The id of a meeting.
     *
     * @param number its number in the series, from 1
     * @return the id
     */
    public OneOnOneId meeting(int number) {
        return OneOnOneId.of(value + "-" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
