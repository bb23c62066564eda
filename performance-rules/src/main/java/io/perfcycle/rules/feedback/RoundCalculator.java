package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Response;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundResponses;
import io.perfcycle.core.value.Rounding;
import io.perfcycle.rules.disclosure.AtomRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures a closed 360 round by relationship. SELF and the single manager answer by name and take no part in
 * anonymity; every other group is shown only under the atom rule with the round's threshold. A group that is too small
 * is suppressed: its scores, comments and count.
 *
 * <p>Stateless.
 */
public final class RoundCalculator {
    private RoundCalculator() {}

    /**
     * What is shown of a relationship.
     *
     * @param relationship which
     * @param suppressed whether nothing is shown, because too few answered
     * @param n how many answered; 0 where suppressed
     * @param meanByQuestion the mean score of each question that was answered by enough, two digits, by question
     * @param comments the comments in the order of their text; empty where suppressed
     */
    public record GroupResult(
            Relationship relationship,
            boolean suppressed,
            int n,
            Map<String, BigDecimal> meanByQuestion,
            List<String> comments) {
        /** Copies the comments. */
        public GroupResult {
            comments = List.copyOf(comments);
        }
    }

    /**
     * Measures a round.
     *
     * @param round the round
     * @param responses its answers
     * @return one entry per relationship that was asked, in the order of relationships; empty while the round is open
     */
    public static List<GroupResult> measure(Round round, RoundResponses responses) {
        List<GroupResult> results = new ArrayList<>();
        if (round.state() == Round.State.OPEN) {
            return results;
        }
        Map<Relationship, List<Response>> groups = new EnumMap<>(Relationship.class);
        round.invitations().forEach(asked -> groups.putIfAbsent(asked.relationship(), new ArrayList<>()));
        responses.responses().forEach(response -> {
            List<Response> group = groups.get(response.relationship());
            if (group != null) {
                group.add(response);
            }
        });
        groups.forEach((relationship, group) -> results.add(one(round, relationship, group)));
        return results;
    }

    private static GroupResult one(Round round, Relationship relationship, List<Response> group) {
        long asked = round.invitations().stream()
                .filter(invitation -> invitation.relationship() == relationship)
                .count();
        boolean named = relationship.isNamed() && asked == 1;
        int least = named ? 1 : round.threshold();
        if (group.size() < least) {
            return new GroupResult(relationship, true, 0, Map.of(), List.of());
        }
        Map<String, BigDecimal> means = new java.util.LinkedHashMap<>();
        List<boolean[]> sets = new ArrayList<>();
        boolean[] all = new boolean[group.size()];
        java.util.Arrays.fill(all, true);
        sets.add(all);
        for (Question question : round.questions()) {
            boolean[] answered = new boolean[group.size()];
            for (int i = 0; i < group.size(); i++) {
                answered[i] = score(group.get(i), question).isPresent();
            }
            List<boolean[]> tried = new ArrayList<>(sets);
            tried.add(answered);
            if (named || AtomRule.isSafe(group.size(), tried, least)) {
                sets.add(answered);
                mean(group, question).ifPresent(mean -> means.put(question.id(), mean));
            }
        }
        return new GroupResult(relationship, false, group.size(), means, comments(group));
    }

    private static Optional<Integer> score(Response response, Question question) {
        for (Answer answer : response.answers()) {
            if (answer.question().equals(question.id())) {
                return answer.score();
            }
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> mean(List<Response> group, Question question) {
        long sum = 0;
        int n = 0;
        for (Response response : group) {
            Optional<Integer> score = score(response, question);
            sum += score.orElse(0);
            n += score.isPresent() ? 1 : 0;
        }
        return n == 0
                ? Optional.empty()
                : Optional.of(Rounding.STANDARD.round(
                        BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), Rounding.INTERMEDIATE)));
    }

    private static List<String> comments(List<Response> group) {
        List<String> comments = new ArrayList<>();
        for (Response response : group) {
            for (Answer answer : response.answers()) {
                if (!answer.comment().isBlank()) {
                    comments.add(answer.comment());
                }
            }
        }
        comments.sort(String::compareTo);
        return comments;
    }
}
