package io.perfcycle.jdbc.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** A map from texts, in the map's own order, which facts and records keep. */
record MapShape(Shape value) implements Shape {
    @Override
    public void write(Object map, JsonGenerator out, Where where) {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
            String name = (String) entry.getKey();
            out.writeName(name);
            value.write(entry.getValue(), out, where.at(name));
        }
        out.writeEndObject();
    }

    @Override
    public Object read(JsonNode node, Where where) {
        if (!node.isObject()) {
            throw where.fault("is not an object");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            map.put(entry.getKey(), value.read(entry.getValue(), where.at(entry.getKey())));
        }
        return map;
    }
}
