package io.perfcycle.rules.programme;

import io.perfcycle.core.id.UnitId;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a unit keeps one expectation of the programme.
 *
 * @param unit the unit; nothing for people whose unit is not known
 * @param expectation what is expected
 * @param people how many people the expectation holds for
 * @param kept for how many of them it was kept; nothing where the unit is too small to tell
 * @param share kept over people with four digits, half up; nothing where the unit is too small, or nobody counts
 * @param verdict whether the unit departs from the programme
 */
public record Consistency(
        Optional<UnitId> unit,
        Expectation expectation,
        int people,
        OptionalInt kept,
        Optional<BigDecimal> share,
        Verdict verdict) {
    /** Whether a unit departs from the programme. */
    public enum Verdict {
        /** It keeps it. */
        KEPT,
        /** It departs from it: the share lies below the one that the programme asks for. */
        DEPARTS,
        /** So few people that the figure would tell about each of them. */
        TOO_FEW
    }
}
