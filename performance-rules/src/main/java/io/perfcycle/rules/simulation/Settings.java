package io.perfcycle.rules.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value for each parameter of a scenario. Immutable. */
public final class Settings {
    private final Map<String, String> values;

    Settings(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** {@return all values by path, in the order in which the scenario declares them} */
    public Map<String, String> values() {
        return values;
    }

    /**
     * A value.
     *
     * @param path which parameter
     * @return its value
     * @throws IllegalArgumentException if there is no such parameter
     */
    public String word(String path) {
        String value = values.get(path);
        if (value == null) {
            throw new IllegalArgumentException("No parameter is called " + path);
        }
        return value;
    }

    /**
     * A number.
     *
     * @param path which parameter
     * @return its value
     */
    public double number(String path) {
        return Double.parseDouble(word(path));
    }

    /**
     * A whole number.
     *
     * @param path which parameter
     * @return its value
     */
    public int whole(String path) {
        return Integer.parseInt(word(path));
    }

    /**
     * A list.
     *
     * @param path which parameter
     * @return the words that are joined by {@code +}
     */
    public List<String> words(String path) {
        return List.of(word(path).split("\\+", -1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && settings.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
