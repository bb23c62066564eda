package io.perfcycle.jdbc.codec;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A fact or a record: an object with known properties in a fixed order. Any order is read; an unknown property is a
 * fault, as is a missing one.
 */
final class ObjectShape implements Shape {
    /** The property that tells the types of a family apart. */
    static final String TYPE = "type";

    private final String typeName;
    private final boolean inFamily;
    private final List<Property> properties;
    private final Set<String> names = new HashSet<>();
    private final Assembly assembly;
    private final UnaryOperator<JsonNode> former;

    ObjectShape(String typeName, boolean inFamily, List<Property> properties, Assembly assembly) {
        this.typeName = typeName;
        this.inFamily = inFamily;
        this.properties = List.copyOf(properties);
        this.assembly = assembly;
        this.former = FormerShapes.of(typeName);
        properties.forEach(property -> names.add(property.name()));
        if (inFamily) {
            names.add(TYPE);
        }
    }

    @Override
    public void write(Object value, JsonGenerator out, Where where) {
        out.writeStartObject();
        if (inFamily) {
            out.writeStringProperty(TYPE, typeName);
        }
        for (Property property : properties) {
            property.write(value, out, where);
        }
        out.writeEndObject();
    }

    @Override
    public Object read(JsonNode stored, Where where) {
        requireObject(stored, where);
        JsonNode node = former.apply(stored);
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!names.contains(entry.getKey())) {
                throw where.at(entry.getKey()).fault("is not known");
            }
        }
        if (inFamily && !typeOf(node, where).equals(Optional.of(typeName))) {
            throw where.at(TYPE).fault("is not " + typeName);
        }
        Object[] values = new Object[properties.size()];
        for (int i = 0; i < values.length; i++) {
            Property property = properties.get(i);
            values[i] = property.read(node.get(property.name()), where);
        }
        return assembly.assemble(values, where);
    }

    static void requireObject(JsonNode node, Where where) {
        if (!node.isObject()) {
            throw where.fault("is not an object");
        }
    }

    /** The text of the type property; empty if it is no text. A missing one is a fault. */
    static Optional<String> typeOf(JsonNode node, Where where) {
        JsonNode type = node.get(TYPE);
        if (type == null) {
            throw where.at(TYPE).fault("is missing");
        }
        return type.isString() ? Optional.of(type.stringValue()) : Optional.empty();
    }

    /** Makes a value of its parts. */
    @FunctionalInterface
    interface Assembly {
        /** The value of these parts, in the order of the properties; a fault if the type refuses them. */
        Object assemble(Object[] values, Where where);
    }
}
