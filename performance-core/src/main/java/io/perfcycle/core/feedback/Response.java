package io.perfcycle.core.feedback;

import java.util.List;

/**
 * One rater's answers, without the rater.
 *
 * @param token a random id; the responses of a round are kept in the order of tokens
 * @param relationship what the rater is to the subject
 * @param answers the answers
 */
public record Response(String token, Relationship relationship, List<Answer> answers) {
    /** Copies the answers. */
    public Response {
        answers = List.copyOf(answers);
    }
}
