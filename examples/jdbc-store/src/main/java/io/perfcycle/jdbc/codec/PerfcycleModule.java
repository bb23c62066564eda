package io.perfcycle.jdbc.codec;

import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Teaches Jackson the facts, records and ids of perfcycle. {@code JsonMapper.builder().addModule(new
 * PerfcycleModule())} is all that a host needs; the mapper's other settings do not change what is written. Values have
 * the form of the {@code body} of {@link DocumentCodec}. Reading something wrong throws {@link CodecException}, alone
 * or, inside a type of the host, as the cause of Jackson's own exception.
 *
 * <p>To be called, once per mapper.
 */
public final class PerfcycleModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** A module with every type that is stored. */
    public PerfcycleModule() {
        super("perfcycle");
        for (Map.Entry<Class<?>, Shape> entry : StoredTypes.shapes().own().entrySet()) {
            register(entry.getKey(), entry.getValue());
        }
    }

    @SuppressWarnings("unchecked")
    private void register(Class<?> type, Shape shape) {
        Class<Object> key = (Class<Object>) type;
        addSerializer(key, new Writing(type.getSimpleName(), shape));
        addDeserializer(key, new Reading(type.getSimpleName(), shape));
    }

    private static final class Writing extends ValueSerializer<Object> {
        private final String name;
        private final Shape shape;

        Writing(String name, Shape shape) {
            this.name = name;
            this.shape = shape;
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializationContext context) {
            shape.write(value, out, Where.root(name));
        }
    }

    private static final class Reading extends ValueDeserializer<Object> {
        private final String name;
        private final Shape shape;

        Reading(String name, Shape shape) {
            this.name = name;
            this.shape = shape;
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) {
            JsonNode node = context.readTree(in);
            return shape.read(node, Where.root(name));
        }
    }
}
