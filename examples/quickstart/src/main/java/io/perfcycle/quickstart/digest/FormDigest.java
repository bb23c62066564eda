package io.perfcycle.quickstart.digest;

import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.feedback.AnswerRule;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.review.FormSection;
import io.perfcycle.core.review.ReviewForm;
import io.perfcycle.quickstart.report.ReviewCase;
import io.perfcycle.rules.feedback.Figure;
import io.perfcycle.rules.feedback.GroupResult;
import io.perfcycle.rules.feedback.RoundResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The questions of a review's form with their answers, as they read. */
final class FormDigest {
    private final Reading reading;

    FormDigest(Reading reading) {
        this.reading = reading;
    }

    /** What one author answered to the questions of a section. */
    List<ReviewCase.Passage> answers(String section, List<Answer> answers, String author) {
        List<ReviewCase.Passage> passages = new ArrayList<>();
        for (Question question : questions(section)) {
            answers.stream()
                    .filter(answer -> answer.question().equals(question.id()))
                    .map(answer -> passage(question, answer, author))
                    .forEach(passages::add);
        }
        return passages;
    }

    private List<Question> questions(String section) {
        return reading.programme().reviewForm().map(ReviewForm::sections).orElse(List.of()).stream()
                .filter(each -> each.section().equals(section))
                .map(FormSection::questions)
                .findFirst()
                .orElse(List.of());
    }

    private static ReviewCase.Passage passage(Question question, Answer answer, String author) {
        String chosen = question.is(AnswerRule.Kind.CHOICE)
                ? answer.score()
                        .map(number -> question.answer().options().get(number - 1))
                        .orElse("")
                : answer.score()
                        .map(score -> score + " of " + question.highest())
                        .orElse("");
        return new ReviewCase.Passage(question.text(), author, answer.comment(), chosen);
    }

    /** Whether others contributed to a review. */
    boolean isContributed(ReviewId review) {
        return results(review).isPresent();
    }

    /** What others contributed: by relationship, and nothing of groups that are too small. */
    List<ReviewCase.Passage> contributions(ReviewId review) {
        List<ReviewCase.Passage> passages = new ArrayList<>();
        for (GroupResult group : results(review).map(RoundResults::groups).orElse(List.of())) {
            String who = group.rater()
                    .map(rater -> reading.name(rater) + " (" + name(group.relationship()) + ")")
                    .orElse(name(group.relationship()));
            if (group.suppressed()) {
                passages.add(new ReviewCase.Passage(
                        "Contributed", who, "not shown: fewer answers than the threshold asks", ""));
            } else {
                passages.addAll(told(group, who + (group.n() == 1 ? "" : ", " + group.n() + " together")));
            }
        }
        return passages;
    }

    private static String name(Relationship relationship) {
        return switch (relationship) {
            case SKIP_LEVEL -> "manager's manager";
            case DIRECT_REPORT -> "direct reports";
            case PEER -> "peers";
            default -> relationship.name().toLowerCase(Locale.ROOT);
        };
    }

    private List<ReviewCase.Passage> told(GroupResult group, String author) {
        List<ReviewCase.Passage> passages = new ArrayList<>();
        for (Question question :
                reading.programme().reviewForm().map(ReviewForm::questions).orElse(List.of())) {
            Figure figure = group.figureByQuestion().get(question.id());
            if (figure != null) {
                passages.add(new ReviewCase.Passage(
                        question.text(), author, "", mean(figure) + " of " + question.highest()));
            }
            List<Integer> chosen = group.chosenByQuestion().get(question.id());
            if (chosen != null) {
                passages.add(new ReviewCase.Passage(question.text(), author, "", counts(question, chosen)));
            }
        }
        if (!group.comments().isEmpty()) {
            passages.add(new ReviewCase.Passage("In their words", author, String.join("\n", group.comments()), ""));
        }
        return passages;
    }

    private static String mean(Figure figure) {
        return figure.n() == 1
                ? figure.mean().stripTrailingZeros().toPlainString()
                : figure.mean().toString();
    }

    private static String counts(Question question, List<Integer> chosen) {
        boolean alone = chosen.stream().mapToInt(Integer::intValue).sum() == 1;
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            if (chosen.get(i) > 0) {
                String option = question.answer().options().get(i);
                counts.add(alone ? option : option + ": " + chosen.get(i));
            }
        }
        return String.join(", ", counts);
    }

    private Optional<RoundResults> results(ReviewId review) {
        return reading.engine().contributions().results(reading.hr(), review).toOptional();
    }
}
