package io.perfcycle.quickstart.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of 360 feedback about one person.
 *
 * @param subject whom the feedback is about
 * @param scaleFrom lowest answer of the scale
 * @param scaleTo highest answer, above {@code scaleFrom}
 * @param results the groups of answers, by relationship
 * @param views what self and others see differently
 */
public record FeedbackRound(
        String subject,
        BigDecimal scaleFrom,
        BigDecimal scaleTo,
        List<RelationshipResult> results,
        List<SelfView> views) {

    /**
     * Without what self and others see differently.
     *
     * @param subject whom the feedback is about
     * @param scaleFrom lowest answer of the scale
     * @param scaleTo highest answer, above {@code scaleFrom}
     * @param results the groups of answers, by relationship
     */
    public FeedbackRound(String subject, BigDecimal scaleFrom, BigDecimal scaleTo, List<RelationshipResult> results) {
        this(subject, scaleFrom, scaleTo, results, List.of());
    }

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the scale has no width
     */
    public FeedbackRound {
        if (scaleTo.compareTo(scaleFrom) <= 0) {
            throw new IllegalArgumentException("scaleTo: " + scaleTo + " is not above " + scaleFrom);
        }
        results = List.copyOf(results);
        views = List.copyOf(views);
    }

    /**
     * What one group answered, or why it is not shown. Never both.
     *
     * @param relationship self, manager, peers, …
     * @param asked how many were asked
     * @param answered how many answered; null when even that must not be shown
     * @param scores mean answers; empty when suppressed
     * @param suppressed why the group is not shown, for example {@code suppressed: fewer than 3 answers}; null when it
     *     is
     */
    public record RelationshipResult(
            String relationship,
            int asked,
            @Nullable Integer answered,
            List<Score> scores,
            @Nullable String suppressed) {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if a suppressed group has scores
         */
        public RelationshipResult {
            scores = List.copyOf(scores);
            if (suppressed != null && !scores.isEmpty()) {
                throw new IllegalArgumentException("scores: given for the suppressed group " + relationship);
            }
        }
    }

    /**
     * What self and others see differently.
     *
     * @param kind blind spot or hidden strength
     * @param competency what was asked about
     * @param self the own answer
     * @param others the others' mean
     */
    public record SelfView(String kind, String competency, int self, BigDecimal others) {}

    /**
     * A mean answer.
     *
     * @param competency what was asked about; equal texts share a column
     * @param mean the mean on the round's scale
     */
    public record Score(String competency, BigDecimal mean) {}
}
