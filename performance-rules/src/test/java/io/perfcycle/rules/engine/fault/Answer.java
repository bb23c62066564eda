package io.perfcycle.rules.engine.fault;

import org.jspecify.annotations.Nullable;

/**
 * What a port call came to.
 *
 * @param value the answer
 * @param thrown what it threw instead; null if it answered
 */
record Answer(@Nullable Object value, @Nullable RuntimeException thrown) {
    static Answer of(@Nullable Object value) {
        return new Answer(value, null);
    }

    @Nullable
    Object get() {
        if (thrown != null) {
            throw thrown;
        }
        return value;
    }

    boolean isLike(Answer other) {
        return thrown == null
                ? other.thrown == null && (value == other.value || (value != null && value.equals(other.value)))
                : other.thrown != null && thrown.getClass() == other.thrown.getClass();
    }
}
