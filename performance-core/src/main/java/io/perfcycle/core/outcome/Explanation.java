package io.perfcycle.core.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a number came about: what it is, its value, the rule that made it, what went in, and the parts it is made of.
 *
 * @param quantity what the number is, such as {@code summary score}
 * @param value its value as plain text, or {@code none} with the reason in the inputs
 * @param rule the formula or policy by name
 * @param inputs what went in, by name, in order
 * @param parts the explained parts, in order
 */
public record Explanation(
        String quantity, String value, String rule, Map<String, String> inputs, List<Explanation> parts) {
    /** Copies the collections. */
    public Explanation {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        parts = List.copyOf(parts);
    }

    /**
     * An explanation without inputs and parts.
     *
     * @param quantity what the number is
     * @param value its value
     * @param rule the formula or policy
     * @return the explanation
     */
    public static Explanation of(String quantity, Object value, String rule) {
        return new Explanation(quantity, value.toString(), rule, Map.of(), List.of());
    }

    /**
     * The same with one more input.
     *
     * @param name the input's name
     * @param input its value
     * @return the explanation
     */
    public Explanation with(String name, Object input) {
        Map<String, String> more = new LinkedHashMap<>(inputs);
        more.put(name, input.toString());
        return new Explanation(quantity, value, rule, more, parts);
    }

    /**
     * The same with these parts.
     *
     * @param all the parts in order
     * @return the explanation
     */
    public Explanation madeOf(List<Explanation> all) {
        return new Explanation(quantity, value, rule, inputs, all);
    }

    /**
     * Compares two explanations of the same quantity.
     *
     * @param other the later one
     * @return one line per value, rule or input that differs, parts matched by quantity; empty when they agree
     */
    public List<String> differencesTo(Explanation other) {
        List<String> lines = new ArrayList<>();
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        collect("", before);
        other.collect("", after);
        before.forEach((path, text) -> {
            String now = after.remove(path);
            if (!text.equals(now)) {
                lines.add(path + ": " + text + " -> " + (now == null ? "absent" : now));
            }
        });
        after.forEach((path, text) -> lines.add(path + ": absent -> " + text));
        return List.copyOf(lines);
    }

    private void collect(String prefix, Map<String, String> lines) {
        String path = prefix + quantity;
        lines.put(path, value);
        lines.put(path + " (rule)", rule);
        inputs.forEach((name, input) -> lines.put(path + "." + name, input));
        for (Explanation part : parts) {
            part.collect(path + " / ", lines);
        }
    }
}
