package io.perfcycle.rules.feedback;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Explanation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What may be told of a closed 360 round.
 *
 * @param threshold the smallest group that is told of
 * @param groups one entry per relationship that was asked, in the order of relationships; empty while the round is open
 * @param othersByQuestion what all anonymous raters together say, in the order of questions; what could give away a
 *     smaller group is missing, or without the groups that are held back
 * @param comparisons self against others, in the order of questions, where both are told
 */
public record RoundResults(
        int threshold, List<GroupResult> groups, Map<String, Figure> othersByQuestion, List<Comparison> comparisons) {
    private static final String MEAN = "arithmetic mean, half up to two digits, once";

    /** Copies the collections. */
    public RoundResults {
        groups = List.copyOf(groups);
        othersByQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(othersByQuestion));
        comparisons = List.copyOf(comparisons);
    }

    /**
     * The same for a reader who may not know some of those who answered by name.
     *
     * @param mayKnow whether the reader may know somebody
     * @return the results without the other names
     */
    public RoundResults naming(Predicate<EmployeeId> mayKnow) {
        List<GroupResult> known = groups.stream()
                .map(group -> group.rater().filter(mayKnow).isPresent() ? group : group.withoutName())
                .toList();
        return new RoundResults(threshold, known, othersByQuestion, comparisons);
    }

    /**
     * How each figure came about, without anything that is not told anyway.
     *
     * @return one explanation per figure: of groups, of the others together, of gaps
     */
    public List<Explanation> explain() {
        List<Explanation> explained = new ArrayList<>();
        for (GroupResult group : groups) {
            String who = group.relationship().name();
            if (group.suppressed()) {
                explained.add(Explanation.of(who, "none", "atom rule").with("fewer than", threshold));
            }
            group.figureByQuestion()
                    .forEach((question, figure) -> explained.add(explain(who + " on " + question, figure)));
        }
        othersByQuestion.forEach((question, figure) -> explained.add(explain("others on " + question, figure)));
        for (Comparison comparison : comparisons) {
            explained.add(Explanation.of("gap on " + comparison.question(), comparison.gap(), "self less others")
                    .with("self", comparison.self())
                    .with("others", comparison.others().mean())
                    .with("view", comparison.view()));
        }
        return explained;
    }

    private Explanation explain(String what, Figure figure) {
        Explanation mean = Explanation.of(what, figure.mean(), MEAN)
                .with("answers", figure.n())
                .with("threshold", threshold);
        return figure.agreement()
                .map(agreement -> mean.madeOf(List.of(
                        Explanation.of("agreement", agreement.rwg(), "r_wg = 1 - s² / ((A² - 1) / 12), at least 0"),
                        Explanation.of(
                                "average deviation", agreement.averageDeviation(), "mean distance from the mean"))))
                .orElse(mean);
    }
}
