package io.perfcycle.cli.statistic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The categories of a scale in order: as they are listed, or else the values in use, numbers by value or all of them texts.
 */
final class Levels {
    private final Map<String, Integer> codes = new HashMap<>();

    Levels(Optional<List<StatisticInput>> listed, List<StatisticInput> one, List<StatisticInput> other) {
        if (listed.isPresent()) {
            for (StatisticInput level : listed.get()) {
                if (codes.putIfAbsent(level.category(), codes.size()) != null) {
                    level.<Integer>refuse("every category is expected once");
                }
            }
        } else {
            List<StatisticInput> used = new ArrayList<>(one);
            used.addAll(other);
            used.removeIf(StatisticInput::isMissing);
            inOrder(used).forEach(category -> codes.put(category, codes.size()));
        }
    }

    private static List<String> inOrder(List<StatisticInput> used) {
        if (used.stream().allMatch(StatisticInput::isNumber)) {
            return used.stream().map(StatisticInput::decimal).collect(Collectors.toCollection(TreeSet::new)).stream()
                    .map(value -> value.stripTrailingZeros().toPlainString())
                    .distinct()
                    .toList();
        }
        return List.copyOf(used.stream().map(StatisticInput::category).collect(Collectors.toCollection(TreeSet::new)));
    }

    int size() {
        return codes.size();
    }

    /** The places of categories; −1 for what is missing. */
    int[] codes(List<StatisticInput> values) {
        return values.stream()
                .mapToInt(value -> value.isMissing() ? -1 : code(value))
                .toArray();
    }

    private int code(StatisticInput value) {
        Integer code = codes.get(value.category());
        return code == null ? value.<Integer>refuse("one of the levels is expected") : code;
    }
}
