package io.perfcycle.cli.statistic;

import io.perfcycle.core.outcome.Messages;
import io.perfcycle.core.outcome.OutcomeException;
import io.perfcycle.rules.base.StandardMessages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A part of an input that knows where it stands, so that every refusal names place and value. Immutable.
 *
 * <p>Each accessor throws {@link StatisticInputException} where the part is not what it asks for.
 */
public final class StatisticInput {
    private static final BigDecimal GREATEST = new BigDecimal("1e150");

    private final String place;
    private final JsonNode node;

    private StatisticInput(String place, JsonNode node) {
        this.place = place;
        this.node = node;
    }

    /**
     * The whole input.
     *
     * @param input the input
     * @return the input, which is an object
     */
    public static StatisticInput of(JsonNode input) {
        StatisticInput whole = new StatisticInput("", input);
        return input.isObject() ? whole : whole.refuse("one JSON object is expected");
    }

    /**
     * Whether a key is there and not null.
     *
     * @param name the key
     * @return whether there is a value
     */
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /**
     * What a key stands for.
     *
     * @param name the key, which is there and not null
     * @return its part
     */
    public StatisticInput at(String name) {
        String inner = place.isEmpty() ? name : place + "." + name;
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            throw new StatisticInputException(inner, "", "a value is missing");
        }
        return new StatisticInput(inner, value);
    }

    /**
     * What a key stands for, where it is there.
     *
     * @param name the key
     * @return its part, or nothing
     */
    public Optional<StatisticInput> find(String name) {
        return has(name) ? Optional.of(at(name)) : Optional.empty();
    }

    /** {@return whether the part is null} */
    public boolean isMissing() {
        return node.isNull();
    }

    /** {@return whether the part is an array} */
    public boolean isArray() {
        return node.isArray();
    }

    /** {@return whether the part is an object} */
    public boolean isObject() {
        return node.isObject();
    }

    /** {@return the elements of an array, in order} */
    public List<StatisticInput> items() {
        if (!node.isArray()) {
            return refuse("an array is expected");
        }
        List<StatisticInput> items = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            items.add(new StatisticInput(place + "[" + items.size() + "]", item));
        }
        return items;
    }

    /** {@return the parts of an object by key, in order} */
    public Map<String, StatisticInput> entries() {
        if (!node.isObject()) {
            return refuse("an object is expected");
        }
        Map<String, StatisticInput> entries = new LinkedHashMap<>();
        node.forEachEntry((key, value) -> entries.put(key, new StatisticInput(place + "." + key, value)));
        return entries;
    }

    /** {@return a number, exactly as it is written} */
    public BigDecimal decimal() {
        if (!node.isNumber()) {
            return refuse("a number is expected");
        }
        BigDecimal value = node.decimalValue();
        return value.abs().compareTo(GREATEST) > 0 ? refuse("a number up to 1e150 is expected") : value;
    }

    /** {@return a number} */
    public double number() {
        return decimal().doubleValue();
    }

    /** {@return a number, or NaN for null} */
    public double numberOrMissing() {
        return node.isNull() ? Double.NaN : number();
    }

    /**
     * A whole number.
     *
     * @param least the least that is allowed
     * @return the number
     */
    public int whole(int least) {
        BigDecimal value = decimal();
        if (value.compareTo(BigDecimal.valueOf(least)) < 0
                || value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
                || value.remainder(BigDecimal.ONE).signum() != 0) {
            return refuse("a whole number from " + least + " on is expected");
        }
        return value.intValue();
    }

    /** {@return a text} */
    public String text() {
        return node.isString() ? node.asString() : refuse("a text is expected");
    }

    /** {@return true or false} */
    public boolean truth() {
        return node.isBoolean() ? node.asBoolean() : this.<Boolean>refuse("true or false is expected");
    }

    /** {@return whether the part is a number} */
    public boolean isNumber() {
        return node.isNumber();
    }

    /** {@return a category: a text, or a number in plain writing} */
    public String category() {
        return node.isString() ? node.asString() : plain(decimal());
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /**
     * A constant by its name in any case.
     *
     * @param type the enum
     * @param <E> the enum
     * @return the constant
     */
    public <E extends Enum<E>> E constant(Class<E> type) {
        String wanted = text().toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        String names = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return refuse("one of " + names + " is expected");
    }

    /** {@return the numbers of an array} */
    public double[] numbers() {
        return items().stream().mapToDouble(StatisticInput::number).toArray();
    }

    /** {@return the numbers of an array of arrays of the same length} */
    public double[][] table() {
        return table(false);
    }

    /** {@return the numbers of an array of arrays of the same length, NaN for null} */
    public double[][] tableWithHoles() {
        return table(true);
    }

    /** {@return the counts, 0 or more, of an array of arrays of the same length} */
    public int[][] counts() {
        List<StatisticInput> rows = items();
        int[][] counts = new int[rows.size()][];
        for (int i = 0; i < counts.length; i++) {
            counts[i] =
                    rows.get(i).items().stream().mapToInt(cell -> cell.whole(0)).toArray();
            if (counts[i].length != counts[0].length) {
                return rows.get(i).refuse("as many cells as in the first row are expected");
            }
        }
        return counts;
    }

    /** {@return the numbers of each group of an object, in order} */
    public List<double[]> groups() {
        return entries().values().stream().map(StatisticInput::numbers).toList();
    }

    /**
     * Computes from this part; what the library will not take is refused here with its own words.
     *
     * @param computation what to compute
     * @param <T> type of the result
     * @return the result
     */
    public <T> T reading(Supplier<T> computation) {
        try {
            return computation.get();
        } catch (OutcomeException e) {
            Messages messages = StandardMessages.standard();
            return refuse(e.outcome().findings().stream()
                    .map(finding -> messages.write(finding, Locale.ENGLISH))
                    .collect(Collectors.joining(" ")));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return refuse(e.getMessage() == null ? "another input is expected" : e.getMessage());
        }
    }

    private double[][] table(boolean holes) {
        List<StatisticInput> rows = items();
        double[][] table = new double[rows.size()][];
        for (int i = 0; i < table.length; i++) {
            List<StatisticInput> cells = rows.get(i).items();
            table[i] = cells.stream()
                    .mapToDouble(holes ? StatisticInput::numberOrMissing : StatisticInput::number)
                    .toArray();
            if (table[i].length != table[0].length) {
                return rows.get(i).refuse("as many cells as in the first row are expected");
            }
        }
        return table;
    }

    /**
     * Refuses this part.
     *
     * @param expected what was expected, in words
     * @param <T> whatever the caller returns
     * @return never
     */
    public <T> T refuse(String expected) {
        throw new StatisticInputException(place, node.isContainer() ? "" : node.asString(""), expected);
    }
}
