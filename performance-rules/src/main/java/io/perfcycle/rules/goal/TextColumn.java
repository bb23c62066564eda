package io.perfcycle.rules.goal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text of each goal as an int, such as its unit; takes no room before the first goal has one. */
final class TextColumn {
    /** The number of a goal without a text. */
    static final int NONE = -1;

    private final int goals;
    private IdTable texts = new IdTable(0);
    private int @Nullable [] numbers;
    private @Nullable String last;
    private int lastNumber;

    TextColumn(int goals) {
        this.goals = goals;
    }

    void put(int goal, String text) {
        int[] column = numbers;
        if (column == null) {
            column = new int[goals];
            Arrays.fill(column, NONE);
            numbers = column;
        }
        if (text != last) {
            lastNumber = texts.intern(text);
            last = text;
        }
        column[goal] = lastNumber;
    }

    /** The number of a goal's text, or {@link #NONE}. */
    int of(int goal) {
        int[] column = numbers;
        return column == null ? NONE : column[goal];
    }

    /** How many different texts there are. */
    int size() {
        return texts.size();
    }

    String text(int number) {
        return texts.text(number);
    }

    /** The same column in another order of goals; no text comes in any more. */
    TextColumn inOrder(int[] order) {
        texts.close();
        TextColumn moved = new TextColumn(order.length);
        moved.texts = texts;
        int[] column = numbers;
        if (column != null) {
            int[] to = new int[order.length];
            for (int goal = 0; goal < to.length; goal++) {
                to[goal] = column[order[goal]];
            }
            moved.numbers = to;
        }
        return moved;
    }

    long bytes() {
        return texts.bytes() + (numbers == null ? 0 : 4L * goals);
    }
}
