package io.perfcycle.rules.fairness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows by the values of one attribute, or of several together.
 *
 * @param attributes the names of the attributes
 * @param values the values of each group, groups in the order of their values
 * @param codes the group of each row, −1 where an attribute is not told
 * @param sizes how many rows each group has
 */
record Grouping(List<String> attributes, List<List<String>> values, int[] codes, long[] sizes) {
    /** Each attribute alone, then all together where there are several. */
    static List<Grouping> all(List<FairnessData.Attribute> attributes) {
        List<Grouping> all = new ArrayList<>();
        attributes.forEach(each -> all.add(of(List.of(each))));
        if (attributes.size() > 1) {
            all.add(of(attributes));
        }
        return all;
    }

    static Grouping of(List<FairnessData.Attribute> attributes) {
        int rows = attributes.get(0).codes().length;
        Map<List<Integer>, Integer> found = new HashMap<>();
        List<List<Integer>> keys = new ArrayList<>();
        int[] first = new int[rows];
        for (int i = 0; i < rows; i++) {
            List<Integer> key = new ArrayList<>(attributes.size());
            for (FairnessData.Attribute attribute : attributes) {
                key.add(attribute.codes()[i]);
            }
            first[i] = key.contains(-1)
                    ? -1
                    : found.computeIfAbsent(key, each -> {
                        keys.add(each);
                        return keys.size() - 1;
                    });
        }
        Integer[] order = new Integer[keys.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Arrays.compare(plain(keys.get(a)), plain(keys.get(b))));
        int[] place = new int[order.length];
        List<List<String>> values = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
            values.add(texts(attributes, keys.get(order[i])));
        }
        long[] sizes = new long[order.length];
        for (int i = 0; i < rows; i++) {
            if (first[i] >= 0) {
                first[i] = place[first[i]];
                sizes[first[i]]++;
            }
        }
        return new Grouping(
                attributes.stream().map(FairnessData.Attribute::name).toList(), values, first, sizes);
    }

    private static int[] plain(List<Integer> key) {
        return key.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<String> texts(List<FairnessData.Attribute> attributes, List<Integer> key) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            texts.add(attributes.get(i).values().get(key.get(i)));
        }
        return texts;
    }
}
