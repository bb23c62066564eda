package io.perfcycle.benchmarks.goal;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.rules.goal.GoalNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The least that turns goal objects into ints: one pass that interns the ids of goals and of their parents. */
final class IdPass {
    private IdPass() {}

    /** With an open-addressing table written for this loop alone: no growth, no removal, no bad luck. */
    static int[] byHand(List<GoalNode> nodes) {
        int n = nodes.size();
        int mask = Integer.highestOneBit(4 * n) - 1;
        int[] slots = new int[mask + 1];
        Arrays.fill(slots, -1);
        String[] texts = new String[2 * n];
        int[] links = new int[2 * n];
        int size = 0;
        int filled = 0;
        for (int i = 0; i < n; i++) {
            GoalNode node = nodes.get(i);
            size = intern(node.id().value(), slots, texts, size, mask);
            List<GoalLink> parents = node.parents();
            for (int at = 0; at < parents.size(); at++) {
                String text = parents.get(at).parent().value();
                size = intern(text, slots, texts, size, mask);
                if (filled == links.length) {
                    links = Arrays.copyOf(links, filled * 2);
                }
                links[filled++] = slots[slot(text, slots, texts, mask)];
            }
        }
        return links;
    }

    private static int intern(String text, int[] slots, String[] texts, int size, int mask) {
        int slot = slot(text, slots, texts, mask);
        if (slots[slot] >= 0) {
            return size;
        }
        slots[slot] = size;
        texts[size] = text;
        return size + 1;
    }

    private static int slot(String text, int[] slots, String[] texts, int mask) {
        int slot = text.hashCode() * 0x9E3779B1 >>> 7 & mask;
        while (slots[slot] >= 0 && !texts[slots[slot]].equals(text)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** With the map of the JDK. */
    static int[] byMap(List<GoalNode> nodes) {
        Map<String, Integer> numbers = new HashMap<>(nodes.size() * 2);
        int[] links = new int[2 * nodes.size()];
        int filled = 0;
        for (GoalNode node : nodes) {
            number(numbers, node.id().value());
            for (GoalLink link : node.parents()) {
                if (filled == links.length) {
                    links = Arrays.copyOf(links, filled * 2);
                }
                links[filled++] = number(numbers, link.parent().value());
            }
        }
        return links;
    }

    private static int number(Map<String, Integer> numbers, String text) {
        Integer known = numbers.putIfAbsent(text, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }
}
