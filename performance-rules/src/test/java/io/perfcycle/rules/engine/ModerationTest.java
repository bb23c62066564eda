package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.feedback.CoachingPolicy;
import io.perfcycle.core.feedback.ContinuousPolicyDraft;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.ModerationPolicy;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.feedback.RecognitionPoints;
import io.perfcycle.core.feedback.ReportDraft;
import io.perfcycle.core.feedback.RequestPolicy;
import io.perfcycle.core.feedback.VerdictDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModerationTest {
    private static final RecognitionId THANKS = RecognitionId.of("k");
    private static final FeedbackId FEEDBACK = FeedbackId.of("f");
    private static final VerdictDraft HIDE = new VerdictDraft(VerdictDraft.Verdict.HIDE, "Names a customer");

    private final EngineFixture company = new EngineFixture().withCompany();
    private final PerformanceEngine engine = company.engine;

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    private void policy(RecognitionPoints points, ModerationPolicy moderation, String... values) {
        ContinuousPolicyDraft draft = new ContinuousPolicyDraft(
                List.of(values), points, moderation, RequestPolicy.standard(), CoachingPolicy.standard(), List.of());
        engine.coaching().definePolicy(company.command(admin()), draft).orElseThrow();
    }

    private Outcome<Saved<RecognitionId>> thank(String id, Integer points) {
        return engine.feedback()
                .recognise(
                        company.command(as(CAT)),
                        new RecognitionDraft(RecognitionId.of(id), DAN, "Care", "Thank you", points));
    }

    private Outcome<Saved<RecognitionId>> report(EmployeeId by) {
        return engine.moderation().report(company.command(as(by)), THANKS, new ReportDraft("Not for everybody"));
    }

    private List<Recognition> seenBy(Principal who) {
        return engine.feedback().recognition(who).orElseThrow();
    }

    @Test
    void what_is_hidden_is_seen_by_its_author_with_the_reason_and_by_moderators_and_shown_again_as_it_was() {
        thank("k", null).orElseThrow();
        Recognition before = seenBy(as(ANN)).get(0);
        report(BEN).orElseThrow();
        assertThat(seenBy(as(ANN))).containsExactly(before);
        engine.moderation().decide(company.command(hr()), THANKS, HIDE).orElseThrow();

        for (EmployeeId reader : List.of(ANN, BEN, DAN)) {
            assertThat(seenBy(as(reader))).isEmpty();
        }
        Recognition hidden = seenBy(as(CAT)).get(0);
        assertThat(hidden.moderation()).hasSize(1);
        assertThat(hidden.moderation().get(0).reason()).isEqualTo("Names a customer");
        assertThat(hidden.moderation().get(0).by()).isNotIn(hr().person(), BEN);
        assertThat(seenBy(hr()).get(0).moderation()).hasSize(2);

        engine.moderation()
                .decide(
                        company.command(hr()),
                        THANKS,
                        new VerdictDraft(VerdictDraft.Verdict.RESTORE, "The customer agreed"))
                .orElseThrow();
        assertThat(seenBy(as(ANN))).containsExactly(before);
    }

    @Test
    void enough_reports_hide_by_themselves_and_tell_nothing_of_who_reported() {
        policy(RecognitionPoints.NONE, new ModerationPolicy(false, true, 2));
        thank("k", null).orElseThrow();
        report(BEN).orElseThrow();
        assertThat(codes(report(BEN))).containsExactly("MODERATION-REPORTED-BEFORE");
        report(ANN).orElseThrow();
        assertThat(seenBy(as(DAN))).isEmpty();
        assertThat(seenBy(as(CAT)).get(0).moderation().toString()).doesNotContain("ben", "ann", "Not for everybody");
        assertThat(report(EmployeeId.of("hal"))).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void reports_are_listed_for_hr_and_nobody_else_and_can_be_set_aside() {
        thank("k", null).orElseThrow();
        report(DAN).orElseThrow();
        assertThat(engine.moderation().reported(hr()).orElseThrow()).hasSize(1);
        for (EmployeeId reader : List.of(ANN, CAT, DAN)) {
            assertThat(engine.moderation().reported(as(reader)).orElseThrow()).isEmpty();
        }
        engine.moderation()
                .decide(company.command(hr()), THANKS, new VerdictDraft(VerdictDraft.Verdict.DISMISS, "Fine"))
                .orElseThrow();
        assertThat(engine.moderation().reported(hr()).orElseThrow()).isEmpty();
        assertThat(engine.moderation().decide(company.command(as(ANN)), THANKS, HIDE))
                .isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void feedback_is_moderated_where_the_policy_wants_it_and_read_for_it_with_a_trace() {
        FeedbackDraft draft =
                new FeedbackDraft(FEEDBACK, DAN, FeedbackVisibility.SUBJECT, "You are hopeless", null, null);
        engine.feedback().give(company.command(as(CAT)), draft).orElseThrow();
        ReportDraft why = new ReportDraft("An insult");
        assertThat(codes(engine.moderation().report(company.command(as(DAN)), FEEDBACK, why)))
                .containsExactly("MODERATION-OFF");
        policy(RecognitionPoints.NONE, new ModerationPolicy(true, true, 0));
        assertThat(engine.moderation().report(company.command(as(BEN)), FEEDBACK, why))
                .isInstanceOf(Outcome.NotFound.class);
        engine.moderation().report(company.command(as(DAN)), FEEDBACK, why).orElseThrow();

        assertThat(engine.moderation().reported(hr()).orElseThrow()).isEmpty();
        assertThat(engine.moderation()
                        .reported(hr().withPurpose(Purpose.SUPPORT))
                        .orElseThrow())
                .hasSize(1);
        assertThat(engine.people().accessLog(as(DAN)).orElseThrow()).isNotEmpty();
        engine.moderation().decide(company.command(hr()), FEEDBACK, HIDE).orElseThrow();
        assertThat(engine.feedback().feedback(as(DAN), FEEDBACK)).isInstanceOf(Outcome.NotFound.class);
        assertThat(engine.feedback().feedback(as(CAT), FEEDBACK).orElseThrow().moderation())
                .hasSize(1);
    }

    @Test
    void points_last_for_a_month_and_values_are_those_of_the_policy() {
        policy(new RecognitionPoints(5, 8), ModerationPolicy.standard(), "Care");
        thank("k1", 5).orElseThrow();
        assertThat(codes(thank("k2", 4))).containsExactly("RECOGNITION-POINTS-SPENT");
        thank("k2", 3).orElseThrow();
        company.now = Instant.parse("2026-03-01T00:00:00Z");
        thank("k3", 5).orElseThrow();
        policy(RecognitionPoints.NONE, ModerationPolicy.standard(), "Courage");
        assertThat(codes(thank("k4", 1))).containsExactly("RECOGNITION-VALUE-UNKNOWN", "RECOGNITION-POINTS-OFF");
    }
}
