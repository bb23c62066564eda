package io.perfcycle.jdbc.codec;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** A list, in its order. */
record ListShape(Shape element) implements Shape {
    @Override
    public void write(Object value, JsonGenerator out, Where where) {
        out.writeStartArray();
        int index = 0;
        for (Object each : (List<?>) value) {
            element.write(each, out, where.at(index++));
        }
        out.writeEndArray();
    }

    @Override
    public Object read(JsonNode node, Where where) {
        if (!node.isArray()) {
            throw where.fault("is not a list");
        }
        List<Object> values = new ArrayList<>(node.size());
        for (JsonNode each : node) {
            values.add(element.read(each, where.at(values.size())));
        }
        return values;
    }
}
