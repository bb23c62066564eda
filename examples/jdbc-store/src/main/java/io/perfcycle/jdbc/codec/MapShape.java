package io.perfcycle.jdbc.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A map from texts or enum constants, in the map's own order, which facts and records keep.
 *
 * @param name the shape of a key
 * @param value the shape of a value
 */
record MapShape(TextShape name, Shape value) implements Shape {
    @Override
    public void write(Object map, JsonGenerator out, Where where) {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
            String key = name.textOf(entry.getKey(), where);
            out.writeName(key);
            value.write(entry.getValue(), out, where.at(key));
        }
        out.writeEndObject();
    }

    @Override
    public Object read(JsonNode node, Where where) {
        if (!node.isObject()) {
            throw where.fault("is not an object");
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            map.put(name.valueOf(entry.getKey(), where), value.read(entry.getValue(), where.at(entry.getKey())));
        }
        return map;
    }
}
