package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.id.EmployeeId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is shown of a relationship.
 *
 * @param relationship which
 * @param rater who answered, where they answer by name; nothing for a group, and for readers without names
 * @param suppressed whether nothing is shown, because too few answered
 * @param n how many answered; 0 where suppressed
 * @param figureByQuestion what is told of each question, in the order of questions; one that is held back is missing
 * @param chosenByQuestion how many chose each option of a choice, in the order of options; one that is held back is missing
 * @param comments the comments in the order of their text; empty where suppressed or too few wrote any
 */
public record GroupResult(
        Relationship relationship,
        Optional<EmployeeId> rater,
        boolean suppressed,
        int n,
        Map<String, Figure> figureByQuestion,
        Map<String, List<Integer>> chosenByQuestion,
        List<String> comments) {
    /** Copies the collections. */
    public GroupResult {
        figureByQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(figureByQuestion));
        chosenByQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(chosenByQuestion));
        comments = List.copyOf(comments);
    }

    static GroupResult suppressed(Relationship relationship) {
        return new GroupResult(relationship, Optional.empty(), true, 0, Map.of(), Map.of(), List.of());
    }

    GroupResult withoutName() {
        return new GroupResult(
                relationship, Optional.empty(), suppressed, n, figureByQuestion, chosenByQuestion, comments);
    }

    /** {@return the mean score of each question that is told, in the order of questions} */
    public Map<String, BigDecimal> meanByQuestion() {
        Map<String, BigDecimal> means = new LinkedHashMap<>();
        figureByQuestion.forEach((question, figure) -> means.put(question, figure.mean()));
        return Collections.unmodifiableMap(means);
    }
}
