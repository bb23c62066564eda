package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.feedback.AnswerRule;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.rules.internal.Checks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks answers against the questions that somebody is asked, in a 360 round or on a review's form: no other questions,
 * each once, none left open that is required, and each answer as its question asks. Stateless.
 */
public final class AnswerChecks {
    private AnswerChecks() {}

    /**
     * Everything that is wrong with answers.
     *
     * @param asked the questions
     * @param answers the answers, their shape checked
     * @return the findings, those about answers first, in their order; then those about questions left open
     */
    public static List<Finding> findings(List<Question> asked, List<AnswerDraft> answers) {
        Map<String, Question> open = new LinkedHashMap<>();
        asked.forEach(question -> open.put(question.id(), question));
        Checks checks = Checks.begin();
        for (int i = 0; i < answers.size(); i++) {
            AnswerDraft answer = answers.get(i);
            String place = "answers[" + i + "]";
            Optional<Question> question = find(asked, answer.question());
            checks.that(
                    question.isPresent(),
                    () -> finding(FeedbackFinding.QUESTION_UNKNOWN, answer).at(place));
            checks.that(
                    answers.subList(0, i).stream()
                            .noneMatch(before -> before.question().equals(answer.question())),
                    () -> Finding.of(FeedbackFinding.QUESTION_TWICE).at(place));
            question.ifPresent(found -> {
                judge(found, answer, place, checks);
                if (isGiven(found, answer)) {
                    open.remove(found.id());
                }
            });
        }
        open.values().stream()
                .filter(question -> question.answer().required())
                .forEach(question -> checks.that(
                        false,
                        () -> Finding.of(FeedbackFinding.ANSWER_MISSING)
                                .with("question", question.id())
                                .at("answers")));
        return checks.findings();
    }

    /**
     * The answers in the order of the questions.
     *
     * @param asked the questions
     * @param answers the answers, without findings
     * @return one answer for each question that was answered
     */
    public static List<Answer> inOrder(List<Question> asked, List<AnswerDraft> answers) {
        List<Answer> ordered = new ArrayList<>();
        for (Question question : asked) {
            answers.stream()
                    .filter(answer -> answer.question().equals(question.id()))
                    .map(answer -> new Answer(answer.question(), Optional.ofNullable(answer.score()), answer.comment()))
                    .forEach(ordered::add);
        }
        return ordered;
    }

    private static void judge(Question question, AnswerDraft answer, String place, Checks checks) {
        Integer score = answer.score();
        boolean words = question.is(AnswerRule.Kind.TEXT);
        FindingCode off =
                question.is(AnswerRule.Kind.CHOICE) ? FeedbackFinding.CHOICE_UNKNOWN : FeedbackFinding.SCORE_OFF_SCALE;
        checks.that(
                !words || score == null,
                () -> finding(FeedbackFinding.NO_SCORE_ASKED, answer).at(place + ".score"));
        checks.that(
                words || score == null || (score >= question.lowest() && score <= question.highest()),
                () -> Finding.of(off).with("score", String.valueOf(score)).at(place + ".score"));
        checks.that(
                !words || answer.comment().length() <= question.highest(),
                () -> finding(FeedbackFinding.TEXT_TOO_LONG, answer)
                        .with("most", question.highest())
                        .at(place + ".comment"));
    }

    private static boolean isGiven(Question question, AnswerDraft answer) {
        return question.is(AnswerRule.Kind.TEXT) ? !answer.comment().isBlank() : answer.score() != null;
    }

    private static Optional<Question> find(List<Question> asked, String id) {
        return asked.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    private static Finding finding(FindingCode code, AnswerDraft answer) {
        return Finding.of(code).with("question", answer.question());
    }
}
