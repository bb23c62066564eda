package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.perfcycle.core.feedback.CoachingPolicy;
import io.perfcycle.core.feedback.ContinuousPolicy;
import io.perfcycle.core.feedback.ContinuousPolicyDraft;
import io.perfcycle.core.feedback.ContinuousPolicyEvent;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackTemplate;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.ModerationPolicy;
import io.perfcycle.core.feedback.RecognitionPoints;
import io.perfcycle.core.feedback.RequestPolicy;
import io.perfcycle.core.feedback.TemplatedFeedbackDraft;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatedFeedbackTest {
    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
    private static final EmployeeId BEN = EmployeeId.of("ben");

    private static Outcome<FeedbackDraft> fill(String template, String... answers) {
        return TemplatedFeedback.fill(
                ContinuousPolicy.standard(),
                new TemplatedFeedbackDraft(
                        FeedbackId.of("f"), template, BEN, List.of(answers), GoalId.of("g"), CompetencyId.of("c")));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    @Test
    void answers_stand_below_their_prompts_and_empty_ones_are_left_out() {
        assertThat(fill("SBI", "The release", " ", "We shipped").orElseThrow())
                .isEqualTo(new FeedbackDraft(
                        FeedbackId.of("f"),
                        BEN,
                        FeedbackVisibility.SUBJECT,
                        "Situation\nThe release\n\nImpact\nWe shipped",
                        GoalId.of("g"),
                        CompetencyId.of("c")));
    }

    @Test
    void what_does_not_fit_the_template_is_refused() {
        assertThat(codes(fill("NONE", "a"))).containsExactly("FEEDBACK-TEMPLATE-UNKNOWN");
        assertThat(fill("NONE", "a").findings().get(0).arguments())
                .containsEntry("template", "NONE")
                .containsEntry("known", "SBI");
        assertThat(codes(fill("SBI", "a", "b"))).containsExactly("FEEDBACK-TEMPLATE-ANSWERS");
        assertThat(codes(fill("SBI", "", "", " "))).containsExactly("FEEDBACK-TEMPLATE-EMPTY");
        String long1 = "x".repeat(4000);
        assertThat(codes(fill("SBI", long1, long1, ""))).containsExactly("FEEDBACK-TEMPLATE-LONG");
        int room = 8000 - "Situation\n\n\nBehaviour\n".length() - 4000;
        assertThat(fill("SBI", long1, "x".repeat(room), "").isDone()).isTrue();
    }

    private static ContinuousPolicyDraft policy(List<String> values, String... templates) {
        return new ContinuousPolicyDraft(
                values,
                RecognitionPoints.NONE,
                ModerationPolicy.standard(),
                RequestPolicy.standard(),
                CoachingPolicy.standard(),
                Stream.of(templates)
                        .map(id -> new FeedbackTemplate(id, id, FeedbackVisibility.SUBJECT, List.of("What?")))
                        .toList());
    }

    @Test
    void a_policy_names_each_value_and_each_template_once() {
        assertThat(codes(TemplatedFeedback.define(policy(List.of("Care", "Care"), "A", "B", "A"), NOON)))
                .containsExactly("RECOGNITION-VALUE-TWICE", "FEEDBACK-TEMPLATE-TWICE");
        ContinuousPolicyEvent defined = TemplatedFeedback.define(policy(List.of("Care", "Courage"), "A", "B"), NOON)
                .orElseThrow()
                .get(0);
        assertThat(((ContinuousPolicy) defined.after()).companyValues()).containsExactly("Care", "Courage");
        assertThat(((ContinuousPolicy) defined.after()).templates()).hasSize(2);
    }

    @Test
    void policies_out_of_range_are_no_policies() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RecognitionPoints(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecognitionPoints(-1, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecognitionPoints(1, 1_000_001));
        assertThatIllegalArgumentException().isThrownBy(() -> new ModerationPolicy(true, true, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ModerationPolicy(true, true, 101));
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestPolicy(0, RequestPolicy.Approval.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestPolicy(367, RequestPolicy.Approval.NONE));
        assertThat(new RequestPolicy(366, RequestPolicy.Approval.NONE).days()).isEqualTo(366);
        assertThat(new ModerationPolicy(true, true, 100).hidingReports()).isEqualTo(100);
    }
}
