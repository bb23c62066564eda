package io.perfcycle.cli;

import io.perfcycle.rules.statistics.Figure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object in which figures that cannot be computed are null, with the reason under {@code reasons}. */
final class JsonFigures {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    JsonFigures put(String name, Object value) {
        values.put(name, value);
        return this;
    }

    JsonFigures put(String name, Figure figure) {
        return figure.isDefined()
                ? put(name, Double.valueOf(figure.orElseThrow()))
                : undefined(name, figure.reason().orElse(""));
    }

    JsonFigures undefined(String name, String reason) {
        values.put(name, null);
        reasons.put(name, reason);
        return this;
    }

    /** The object; {@code reasons} stands last, where there are any. */
    @SuppressWarnings("NullAway") // Jackson writes null values as they are
    Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>(values);
        if (!reasons.isEmpty()) {
            map.put("reasons", reasons);
        }
        return map;
    }
}
