package io.perfcycle.jdbc.codec;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Whole numbers and truth values, as JSON has them. */
enum NumberShape implements Shape {
    /** A 32-bit number. */
    INT {
        @Override
        public void write(Object value, JsonGenerator out, Where where) {
            out.writeNumber((int) value);
        }

        @Override
        public Object read(JsonNode node, Where where) {
            if (!node.isIntegralNumber() || !node.canConvertToInt()) {
                throw where.fault("is not a whole number of 32 bits");
            }
            return node.intValue();
        }
    },
    /** A 64-bit number. */
    LONG {
        @Override
        public void write(Object value, JsonGenerator out, Where where) {
            out.writeNumber((long) value);
        }

        @Override
        public Object read(JsonNode node, Where where) {
            if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                throw where.fault("is not a whole number of 64 bits");
            }
            return node.longValue();
        }
    },
    /** True or false. */
    BOOLEAN {
        @Override
        public void write(Object value, JsonGenerator out, Where where) {
            out.writeBoolean((boolean) value);
        }

        @Override
        public Object read(JsonNode node, Where where) {
            if (!node.isBoolean()) {
                throw where.fault("is neither true nor false");
            }
            return node.booleanValue();
        }
    }
}
