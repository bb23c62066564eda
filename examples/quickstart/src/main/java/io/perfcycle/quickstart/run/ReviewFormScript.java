package io.perfcycle.quickstart.run;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.feedback.AnswerRule;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Questionnaire;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.review.ContributionDraft;
import io.perfcycle.core.review.ContributionsDraft;
import io.perfcycle.core.review.FormSection;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReviewForm;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.company.CompanyFiles.Kind;
import io.perfcycle.quickstart.company.Ids;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** The questions of reviews, and what was answered: in self-assessments and reviews, and contributed by others. */
final class ReviewFormScript {
    private final Script script;
    private final Map<Rater, List<AnswerDraft>> answers = new LinkedHashMap<>();
    private final Map<Rater, Row> firstRows = new LinkedHashMap<>();

    ReviewFormScript(Script script) {
        this.script = script;
        script.rows(Kind.REVIEW_ANSWERS).forEach(this::answer);
    }

    private record Rater(ReviewId review, EmployeeId rater, Relationship relationship) {}

    /** The form of the cycle; nothing where nothing is asked. */
    static Optional<ReviewForm> form(Script script) {
        Map<String, List<Question>> bySection = new LinkedHashMap<>();
        Map<Relationship, List<String>> asked = new EnumMap<>(Relationship.class);
        for (Row row : script.rows(Kind.REVIEW_QUESTIONS)) {
            question(row).ifPresent(question -> {
                bySection
                        .computeIfAbsent(row.requiredText("section"), key -> new ArrayList<>())
                        .add(question);
                asked(row)
                        .forEach(relationship -> asked.computeIfAbsent(relationship, key -> new ArrayList<>())
                                .add(question.id()));
            });
        }
        if (bySection.isEmpty()) {
            return Optional.empty();
        }
        List<FormSection> sections = new ArrayList<>();
        bySection.forEach((section, questions) -> sections.add(new FormSection(section, questions)));
        List<Questionnaire> questionnaires = new ArrayList<>();
        asked.forEach((relationship, questions) -> questionnaires.add(new Questionnaire(relationship, questions)));
        return Optional.of(new ReviewForm(sections, questionnaires));
    }

    private static Optional<Question> question(Row row) {
        Optional<AnswerRule.Kind> kind = row.oneOf("kind", AnswerRule.Kind.class);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        String id = row.requiredText("question");
        String text = row.requiredText("text");
        try {
            Question question = switch (kind.get()) {
                case SCORE ->
                    Question.scored(
                            id,
                            text,
                            row.text("scale"),
                            row.integer("lowest").orElse(1),
                            row.integer("highest").orElse(5));
                case CHOICE ->
                    Question.choice(
                            id, text, List.of(row.requiredText("options").split("\\|")));
                case TEXT -> Question.words(id, text, row.integer("highest").orElse(2000));
            };
            return Optional.of("yes".equals(row.text("required")) ? question.asRequired() : question);
        } catch (IllegalArgumentException e) {
            row.problem("kind", "the scale or the options do not fit a question");
            return Optional.empty();
        }
    }

    private static List<Relationship> asked(Row row) {
        List<Relationship> asked = new ArrayList<>();
        for (String word : row.requiredText("asked").trim().split(" +")) {
            try {
                asked.add(Relationship.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                row.problem("asked", "\"" + word + "\" is no relationship");
            }
        }
        return asked;
    }

    private void answer(Row row) {
        Optional<EmployeeId> employee = Ids.read(row, "employee", EmployeeId::of);
        Optional<Occasion> occasion = row.oneOf("occasion", Occasion.class);
        Optional<EmployeeId> rater = Ids.read(row, "rater", EmployeeId::of);
        Optional<Relationship> relationship = row.oneOf("relationship", Relationship.class);
        if (employee.isEmpty() || occasion.isEmpty() || rater.isEmpty() || relationship.isEmpty()) {
            return;
        }
        ReviewId review = ReviewPlanner.idOf(script.cycle(), occasion.get(), employee.get());
        Rater who = new Rater(review, rater.get(), relationship.get());
        OptionalInt score = row.integer("score");
        firstRows.putIfAbsent(who, row);
        answers.computeIfAbsent(who, key -> new ArrayList<>())
                .add(new AnswerDraft(
                        row.requiredText("question"),
                        score.isPresent() ? Integer.valueOf(score.getAsInt()) : null,
                        row.text("text")));
    }

    /** What the subject or the manager answered beside ratings. */
    List<AnswerDraft> answersOf(ReviewId review, EmployeeId author, Relationship relationship) {
        return answers.getOrDefault(new Rater(review, author, relationship), List.of());
    }

    /** Others are asked when raters of 360 rounds are; their round closes when those do. */
    void write() {
        Map<ReviewId, List<Rater>> raters = new LinkedHashMap<>();
        for (Rater who : answers.keySet()) {
            if (!who.relationship().isNamed()) {
                raters.computeIfAbsent(who.review(), key -> new ArrayList<>()).add(who);
            }
        }
        raters.forEach(this::contributions);
    }

    private void contributions(ReviewId review, List<Rater> raters) {
        List<LocalDate> days = raters.stream()
                .flatMap(who -> Script.day(firstRow(who), "date").stream())
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return;
        }
        Principal administrator = script.cast().administrator();
        Row first = firstRow(raters.get(0));
        ContributionsDraft draft = new ContributionsDraft(
                review,
                raters.stream()
                        .map(who -> new Invitation(who.rater(), who.relationship()))
                        .toList());
        script.add(
                script.firstOf(PhaseKind.NOMINATION, days.get(0)),
                Step.ROUNDS,
                Kind.REVIEW_ANSWERS,
                first,
                engine -> engine.contributions().ask(Cast.command(administrator, "ask", review.value()), draft));
        raters.forEach(this::contribute);
        script.add(
                script.phase(PhaseKind.FEEDBACK)
                        .map(DateSpan::last)
                        .orElse(days.get(days.size() - 1))
                        .plusDays(1),
                Step.ROUNDS,
                Kind.REVIEW_ANSWERS,
                first,
                engine -> engine.feedback()
                        .close(Cast.command(administrator, "close-contributions", review.value()), Round.idOf(review)));
    }

    private void contribute(Rater who) {
        ContributionDraft draft = new ContributionDraft(who.review(), answers.getOrDefault(who, List.of()));
        Principal by = script.cast().person(who.rater());
        Script.day(firstRow(who), "date")
                .ifPresent(day -> script.add(
                        day,
                        Step.ROUNDS,
                        Kind.REVIEW_ANSWERS,
                        firstRow(who),
                        engine -> engine.contributions()
                                .contribute(
                                        Cast.command(
                                                by,
                                                "contribute",
                                                who.review().value(),
                                                who.rater().value()),
                                        draft)));
    }

    private Row firstRow(Rater who) {
        return Objects.requireNonNull(firstRows.get(who));
    }
}
