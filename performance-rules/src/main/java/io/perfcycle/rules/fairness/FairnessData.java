package io.perfcycle.rules.fairness;

import java.util.List;
import java.util.Optional;

/**
 * Reviews as columns, one row per review; all columns have as many rows. Rows in which a rating or selection is missing are
 * left out before. Arrays are not copied and not changed.
 *
 * @param attributes the attributes by which people are grouped, one or more
 * @param ratings the ratings, where there are any
 * @param selected whether each was selected, where it is told
 * @param managers who rated, where it is told
 */
public record FairnessData(
        List<Attribute> attributes,
        Optional<Ratings> ratings,
        Optional<boolean[]> selected,
        Optional<Attribute> managers) {
    /** Checks the lengths. */
    public FairnessData {
        attributes = List.copyOf(attributes);
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException("At least one attribute is needed");
        }
        int rows = attributes.get(0).codes().length;
        boolean same = attributes.stream().allMatch(each -> each.codes().length == rows)
                && ratings.map(each -> each.scores().length == rows).orElse(true)
                && selected.map(each -> each.length == rows).orElse(true)
                && managers.map(each -> each.codes().length == rows).orElse(true);
        if (!same) {
            throw new IllegalArgumentException("All columns have as many rows as the first attribute, " + rows);
        }
    }

    /** {@return how many rows there are} */
    public int rows() {
        return attributes.get(0).codes().length;
    }

    /**
     * A column of names.
     *
     * @param name what it tells
     * @param values its values
     * @param codes the place of each row's value; −1 where it is not told
     */
    public record Attribute(String name, List<String> values, int[] codes) {
        /** Copies the values. */
        public Attribute {
            values = List.copyOf(values);
        }
    }

    /**
     * A column of ratings.
     *
     * @param scores the ratings, scaled to whole numbers
     * @param unit how many whole numbers make 1
     */
    public record Ratings(long[] scores, double unit) {}
}
