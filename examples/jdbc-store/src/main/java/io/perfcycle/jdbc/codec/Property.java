package io.perfcycle.jdbc.codec;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * One accessor of a fact or component of a record.
 *
 * @param name its name, also in JSON
 * @param accessor reads it
 * @param presence whether it is always there
 * @param shape the shape of the value; of what is inside, if optional
 */
record Property(String name, Method accessor, Presence presence, Shape shape) {
    /** Whether a property is there. */
    enum Presence {
        /** Always. */
        REQUIRED,
        /** It is an {@link Optional}, left out when empty. */
        OPTIONAL,
        /** It is a list that is left out when empty; see {@link LateLists}. */
        LATE_LIST
    }

    void write(Object owner, JsonGenerator out, Where where) {
        Where here = where.at(name);
        Object value = valueOf(owner, here);
        if (presence == Presence.OPTIONAL) {
            value = ((Optional<?>) value).orElse(null);
        } else if (presence == Presence.LATE_LIST && ((List<?>) value).isEmpty()) {
            value = null;
        }
        if (value == null) {
            return;
        }
        out.writeName(name);
        shape.write(value, out, here);
    }

    Object read(@Nullable JsonNode node, Where where) {
        Where here = where.at(name);
        if (node == null && presence == Presence.OPTIONAL) {
            return Optional.empty();
        }
        if (node == null && presence == Presence.LATE_LIST) {
            return List.of();
        }
        Object value = shape.read(stored(node, here), here);
        return presence == Presence.OPTIONAL ? Optional.of(value) : value;
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
