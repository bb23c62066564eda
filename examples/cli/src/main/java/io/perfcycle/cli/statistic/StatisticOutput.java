package io.perfcycle.cli.statistic;

import io.perfcycle.rules.statistics.Figure;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a result: numbers under their keys; null with a reason for what cannot be computed. For one thread. */
public final class StatisticOutput {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode node = JSON.objectNode();
    private final ObjectNode reasons = JSON.objectNode();

    /** An empty result. */
    public StatisticOutput() {}

    /**
     * Puts a number.
     *
     * @param name the key
     * @param value a finite number; a whole one is written without a point
     * @return this
     * @throws IllegalArgumentException if the number is not finite
     */
    public StatisticOutput put(String name, double value) {
        node.put(name, plain(name, value));
        return this;
    }

    /**
     * Puts a number.
     *
     * @param name the key
     * @param value the number
     * @return this
     */
    public StatisticOutput put(String name, BigDecimal value) {
        node.put(name, value);
        return this;
    }

    /**
     * Puts a text.
     *
     * @param name the key
     * @param value the text
     * @return this
     */
    public StatisticOutput put(String name, String value) {
        node.put(name, value);
        return this;
    }

    /**
     * Puts true or false.
     *
     * @param name the key
     * @param value which
     * @return this
     */
    public StatisticOutput put(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    /**
     * Puts a figure.
     *
     * @param name the key
     * @param figure a value, or a reason why there is none
     * @return this
     */
    public StatisticOutput put(String name, Figure figure) {
        return figure.isDefined()
                ? put(name, figure.orElseThrow())
                : undefined(name, figure.reason().orElse(""));
    }

    /**
     * Puts figures; the reason of one that is undefined stands under the key with its place.
     *
     * @param name the key
     * @param figures values, or reasons why there are none
     * @return this
     */
    public StatisticOutput put(String name, List<Figure> figures) {
        ArrayNode array = node.putArray(name);
        for (Figure figure : figures) {
            if (figure.isDefined()) {
                array.add(plain(name, figure.orElseThrow()));
            } else {
                reasons.put(name + "[" + array.size() + "]", figure.reason().orElse(""));
                array.addNull();
            }
        }
        return this;
    }

    /**
     * Numbers as an array.
     *
     * @param values the numbers
     * @return the same
     */
    public static double[] array(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Puts numbers.
     *
     * @param name the key
     * @param values finite numbers
     * @return this
     */
    public StatisticOutput put(String name, double... values) {
        ArrayNode array = node.putArray(name);
        for (double value : values) {
            array.add(plain(name, value));
        }
        return this;
    }

    /**
     * Puts texts.
     *
     * @param name the key
     * @param values the texts
     * @return this
     */
    public StatisticOutput texts(String name, Collection<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
        return this;
    }

    /**
     * Puts another result inside.
     *
     * @param name the key
     * @param inner the result
     * @return this
     */
    public StatisticOutput put(String name, StatisticOutput inner) {
        node.set(name, inner.json());
        return this;
    }

    /**
     * Puts an object of numbers.
     *
     * @param name the key
     * @param values by key
     * @param number what to write of each
     * @param <T> type of the values
     * @return this
     */
    public <T> StatisticOutput put(String name, Map<String, T> values, ToDoubleFunction<? super T> number) {
        ObjectNode inner = node.putObject(name);
        values.forEach((key, value) -> inner.put(key, plain(key, number.applyAsDouble(value))));
        return this;
    }

    /**
     * Puts null, with the reason.
     *
     * @param name the key
     * @param reason why it cannot be computed
     * @return this
     */
    public StatisticOutput undefined(String name, String reason) {
        node.putNull(name);
        reasons.put(name, reason);
        return this;
    }

    /** {@return the object; {@code reasons} stands last, where there are any} */
    public ObjectNode json() {
        if (!reasons.isEmpty()) {
            node.set("reasons", reasons);
        }
        return node;
    }

    private static BigDecimal plain(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is not a finite number");
        }
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.scale() < 0 && exact.precision() - exact.scale() <= 18 ? exact.setScale(0) : exact;
    }
}
