package io.perfcycle.jdbc.codec;

/**
 * A text is not the JSON of what it should be, or a value has no JSON. Names what was read and where, and never holds
 * contents: no cause is kept either, because the messages of parsers and constructors quote what they refuse.
 */
public final class CodecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String path;

    /**
     * Something is not as it should be.
     *
     * @param kind what was read or written, such as {@code GOAL} or {@code RECEIPT}
     * @param path the place as a JSON path, such as {@code $.body.content.owner}
     * @param problem what is wrong there, without contents
     */
    CodecException(String kind, String path, String problem) {
        super(kind + " at " + path + ": " + problem);
        this.kind = kind;
        this.path = path;
    }

    /** {@return what was read or written, such as {@code GOAL} or {@code RECEIPT}} */
    public String kind() {
        return kind;
    }

    /** {@return the place as a JSON path, such as {@code $.body.content.owner}} */
    public String path() {
        return path;
    }
}
