package io.perfcycle.rules.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Between what results of a scenario can move: what comes of decisions by chance, and what of decisions with perfect knowledge.
 * Whoever reads a result without them does not know whether it is large.
 *
 * @param chance the settings with which decisions are made by chance; empty where there are none
 * @param ceiling the settings with which decisions are made with perfect knowledge; empty where there are none
 */
public record Bounds(Map<String, String> chance, Map<String, String> ceiling) {
    /** Copies the maps. */
    public Bounds {
        chance = Collections.unmodifiableMap(new LinkedHashMap<>(chance));
        ceiling = Collections.unmodifiableMap(new LinkedHashMap<>(ceiling));
    }

    /** {@return no bounds} */
    public static Bounds none() {
        return new Bounds(Map.of(), Map.of());
    }

    /**
     * Settings under a bound.
     *
     * @param given what is set by hand
     * @param bound {@link #chance} or {@link #ceiling}
     * @return the same, with those of the bound in their place
     */
    public static Map<String, String> under(Map<String, String> given, Map<String, String> bound) {
        Map<String, String> all = new LinkedHashMap<>(given);
        all.putAll(bound);
        return all;
    }
}
