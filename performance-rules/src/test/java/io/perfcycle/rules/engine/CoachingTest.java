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
import io.perfcycle.core.feedback.ActionItemDraft;
import io.perfcycle.core.feedback.CoachingPolicy;
import io.perfcycle.core.feedback.ContinuousPolicy;
import io.perfcycle.core.feedback.ContinuousPolicyDraft;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackRequestDraft;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.ModerationPolicy;
import io.perfcycle.core.feedback.OneOnOneDraft;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.feedback.RecognitionPoints;
import io.perfcycle.core.feedback.RequestPolicy;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.id.SeriesId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.rules.feedback.CoachingPrompt;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoachingTest {

    private final EngineFixture company = new EngineFixture().withCompany();
    private final PerformanceEngine engine = company.engine;

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    private List<String> prompts() {
        return engine.coaching().prompts(as(BEN), DAN).orElseThrow().stream()
                .map(CoachingPrompt::code)
                .toList();
    }

    @Test
    void a_manager_who_never_did_anything_is_prompted_to_meet_to_speak_and_to_thank() {
        assertThat(prompts())
                .containsExactly("COACHING-NO-ONE-ON-ONE", "COACHING-NO-FEEDBACK", "COACHING-NO-RECOGNITION");
    }

    @Test
    void what_the_manager_did_lately_is_no_reason_any_more_and_what_others_did_is_none() {
        give("f-cat", CAT, FeedbackVisibility.SUBJECT_AND_MANAGER);
        give("f-note", BEN, FeedbackVisibility.PRIVATE);
        thank(CAT);
        assertThat(prompts()).contains("COACHING-NO-FEEDBACK", "COACHING-NO-RECOGNITION");
        give("f-ben", BEN, FeedbackVisibility.SUBJECT);
        thank(BEN);
        engine.oneOnOnes()
                .start(company.command(as(BEN)), new OneOnOneDraft(SeriesId.of("s"), DAN, LocalDate.of(2026, 2, 9), 1))
                .orElseThrow();
        assertThat(prompts()).isEmpty();
    }

    private void give(String id, EmployeeId by, FeedbackVisibility visibility) {
        engine.feedback()
                .give(
                        company.command(as(by)),
                        new FeedbackDraft(FeedbackId.of(id), DAN, visibility, "Well done", null, null))
                .orElseThrow();
    }

    private void thank(EmployeeId by) {
        engine.feedback()
                .recognise(
                        company.command(as(by)),
                        new RecognitionDraft(RecognitionId.of("k-" + by), DAN, "Care", "Thank you"))
                .orElseThrow();
    }

    @Test
    void facts_are_prompted_with_the_documents_behind_them() {
        engine.goals()
                .propose(company.command(as(DAN)), EngineFixture.goal("g", DAN))
                .orElseThrow();
        engine.goals().agree(company.command(as(BEN)), GoalId.of("g")).orElseThrow();
        engine.goals()
                .checkIn(
                        company.command(as(DAN)),
                        new CheckInDraft(GoalId.of("g"), LocalDate.of(2026, 2, 2), new BigDecimal("10"), 5, ""))
                .orElseThrow();
        OneOnOneId meeting = SeriesId.of("s").meeting(1);
        engine.oneOnOnes()
                .start(company.command(as(BEN)), new OneOnOneDraft(SeriesId.of("s"), DAN, LocalDate.of(2026, 2, 9), 1))
                .orElseThrow();
        engine.oneOnOnes()
                .assign(
                        company.command(as(BEN)),
                        new ActionItemDraft(meeting, DAN, "Ask", LocalDate.of(2026, 2, 10), null))
                .orElseThrow();
        engine.feedbackRequests()
                .ask(
                        company.command(as(DAN)),
                        new FeedbackRequestDraft(
                                FeedbackRequestId.of("q"),
                                DAN,
                                CAT,
                                "How?",
                                FeedbackVisibility.SUBJECT,
                                null,
                                null,
                                null))
                .orElseThrow();
        company.now = Instant.parse("2026-08-01T08:00:00Z");

        List<CoachingPrompt> prompts = engine.coaching().prompts(as(BEN), DAN).orElseThrow();
        assertThat(prompts.stream().map(CoachingPrompt::code))
                .containsExactly(
                        "COACHING-GOAL-BEHIND",
                        "COACHING-ACTION-OVERDUE",
                        "COACHING-ONE-ON-ONE-MISSED",
                        "COACHING-REQUEST-UNANSWERED",
                        "COACHING-NO-FEEDBACK",
                        "COACHING-NO-RECOGNITION");
        assertThat(prompts.get(0).facts()).containsExactly(GoalId.of("g").key());
        assertThat(prompts.get(1).facts()).containsExactly(meeting.key());
        assertThat(prompts.get(3).facts())
                .containsExactly(FeedbackRequestId.of("q").key());
    }

    @Test
    void prompts_are_for_the_responsible_manager_and_count_from_when_they_became_it() {
        for (Principal other : List.of(as(DAN), as(ANN), as(CAT), hr(), admin())) {
            assertThat(engine.coaching().prompts(other, DAN)).isInstanceOf(Outcome.NotFound.class);
        }
        engine.people()
                .apply(
                        company.command(admin()),
                        new OrgChange.ManagerChanged(DAN, LocalDate.of(2026, 2, 1), Optional.of(CAT)))
                .orElseThrow();
        assertThat(engine.coaching().prompts(as(BEN), DAN)).isInstanceOf(Outcome.NotFound.class);
        assertThat(engine.coaching().prompts(as(CAT), DAN).orElseThrow()).isEmpty();
        company.now = Instant.parse("2026-03-01T08:00:00Z");
        assertThat(engine.coaching().prompts(as(CAT), DAN).orElseThrow())
                .extracting(CoachingPrompt::code)
                .containsExactly("COACHING-NO-ONE-ON-ONE", "COACHING-NO-FEEDBACK");
    }

    @Test
    void the_policy_that_was_defined_holds_and_the_standard_one_before() {
        assertThat(engine.coaching().policy(as(DAN)).orElseThrow()).isEqualTo(ContinuousPolicy.standard());
        ContinuousPolicyDraft draft = new ContinuousPolicyDraft(
                List.of("Care"),
                RecognitionPoints.NONE,
                ModerationPolicy.standard(),
                RequestPolicy.standard(),
                new CoachingPolicy(0, 0, 0, 0, 0),
                List.of());
        assertThat(engine.coaching().definePolicy(company.command(as(BEN)), draft))
                .isInstanceOf(Outcome.NotFound.class);
        engine.coaching().definePolicy(company.command(admin()), draft).orElseThrow();
        assertThat(engine.coaching().policy(as(DAN)).orElseThrow().companyValues())
                .containsExactly("Care");
        assertThat(prompts()).isEmpty();
    }
}
