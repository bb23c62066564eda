package io.perfcycle.jdbc.codec;

import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outside of every stored text: {@code {"schema":1,"kind":"GOAL","body":{…}}}. */
final class Envelope {
    private static final int SCHEMA = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Envelope() {}

    static String encode(String kind, Object value, Shape shape) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = MAPPER.createGenerator(text)) {
            out.writeStartObject();
            out.writeNumberProperty("schema", SCHEMA);
            out.writeStringProperty("kind", kind);
            out.writeName("body");
            shape.write(value, out, Where.root(kind).at("body"));
            out.writeEndObject();
        }
        return text.toString();
    }

    static Object decode(String kind, String json, Shape shape) {
        Where root = Where.root(kind);
        JsonNode envelope = parse(json, root);
        ObjectShape.requireObject(envelope, root);
        for (Map.Entry<String, JsonNode> entry : envelope.properties()) {
            if (!entry.getKey().equals("schema")
                    && !entry.getKey().equals("kind")
                    && !entry.getKey().equals("body")) {
                throw root.at(entry.getKey()).fault("is not known");
            }
        }
        if (!NumberShape.INT
                .read(required(envelope, "schema", root), root.at("schema"))
                .equals(SCHEMA)) {
            throw root.at("schema").fault("is not " + SCHEMA + ", the only version that this library reads");
        }
        JsonNode stated = required(envelope, "kind", root);
        if (!stated.isString() || !stated.stringValue().equals(kind)) {
            throw root.at("kind").fault("is another kind");
        }
        return shape.read(required(envelope, "body", root), root.at("body"));
    }

    private static JsonNode required(JsonNode envelope, String name, Where root) {
        JsonNode node = envelope.get(name);
        if (node == null) {
            throw root.at(name).fault("is missing");
        }
        return node;
    }

    private static JsonNode parse(String json, Where root) {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node == null) {
                throw root.fault("is empty");
            }
            return node;
        } catch (JacksonException e) {
            long offset = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
            throw root.fault("is not JSON" + (offset < 0 ? "" : ", seen at character " + offset));
        }
    }
}
