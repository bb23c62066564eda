package io.perfcycle.jdbc.codec;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * One accessor of a fact or component of a record.
 *
 * @param name its name, also in JSON
 * @param accessor reads it
 * @param optional whether it is an {@link Optional}, which is left out when empty
 * @param shape the shape of the value; of what is inside, if optional
 */
record Property(String name, Method accessor, boolean optional, Shape shape) {
    void write(Object owner, JsonGenerator out, Where where) {
        Where here = where.at(name);
        Object value = valueOf(owner, here);
        if (optional) {
            value = ((Optional<?>) value).orElse(null);
            if (value == null) {
                return;
            }
        }
        out.writeName(name);
        shape.write(value, out, here);
    }

    Object read(@Nullable JsonNode node, Where where) {
        Where here = where.at(name);
        if (node == null && optional) {
            return Optional.empty();
        }
        Object value = shape.read(stored(node, here), here);
        return optional ? Optional.of(value) : value;
    }

    private JsonNode stored(@Nullable JsonNode node, Where where) {
        return node == null ? Additions.of(accessor).orElseThrow(() -> where.fault("is missing")) : node;
    }

    private Object valueOf(Object owner, Where where) {
        try {
            Object value = accessor.invoke(owner);
            if (value == null) {
                throw where.fault("is null");
            }
            return value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw where.fault("cannot be read");
        }
    }
}
