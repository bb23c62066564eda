package io.perfcycle.rules.smart;

/**
 * A part of a goal's title.
 *
 * @param from the first character, counted in Java {@code char}s from 0
 * @param to behind the last
 */
public record SmartSpan(int from, int to) {
    /** Refuses a part that is empty or begins before the text. */
    public SmartSpan {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("No part of a text: from " + from + " to " + to);
        }
    }

    /**
     * The part itself.
     *
     * @param text the title
     * @return what stands there
     * @throws IndexOutOfBoundsException if the text is shorter
     */
    public String in(String text) {
        return text.substring(from, to);
    }
}
