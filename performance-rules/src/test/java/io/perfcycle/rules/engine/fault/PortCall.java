package io.perfcycle.rules.engine.fault;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call of a port that has not been made yet.
 *
 * @param method which method
 * @param arguments its arguments
 * @param real makes the call
 */
record PortCall(PortMethod method, List<@Nullable Object> arguments, Supplier<@Nullable Object> real) {
    @Nullable
    Object make() {
        return real.get();
    }

    <T> T argument(int place, Class<T> type) {
        return type.cast(arguments.get(place));
    }
}
