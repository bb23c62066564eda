package io.perfcycle.rules.feedback;

import java.math.BigDecimal;

/**
 * How far a group agrees on a question.
 *
 * @param rwg agreement beyond even spreading over the scale, 0 to 1, two digits
 * @param averageDeviation the mean distance from the mean in points of the scale, two digits
 */
public record Agreement(BigDecimal rwg, BigDecimal averageDeviation) {}
