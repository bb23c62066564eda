package io.perfcycle.jdbc.codec;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKind;

/**
 * Documents as JSON and back: {@code {"schema":1,"kind":"GOAL","body":{…}}}.
 *
 * <p>The same document always gives the same text: properties of facts in the order of their names, components of
 * records as declared, nothing optional that is empty, maps in their own order. A fact of a sealed family says which
 * one in {@code type}. Decimals are strings: readers of JSON numbers that know only binary floating point, and there
 * are many between a database and a screen, would lose digits, and the scale of {@code 3.50} would be lost too. Days
 * and instants are ISO texts with every digit; ids are strings.
 *
 * <p>Reading is strict: another schema version or kind, an unknown or missing property, an unknown constant, a value
 * that the fact refuses, a duplicate name and anything after the end are a {@link CodecException}, and nothing else is
 * ever thrown for any text.
 *
 * <p>To be called. Immutable and safe for threads.
 */
public final class DocumentCodec {
    private static final DocumentCodec STANDARD = new DocumentCodec();

    private DocumentCodec() {}

    /** {@return the codec} */
    public static DocumentCodec standard() {
        return STANDARD;
    }

    /**
     * Writes a document.
     *
     * @param document the document
     * @return its JSON, on one line
     * @throws CodecException if it holds half a character or a decimal of more than 100 digits
     */
    public String encode(Document document) {
        DocumentKind kind = document.key().kind();
        Class<? extends Document> type = StoredTypes.of(kind);
        if (!type.isInstance(document)) {
            throw Where.root(kind.name()).fault("is not a " + type.getSimpleName());
        }
        return Envelope.encode(kind.name(), document, StoredTypes.shapes().get(type));
    }

    /**
     * Reads a document.
     *
     * @param kind what it must be
     * @param json the text
     * @return the document
     * @throws CodecException if the text is not the JSON of a document of the kind
     */
    public Document decode(DocumentKind kind, String json) {
        return (Document)
                Envelope.decode(kind.name(), json, StoredTypes.shapes().get(StoredTypes.of(kind)));
    }
}
