package io.perfcycle.jdbc.codec;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A value that is one JSON string: texts, ids, enum constants, days, instants, zones and decimals.
 *
 * @param name the type's name, for faults
 * @param toText the text of a value
 * @param parse the value of a text; throws an unchecked exception for what is none
 */
record TextShape(String name, Function<Object, String> toText, Function<String, Object> parse) implements Shape {
    @Override
    public void write(Object value, JsonGenerator out, Where where) {
        out.writeString(textOf(value, where));
    }

    String textOf(Object value, Where where) {
        String text;
        try {
            text = toText.apply(value);
        } catch (RuntimeException e) {
            throw where.fault("is no " + name + " that can be written");
        }
        requirePairedSurrogates(text, where);
        return text;
    }

    @Override
    public Object read(JsonNode node, Where where) {
        if (!node.isString()) {
            throw where.fault("is not a string");
        }
        return valueOf(node.stringValue(), where);
    }

    Object valueOf(String text, Where where) {
        requirePairedSurrogates(text, where);
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            throw where.fault("is no " + name);
        }
    }

    /** Half a character has no UTF-8, so a database would silently keep something else. */
    private static void requirePairedSurrogates(String text, Where where) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw where.fault("holds half a character");
            }
        }
    }
}
