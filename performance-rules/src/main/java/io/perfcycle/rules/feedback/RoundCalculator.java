package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.feedback.AnswerRule;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Response;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundOverlap;
import io.perfcycle.core.feedback.RoundPolicy;
import io.perfcycle.core.feedback.RoundResponses;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.Rounding;
import io.perfcycle.rules.statistics.WithinGroupAgreement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Measures a closed 360 round. SELF and a single manager answer by name and take no part in anonymity; of all others
 * only that is told which the atom rule allows with the round's threshold, beside everything else that is told of the
 * round. A relationship that is too small is suppressed: its scores, comments and count. A question is held back for a
 * group whose answers to it are all the same, because the mean would tell what each said.
 *
 * <p>First the groups are told in the order of relationships, then question by question the groups, then all others
 * together: every anonymous answer if no group is held back and nothing small follows by subtraction, else those of the
 * groups that are told. (That a group is held back says that its members agree; a total with it would then tell on what.)
 *
 * <p>{@link #measure} is to be called and is thread safe.
 */
public final class RoundCalculator {
    private final Round round;
    private final List<Response> named = new ArrayList<>();
    private final Map<Relationship, Integer> asked;
    private final Map<Relationship, boolean[]> told = new EnumMap<>(Relationship.class);
    private final Map<Relationship, Map<String, Figure>> figures = new EnumMap<>(Relationship.class);
    private final Map<Relationship, Map<String, List<Integer>>> chosen = new EnumMap<>(Relationship.class);
    private final RoundOverlap overlap;
    private final Map<String, Figure> others = new LinkedHashMap<>();
    private final List<Response> anonymous = new ArrayList<>();
    private final RoundRelease release;

    private RoundCalculator(Round round, RoundResponses responses) {
        this.round = round;
        asked = InvitationRules.asked(round.invitations());
        for (Response response : responses.responses()) {
            if (asked.containsKey(response.relationship())) {
                (round.isByName(response.relationship()) ? named : anonymous).add(response);
            }
        }
        overlap = round.overlap().orElse(RoundOverlap.NONE);
        release = new RoundRelease(anonymous, round.threshold());
    }

    /**
     * Measures a round.
     *
     * @param round the round
     * @param responses its answers
     * @param policy from where on a gap between self and others is told
     * @return what may be told; nothing while the round is open
     */
    public static RoundResults measure(Round round, RoundResponses responses, RoundPolicy policy) {
        return round.state() == Round.State.OPEN
                ? new RoundResults(round.threshold(), List.of(), Map.of(), List.of())
                : new RoundCalculator(round, responses).measure(policy);
    }

    private RoundResults measure(RoundPolicy policy) {
        for (Relationship relationship : asked.keySet()) {
            boolean[] group = release.group(relationship);
            if (!round.isByName(relationship) && !overlap.heldBack().contains(relationship) && release.count(group)) {
                told.put(relationship, group);
            }
            figures.put(relationship, new LinkedHashMap<>());
            chosen.put(relationship, new LinkedHashMap<>());
        }
        round.questions().stream()
                .filter(question -> !question.is(AnswerRule.Kind.TEXT))
                .forEach(this::question);
        List<GroupResult> groups = new ArrayList<>();
        for (Relationship relationship : asked.keySet()) {
            groups.add(round.isByName(relationship) ? byName(relationship) : result(relationship));
        }
        return new RoundResults(round.threshold(), groups, others, comparisons(policy));
    }

    private void question(Question question) {
        release.begin();
        boolean[] all = new boolean[anonymous.size()];
        Arrays.fill(all, true);
        boolean[] shown = new boolean[anonymous.size()];
        boolean complete = overlap.isNone();
        for (Map.Entry<Relationship, boolean[]> group : told.entrySet()) {
            boolean[] answered = release.answered(group.getValue(), question);
            if (isWhole(group.getKey(), answered) && release.figure(answered, question)) {
                tell(group.getKey(), answered, question);
                for (int e = 0; e < shown.length; e++) {
                    shown[e] |= answered[e];
                }
            } else {
                complete &= RoundRelease.size(answered) == 0;
            }
        }
        if (question.is(AnswerRule.Kind.CHOICE)) {
            return;
        }
        boolean[] everybody = release.answered(all, question);
        if (complete && release.figure(everybody, question)) {
            put(others, everybody, question);
        } else if (release.figure(shown, question)) {
            put(others, shown, question);
        }
    }

    /** A group that was told of in another round is told of as the same group, or not at all. */
    private boolean isWhole(Relationship relationship, boolean[] answered) {
        boolean[] group = told.getOrDefault(relationship, answered);
        return !overlap.repeated().contains(relationship) || RoundRelease.size(answered) == RoundRelease.size(group);
    }

    private void tell(Relationship relationship, boolean[] set, Question question) {
        if (question.is(AnswerRule.Kind.CHOICE)) {
            chosen.getOrDefault(relationship, Map.of())
                    .put(question.id(), counts(release.scores(set, question), question));
        } else {
            put(figures.getOrDefault(relationship, Map.of()), set, question);
        }
    }

    private static List<Integer> counts(int[] scores, Question question) {
        Integer[] counts = new Integer[question.highest() - question.lowest() + 1];
        Arrays.fill(counts, 0);
        for (int score : scores) {
            counts[score - question.lowest()]++;
        }
        return List.of(counts);
    }

    private void put(Map<String, Figure> to, boolean[] set, Question question) {
        to.put(question.id(), figure(release.scores(set, question), question));
    }

    private static Figure figure(int[] scores, Question question) {
        long sum = 0;
        for (int score : scores) {
            sum += score;
        }
        BigDecimal mean = Rounding.STANDARD.round(
                BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(scores.length), Rounding.INTERMEDIATE));
        if (scores.length < 2) {
            return new Figure(scores.length, mean, Optional.empty());
        }
        int points = question.highest() - question.lowest() + 1;
        return new Figure(
                scores.length,
                mean,
                Optional.of(new Agreement(
                        WithinGroupAgreement.rwg(scores, points, Rounding.STANDARD),
                        WithinGroupAgreement.averageDeviation(scores, Rounding.STANDARD))));
    }

    private GroupResult byName(Relationship relationship) {
        List<Response> own = named.stream()
                .filter(response -> response.relationship() == relationship)
                .toList();
        if (own.isEmpty()) {
            return GroupResult.suppressed(relationship);
        }
        Map<String, Figure> scores = new LinkedHashMap<>();
        Map<String, List<Integer>> choices = new LinkedHashMap<>();
        for (Question question : round.questions()) {
            OptionalInt given = RoundRelease.score(own.get(0), question);
            if (given.isPresent() && question.is(AnswerRule.Kind.CHOICE)) {
                choices.put(question.id(), counts(new int[] {given.getAsInt()}, question));
            } else if (given.isPresent()) {
                scores.put(question.id(), figure(new int[] {given.getAsInt()}, question));
            }
        }
        Optional<EmployeeId> rater = round.invitations().stream()
                .filter(invitation -> invitation.relationship() == relationship)
                .map(Invitation::rater)
                .findFirst();
        return new GroupResult(relationship, rater, false, own.size(), scores, choices, comments(own));
    }

    /** Comments are told of the whole group, and only where enough wrote one, so that none stands for one person. */
    private GroupResult result(Relationship relationship) {
        boolean[] group = told.get(relationship);
        if (group == null) {
            return GroupResult.suppressed(relationship);
        }
        List<Response> writers = new ArrayList<>();
        for (int e = 0; e < group.length; e++) {
            if (group[e] && !comments(List.of(anonymous.get(e))).isEmpty()) {
                writers.add(anonymous.get(e));
            }
        }
        List<String> comments = writers.size() >= round.threshold() ? comments(writers) : List.<String>of();
        Map<String, Figure> scores = figures.getOrDefault(relationship, Map.of());
        Map<String, List<Integer>> choices = chosen.getOrDefault(relationship, Map.of());
        return new GroupResult(
                relationship, Optional.empty(), false, RoundRelease.size(group), scores, choices, comments);
    }

    private List<Comparison> comparisons(RoundPolicy policy) {
        List<Comparison> comparisons = new ArrayList<>();
        for (Response self : named) {
            for (Question question : round.questions()) {
                Figure told = others.get(question.id());
                if (self.relationship() == Relationship.SELF && told != null) {
                    RoundRelease.score(self, question)
                            .ifPresent(score -> comparisons.add(compare(question, score, told, policy)));
                }
            }
        }
        return comparisons;
    }

    private static Comparison compare(Question question, int self, Figure others, RoundPolicy policy) {
        BigDecimal gap = BigDecimal.valueOf(self).subtract(others.mean());
        BigDecimal least = policy.gap().multiply(BigDecimal.valueOf((long) question.highest() - question.lowest()));
        Comparison.View view = gap.abs().compareTo(least) < 0
                ? Comparison.View.ALIGNED
                : gap.signum() > 0 ? Comparison.View.BLIND_SPOT : Comparison.View.HIDDEN_STRENGTH;
        return new Comparison(question.id(), self, others, gap, view);
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
