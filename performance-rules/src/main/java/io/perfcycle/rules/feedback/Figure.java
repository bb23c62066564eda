package io.perfcycle.rules.feedback;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is told about a question by some raters.
 *
 * @param n how many answered it
 * @param mean the mean score, two digits
 * @param agreement how far they agree; nothing for a single answer
 */
public record Figure(int n, BigDecimal mean, Optional<Agreement> agreement) {}
