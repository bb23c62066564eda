package io.perfcycle.core.feedback;

/**
 * A question of a 360 round, answered with a score.
 *
 * @param id its id inside the round
 * @param text what is asked
 * @param lowest the lowest score
 * @param highest the highest score, above the lowest
 */
public record Question(String id, String text, int lowest, int highest) {
    /** Checks the scale. */
    public Question {
        if (lowest >= highest) {
            throw new IllegalArgumentException("Question " + id + " has no scale: " + lowest + " to " + highest);
        }
    }
}
