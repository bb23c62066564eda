package io.perfcycle.jdbc.codec;

import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A sealed family of facts, such as a goal that is proposed, agreed or closed, told apart by the property {@code type}.
 *
 * @param shapes the shape of each member
 * @param byName the same by simple name
 */
record FamilyShape(Map<Class<?>, Shape> shapes, Map<String, Shape> byName) implements Shape {
    @Override
    public void write(Object value, JsonGenerator out, Where where) {
        for (Map.Entry<Class<?>, Shape> member : shapes.entrySet()) {
            if (member.getKey().isInstance(value)) {
                member.getValue().write(value, out, where);
                return;
            }
        }
        throw where.fault("is of no known type");
    }

    @Override
    public Object read(JsonNode node, Where where) {
        ObjectShape.requireObject(node, where);
        Shape member = ObjectShape.typeOf(node, where).map(byName::get).orElse(null);
        if (member == null) {
            throw where.at(ObjectShape.TYPE).fault("is not a known type");
        }
        return member.read(node, where);
    }
}
