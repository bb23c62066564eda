package io.perfcycle.core.feedback;

import java.util.Optional;

/**
 * An answer to one question.
 *
 * @param question the question's id
 * @param score the score; nothing if the rater could not say
 * @param comment a remark; may be empty
 */
public record Answer(String question, Optional<Integer> score, String comment) {}
