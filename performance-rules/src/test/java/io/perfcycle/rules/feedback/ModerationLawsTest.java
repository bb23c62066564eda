package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.Moderated;
import io.perfcycle.core.feedback.ModerationEvent;
import io.perfcycle.core.feedback.ModerationPolicy;
import io.perfcycle.core.feedback.ModerationState;
import io.perfcycle.core.feedback.ModerationStep;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Whatever is reported and decided in whatever order: the table holds, and the text stays as it was written. */
class ModerationLawsTest {
    private static final EmployeeId AUTHOR = EmployeeId.of("author");
    private static final EmployeeId SUBJECT = EmployeeId.of("subject");
    private static final EmployeeId HR = EmployeeId.of("hr");
    private static final List<EmployeeId> PEOPLE =
            List.of(AUTHOR, SUBJECT, HR, EmployeeId.of("reader"), EmployeeId.of("second"));
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static Recognition thanks() {
        return Recognition.builder()
                .id(RecognitionId.of("k"))
                .author(AUTHOR)
                .subject(SUBJECT)
                .companyValue("Care")
                .text("Thank you")
                .givenAt(NOON)
                .points(5)
                .build();
    }

    private static Feedback feedback() {
        return Feedback.builder()
                .id(FeedbackId.of("f"))
                .author(AUTHOR)
                .subject(SUBJECT)
                .visibility(FeedbackVisibility.SUBJECT)
                .text("Well")
                .goal(GoalId.of("g"))
                .competency(CompetencyId.of("c"))
                .givenAt(NOON)
                .request(FeedbackRequestId.of("q"))
                .build();
    }

    @Property(tries = 3000)
    void every_sequence_of_reports_and_decisions_obeys_the_table_or_is_refused_with_every_reason(
            @ForAll boolean onFeedback,
            @ForAll @IntRange(min = 0, max = 3) int hiding,
            @ForAll @Size(max = 15) List<@IntRange(min = 0, max = 19) Integer> steps) {
        ModerationPolicy policy = new ModerationPolicy(true, true, hiding);
        Moderated text = onFeedback ? feedback() : thanks();
        String state = "VISIBLE";
        Set<EmployeeId> waiting = new LinkedHashSet<>();
        Set<EmployeeId> everReported = new HashSet<>();
        int done = 0;
        for (int number : steps) {
            EmployeeId by = PEOPLE.get(number % 5);
            String command = List.of("report", "hide", "restore", "dismiss").get(number / 5);
            Set<String> reasons = reasons(state, command, by, waiting, everReported);
            Outcome<List<ModerationEvent>> outcome = run(text, command, policy, by);
            assertThat(outcome.findings().stream().map(Finding::code).collect(Collectors.toSet()))
                    .as("%s by %s in %s", command, by, state)
                    .isEqualTo(reasons);
            if (outcome.isDone()) {
                text = (Moderated) outcome.orElseThrow().get(0).after();
                done++;
                if (command.equals("report")) {
                    waiting.add(by);
                    everReported.add(by);
                    state = hiding > 0 && waiting.size() >= hiding ? "HIDDEN" : "REPORTED";
                } else {
                    state = command.equals("hide") ? "HIDDEN" : "VISIBLE";
                }
                if (!state.equals("REPORTED")) {
                    waiting.clear();
                }
            }
            assertThat(ModerationState.after(text.moderation()).name()).isEqualTo(state);
            assertThat(text.moderation().size()).isGreaterThanOrEqualTo(done);
            Statistics.collect(state);
        }
        assertThat(text.moderated(List.of())).isEqualTo(onFeedback ? feedback() : thanks());
    }

    private static Set<String> reasons(
            String state, String command, EmployeeId by, Set<EmployeeId> waiting, Set<EmployeeId> everReported) {
        Set<String> reasons = new HashSet<>();
        boolean hidden = state.equals("HIDDEN");
        if (command.equals("report")) {
            add(reasons, hidden, "HIDDEN");
            add(reasons, by.equals(AUTHOR), "OWN-TEXT");
            add(reasons, waiting.contains(by), "REPORTED-BEFORE");
            return reasons;
        }
        add(reasons, by.equals(AUTHOR) || by.equals(SUBJECT) || everReported.contains(by), "OWN-CASE");
        add(reasons, command.equals("hide") && hidden, "HIDDEN");
        add(reasons, command.equals("restore") && !hidden, "NOT-HIDDEN");
        add(reasons, command.equals("dismiss") && !state.equals("REPORTED"), "NOT-REPORTED");
        return reasons;
    }

    private static void add(Set<String> reasons, boolean holds, String code) {
        if (holds) {
            reasons.add("MODERATION-" + code);
        }
    }

    private static Outcome<List<ModerationEvent>> run(
            Moderated text, String command, ModerationPolicy policy, EmployeeId by) {
        ModerationDecisions.Step step = new ModerationDecisions.Step(by, "why", NOON);
        return switch (command) {
            case "report" -> ModerationDecisions.report(text, policy, step);
            case "hide" -> ModerationDecisions.hide(text, policy, step);
            case "restore" -> ModerationDecisions.restore(text, step);
            default -> ModerationDecisions.dismiss(text, step);
        };
    }

    @Test
    void what_the_policy_does_not_want_moderated_is_neither_reported_nor_hidden() {
        ModerationPolicy standard = ModerationPolicy.standard();
        for (String command : List.of("report", "hide")) {
            assertThat(run(feedback(), command, standard, HR).findings())
                    .extracting(Finding::code)
                    .containsExactly("MODERATION-OFF");
            assertThat(run(thanks(), command, standard, HR).isDone()).isTrue();
        }
    }

    @Test
    void the_author_is_told_when_something_is_hidden_and_shown_again_and_of_no_report() {
        ModerationPolicy standard = ModerationPolicy.standard();
        ModerationEvent reported =
                run(thanks(), "report", standard, SUBJECT).orElseThrow().get(0);
        ModerationEvent hidden = run((Moderated) reported.after(), "hide", standard, HR)
                .orElseThrow()
                .get(0);
        ModerationEvent restored = run((Moderated) hidden.after(), "restore", standard, HR)
                .orElseThrow()
                .get(0);
        assertThat(reported.audience()).isEmpty();
        assertThat(hidden.audience()).containsExactly(AUTHOR);
        assertThat(restored.audience()).containsExactly(AUTHOR);
    }

    @Test
    void no_more_than_a_thousand_steps_are_kept() {
        ModerationStep step = new ModerationStep(ModerationStep.Kind.DISMISSED, HR, NOON, "why");
        List<ModerationStep> steps = new ArrayList<>();
        for (int i = 0; i < ModerationDecisions.MAX_STEPS; i++) {
            steps.add(step);
        }
        Moderated full = thanks().moderated(steps);
        Moderated nearly = thanks().moderated(steps.subList(1, steps.size()));
        assertThat(run(full, "report", ModerationPolicy.standard(), SUBJECT).findings())
                .extracting(Finding::code)
                .containsExactly("MODERATION-FULL");
        assertThat(run(nearly, "report", ModerationPolicy.standard(), SUBJECT).isDone())
                .isTrue();
    }
}
