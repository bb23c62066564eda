package io.perfcycle.jdbc.codec;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** How the values of one type are written and read. Immutable and safe for threads. */
interface Shape {
    /** Writes a value of the type; faults at {@code where} if it has no JSON. */
    void write(Object value, JsonGenerator out, Where where);

    /** Reads a value of the type; faults at {@code where} if the node is not one. */
    Object read(JsonNode node, Where where);
}
