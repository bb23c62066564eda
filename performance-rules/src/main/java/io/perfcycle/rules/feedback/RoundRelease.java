package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Response;
import io.perfcycle.rules.disclosure.AtomRule;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which sets of anonymous answers may be told of, beside all that is told of already. The elements are the anonymous
 * responses of the round, in every relationship. Not thread safe.
 */
final class RoundRelease {
    private final List<Response> responses;
    private final int threshold;
    private final List<boolean[]> released = new ArrayList<>();
    private final List<boolean[]> ofQuestion = new ArrayList<>();

    RoundRelease(List<Response> responses, int threshold) {
        this.responses = responses;
        this.threshold = threshold;
    }

    /** Who answered for a relationship. */
    boolean[] group(Relationship relationship) {
        boolean[] set = new boolean[responses.size()];
        for (int e = 0; e < set.length; e++) {
            set[e] = responses.get(e).relationship() == relationship;
        }
        return set;
    }

    /** Who of a set answered a question. */
    boolean[] answered(boolean[] set, Question question) {
        boolean[] answered = new boolean[set.length];
        for (int e = 0; e < set.length; e++) {
            answered[e] = set[e] && score(responses.get(e), question).isPresent();
        }
        return answered;
    }

    /** Tells how many are in the set, if it may be told. */
    boolean count(boolean[] set) {
        return size(set) > 0 && tell(set);
    }

    /** Begins with another question: figures about one say nothing about the values of another. */
    void begin() {
        ofQuestion.clear();
    }

    /** Tells a figure about a question, if it gives away neither a small group nor what all of a group said. */
    boolean figure(boolean[] set, Question question) {
        if (size(set) == 0) {
            return false;
        }
        List<boolean[]> tried = new ArrayList<>(ofQuestion);
        tried.add(set);
        int[] values = new int[responses.size()];
        for (int e = 0; e < values.length; e++) {
            values[e] = score(responses.get(e), question).orElse(0);
        }
        if (!AtomRule.isSafe(values, tried, threshold) || !tell(set)) {
            return false;
        }
        ofQuestion.add(set);
        return true;
    }

    private boolean tell(boolean[] set) {
        List<boolean[]> tried = new ArrayList<>(released);
        tried.add(set);
        boolean safe = AtomRule.isSafe(responses.size(), tried, threshold);
        if (safe) {
            released.add(set);
        }
        return safe;
    }

    int[] scores(boolean[] set, Question question) {
        int[] scores = new int[size(set)];
        int n = 0;
        for (int e = 0; e < set.length; e++) {
            if (set[e]) {
                scores[n++] = score(responses.get(e), question).orElseThrow();
            }
        }
        return scores;
    }

    static int size(boolean[] set) {
        int size = 0;
        for (boolean in : set) {
            size += in ? 1 : 0;
        }
        return size;
    }

    static OptionalInt score(Response response, Question question) {
        for (Answer answer : response.answers()) {
            if (answer.question().equals(question.id())) {
                return answer.score().map(OptionalInt::of).orElseGet(OptionalInt::empty);
            }
        }
        return OptionalInt.empty();
    }
}
