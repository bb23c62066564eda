package io.perfcycle.rules.feedback;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How recognition flows in a group. Hidden recognition does not count.
 *
 * @param given how many were given
 * @param givers how many people gave one
 * @param receivers how many people got one
 * @param pairs how many pairs of a giver and a receiver there are
 * @param mutualPairs how many pairs of people thanked each other
 * @param mutual how many were given within such a pair
 * @param reciprocity {@code mutual / given} to four digits, half even; nothing where none was given. High where the same
 *     people thank each other, which is no fault by itself
 */
public record RecognitionFigures(
        long given,
        long givers,
        long receivers,
        long pairs,
        long mutualPairs,
        long mutual,
        Optional<BigDecimal> reciprocity) {}
