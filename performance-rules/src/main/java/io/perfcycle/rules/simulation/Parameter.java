package io.perfcycle.rules.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something about a scenario that can be set.
 *
 * @param path its name, as in {@code --set path=value}
 * @param standard the default
 * @param values what it takes
 * @param meaning what it is
 */
public record Parameter(String path, String standard, Values values, String meaning) {
    /**
     * What a parameter takes: words, numbers, or both.
     *
     * @param words the words, as they are written
     * @param many whether several words may be joined by {@code +}
     * @param numbers which numbers
     */
    public record Values(List<String> words, boolean many, Numbers numbers) {
        /** Copies the list. */
        public Values {
            words = List.copyOf(words);
        }
    }

    /** Which numbers a parameter takes; whether they can be simulated is judged with the model. */
    public enum Numbers {
        /** None. */
        NONE,
        /** Whole ones. */
        WHOLE,
        /** Decimals, and a number that is not finite as a word. */
        DECIMAL
    }

    /**
     * A parameter that takes numbers.
     *
     * @param path its name
     * @param standard the default
     * @param meaning what it is
     * @return the parameter
     */
    public static Parameter decimal(String path, String standard, String meaning) {
        return new Parameter(path, standard, new Values(List.of(), false, Numbers.DECIMAL), meaning);
    }

    /**
     * A parameter that takes whole numbers.
     *
     * @param path its name
     * @param standard the default
     * @param meaning what it is
     * @return the parameter
     */
    public static Parameter whole(String path, int standard, String meaning) {
        return new Parameter(path, Integer.toString(standard), new Values(List.of(), false, Numbers.WHOLE), meaning);
    }

    /**
     * A parameter that takes one of some words.
     *
     * @param path its name
     * @param meaning what it is
     * @param words the words, the default first
     * @return the parameter
     */
    public static Parameter choice(String path, String meaning, String... words) {
        return new Parameter(path, words[0], new Values(List.of(words), false, Numbers.NONE), meaning);
    }

    /**
     * The same with words beside its numbers.
     *
     * @param words the words
     * @return the parameter
     */
    public Parameter or(String... words) {
        return new Parameter(path, standard, new Values(List.of(words), values.many(), values.numbers()), meaning);
    }

    /** {@return what it takes, in words} */
    public String expected() {
        List<String> parts = new ArrayList<>(values.words());
        switch (values.numbers()) {
            case WHOLE -> parts.add("a whole number");
            case DECIMAL -> parts.add("a number");
            case NONE -> {}
        }
        return String.join(", ", parts) + (values.many() ? ", or several words joined by +" : "");
    }

    /**
     * A value as it is written in results: numbers without needless digits, words as they are declared.
     *
     * @param text what was given
     * @return the value; nothing if the parameter does not take it
     */
    public Optional<String> parse(String text) {
        String given = text.strip();
        if (values.many() && given.indexOf('+') > 0) {
            List<String> found = new ArrayList<>();
            for (String part : given.split("\\+", -1)) {
                Optional<String> word = word(part.strip());
                if (word.isEmpty() || found.contains(word.get()) || word.get().equals(standard)) {
                    return Optional.empty();
                }
                found.add(word.get());
            }
            return Optional.of(String.join("+", found));
        }
        Optional<String> word = word(given);
        return word.isPresent() || values.numbers() == Numbers.NONE ? word : number(given);
    }

    private Optional<String> word(String text) {
        return values.words().stream()
                .filter(each -> each.equalsIgnoreCase(text))
                .findFirst();
    }

    private Optional<String> number(String text) {
        if (text.isEmpty() || text.length() > 30) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(text);
            boolean whole = value.stripTrailingZeros().scale() <= 0;
            if (Math.abs((long) value.scale()) > 30 || (values.numbers() == Numbers.WHOLE && !whole)) {
                return Optional.empty();
            }
            if (values.numbers() == Numbers.WHOLE && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
                return Optional.empty();
            }
            return Optional.of(
                    value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
