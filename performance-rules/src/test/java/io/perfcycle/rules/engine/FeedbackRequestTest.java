package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.feedback.CoachingPolicy;
import io.perfcycle.core.feedback.ContinuousPolicyDraft;
import io.perfcycle.core.feedback.DraftedRequest;
import io.perfcycle.core.feedback.ExpiredRequest;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackRequestDraft;
import io.perfcycle.core.feedback.FeedbackTemplate;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.ModerationPolicy;
import io.perfcycle.core.feedback.RecognitionPoints;
import io.perfcycle.core.feedback.RequestAnswerDraft;
import io.perfcycle.core.feedback.RequestContent;
import io.perfcycle.core.feedback.RequestPolicy;
import io.perfcycle.core.feedback.RequestTextDraft;
import io.perfcycle.core.feedback.SentRequest;
import io.perfcycle.core.feedback.SubmittedRequest;
import io.perfcycle.core.feedback.TemplatedFeedbackDraft;
import io.perfcycle.core.feedback.TemplatedRequestDraft;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.spi.Notification;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FeedbackRequestTest {
    private static final FeedbackRequestId REQUEST = FeedbackRequestId.of("q");
    private static final FeedbackId ANSWER = FeedbackId.of("f");

    private final EngineFixture company = new EngineFixture().withCompany();
    private final PerformanceEngine engine = company.engine;

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    private Outcome<Saved<FeedbackRequestId>> ask(EmployeeId by, FeedbackVisibility visibility) {
        FeedbackRequestDraft draft =
                new FeedbackRequestDraft(REQUEST, DAN, CAT, "How was the release?", visibility, null, null, null);
        return engine.feedbackRequests().ask(company.command(as(by)), draft);
    }

    private Outcome<Saved<FeedbackRequestId>> answer(EmployeeId by) {
        return engine.feedbackRequests()
                .answer(company.command(as(by)), new RequestAnswerDraft(REQUEST, ANSWER, "Calm and clear"));
    }

    private Outcome<Saved<FeedbackRequestId>> askFromTemplate(EmployeeId by, String template, EmployeeId rater) {
        TemplatedRequestDraft draft = new TemplatedRequestDraft(REQUEST, template, DAN, rater, null, null, null);
        return engine.feedbackRequests().askFromTemplate(company.command(as(by)), draft);
    }

    private void approving() {
        define(RequestPolicy.Approval.MANAGER);
    }

    private void define(RequestPolicy.Approval approval, FeedbackTemplate... templates) {
        ContinuousPolicyDraft policy = new ContinuousPolicyDraft(
                List.of(),
                RecognitionPoints.NONE,
                ModerationPolicy.standard(),
                new RequestPolicy(14, approval),
                CoachingPolicy.standard(),
                List.of(templates));
        engine.coaching().definePolicy(company.command(admin()), policy).orElseThrow();
    }

    private List<String> told(EmployeeId person) {
        engine.relay().deliver(EngineFixture.TENANT, "relay", 100);
        return company.mail.taken().stream()
                .filter(each -> each.recipient().equals(person))
                .map(Notification::topic)
                .toList();
    }

    @Test
    void an_answer_becomes_feedback_for_whom_the_request_said_and_names_the_request() {
        ask(DAN, FeedbackVisibility.SUBJECT_AND_MANAGER).orElseThrow();
        answer(CAT).orElseThrow();

        Feedback given = engine.feedback().feedback(as(BEN), ANSWER).orElseThrow();
        assertThat(given.author()).isEqualTo(CAT);
        assertThat(given.request()).contains(REQUEST);
        assertThat(given.text()).isEqualTo("Calm and clear");
        assertThat(engine.feedbackRequests().request(as(DAN), REQUEST).orElseThrow())
                .isInstanceOf(SubmittedRequest.class);
        assertThat(told(CAT)).containsExactly("feedback.request-asked");
        assertThat(told(DAN)).containsExactly("feedback.request-answered", "feedback.given");
        assertThat(told(BEN)).containsExactly("feedback.given");
    }

    @Test
    void an_answered_request_says_why_it_is_not_answered_again() {
        ask(DAN, FeedbackVisibility.SUBJECT).orElseThrow();
        answer(CAT).orElseThrow();
        assertThat(codes(answer(CAT))).containsExactly("FEEDBACK-REQUEST-ENDED");
        assertThat(answer(ANN)).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void a_draft_is_seen_by_its_rater_and_nobody_else() {
        ask(BEN, FeedbackVisibility.SUBJECT).orElseThrow();
        engine.feedbackRequests()
                .save(company.command(as(CAT)), new RequestTextDraft(REQUEST, "so far"))
                .orElseThrow();
        assertThat(engine.feedbackRequests().request(as(CAT), REQUEST).orElseThrow())
                .isInstanceOfSatisfying(
                        DraftedRequest.class,
                        drafted -> assertThat(drafted.draft()).isEqualTo("so far"));
        for (EmployeeId reader : List.of(DAN, BEN)) {
            assertThat(engine.feedbackRequests().request(as(reader), REQUEST).orElseThrow())
                    .isInstanceOf(SentRequest.class);
            assertThat(engine.feedbackRequests().about(as(reader), DAN).orElseThrow())
                    .hasOnlyElementsOfType(SentRequest.class);
        }
        assertThat(engine.feedbackRequests().request(as(ANN), REQUEST)).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void nobody_asks_about_somebody_else_than_themself_or_their_people() {
        assertThat(ask(CAT, FeedbackVisibility.SUBJECT)).isInstanceOf(Outcome.NotFound.class);
        assertThat(ask(ANN, FeedbackVisibility.SUBJECT)).isInstanceOf(Outcome.NotFound.class);
        assertThat(codes(ask(DAN, FeedbackVisibility.PRIVATE))).containsExactly("FEEDBACK-REQUEST-FOR-NOBODY");
    }

    @Test
    void where_the_policy_wants_approval_the_rater_knows_nothing_before_it() {
        approving();
        ask(DAN, FeedbackVisibility.SUBJECT).orElseThrow();
        assertThat(engine.feedbackRequests().toAnswer(as(CAT)).orElseThrow()).isEmpty();
        assertThat(answer(CAT)).isInstanceOf(Outcome.NotFound.class);
        assertThat(codes(engine.feedbackRequests().approve(company.command(as(DAN)), REQUEST)))
                .containsExactly("FEEDBACK-REQUEST-NOT-APPROVER");
        assertThat(told(BEN)).containsExactly("feedback.request-asked");
        engine.feedbackRequests().approve(company.command(as(BEN)), REQUEST).orElseThrow();
        assertThat(engine.feedbackRequests().toAnswer(as(CAT)).orElseThrow()).hasSize(1);
        assertThat(told(CAT)).containsExactly("feedback.request-approved");
    }

    @Test
    void what_is_not_let_through_stays_unknown_to_its_rater() {
        approving();
        ask(DAN, FeedbackVisibility.SUBJECT).orElseThrow();
        engine.feedbackRequests()
                .reject(company.command(as(BEN)), new RequestTextDraft(REQUEST, "later"))
                .orElseThrow();
        assertThat(engine.feedbackRequests().request(as(CAT), REQUEST)).isInstanceOf(Outcome.NotFound.class);
        assertThat(told(CAT)).isEmpty();
        assertThat(told(DAN)).containsExactly("feedback.request-cancelled");
    }

    @Test
    void who_asked_takes_it_back_and_nobody_else() {
        ask(BEN, FeedbackVisibility.SUBJECT).orElseThrow();
        RequestTextDraft why = new RequestTextDraft(REQUEST, "");
        assertThat(codes(engine.feedbackRequests().withdraw(company.command(as(DAN)), why)))
                .containsExactly("FEEDBACK-REQUEST-NOT-ASKER");
        engine.feedbackRequests().withdraw(company.command(as(BEN)), why).orElseThrow();
        assertThat(codes(engine.feedbackRequests().withdraw(company.command(as(BEN)), why)))
                .containsExactly("FEEDBACK-REQUEST-ENDED");
    }

    @Test
    void what_is_overdue_is_found_and_ended_once_by_the_cycle_admin_who_reads_none_of_it() {
        ask(DAN, FeedbackVisibility.SUBJECT).orElseThrow();
        company.now = company.now.plusSeconds(14 * 86_400);
        assertThat(engine.feedbackRequests().overdue(admin()).orElseThrow()).isEmpty();
        assertThat(codes(engine.feedbackRequests().expire(company.command(admin()), REQUEST)))
                .containsExactly("FEEDBACK-REQUEST-NOT-DUE");
        company.now = company.now.plusSeconds(86_400);
        assertThat(codes(answer(CAT))).containsExactly("FEEDBACK-REQUEST-OVERDUE");
        assertThat(engine.feedbackRequests().overdue(admin()).orElseThrow()).containsExactly(REQUEST);
        assertThat(engine.feedbackRequests().overdue(as(BEN))).isInstanceOf(Outcome.NotFound.class);
        assertThat(engine.feedbackRequests().request(admin(), REQUEST)).isInstanceOf(Outcome.NotFound.class);
        engine.feedbackRequests().expire(company.command(admin()), REQUEST).orElseThrow();
        assertThat(engine.feedbackRequests().overdue(admin()).orElseThrow()).isEmpty();
        assertThat(engine.feedbackRequests().request(as(CAT), REQUEST).orElseThrow())
                .isInstanceOf(ExpiredRequest.class);
    }

    @Test
    void a_wrong_tag_is_told_with_everything_else_that_is_wrong() {
        FeedbackRequestDraft draft = new FeedbackRequestDraft(
                REQUEST, DAN, DAN, "How was it?", FeedbackVisibility.PRIVATE, null, GoalId.of("nowhere"), null);
        TemplatedRequestDraft templated =
                new TemplatedRequestDraft(REQUEST, "nowhere", DAN, DAN, null, GoalId.of("nowhere"), null);

        assertThat(codes(engine.feedbackRequests().ask(company.command(as(DAN)), draft)))
                .startsWith("FEEDBACK-GOAL-UNKNOWN")
                .contains("FEEDBACK-REQUEST-FOR-NOBODY")
                .hasSizeGreaterThan(2);
        assertThat(codes(engine.feedbackRequests().askFromTemplate(company.command(as(DAN)), templated)))
                .startsWith("FEEDBACK-GOAL-UNKNOWN")
                .contains("FEEDBACK-TEMPLATE-UNKNOWN")
                .hasSizeGreaterThan(2);
    }

    @Test
    void a_goal_of_which_the_author_may_not_know_is_no_tag() {
        engine.goals()
                .propose(
                        company.command(as(DAN)),
                        EngineFixture.goal("secret", DAN).withVisibility(Visibility.PRIVATE))
                .orElseThrow();
        for (String goal : List.of("secret", "nowhere")) {
            FeedbackDraft draft =
                    new FeedbackDraft(ANSWER, DAN, FeedbackVisibility.SUBJECT, "Well", GoalId.of(goal), null);
            assertThat(codes(engine.feedback().give(company.command(as(CAT)), draft)))
                    .containsExactly("FEEDBACK-GOAL-UNKNOWN");
            assertThat(engine.feedback().give(company.command(as(BEN)), draft).isDone())
                    .isEqualTo(goal.equals("secret"));
        }
    }

    @Test
    void feedback_from_a_template_is_feedback_like_any_other() {
        TemplatedFeedbackDraft draft =
                new TemplatedFeedbackDraft(ANSWER, "SBI", DAN, List.of("The release", "", "We shipped"), null, null);
        engine.feedback().giveFromTemplate(company.command(as(CAT)), draft).orElseThrow();
        assertThat(engine.feedback().feedback(as(DAN), ANSWER).orElseThrow().text())
                .isEqualTo("Situation\nThe release\n\nImpact\nWe shipped");
        assertThat(engine.feedback().feedback(as(BEN), ANSWER)).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void a_request_from_a_template_keeps_what_the_template_asked_then_and_is_read_by_whom_it_said() {
        askFromTemplate(DAN, "SBI", CAT).orElseThrow();
        define(
                RequestPolicy.Approval.NONE,
                new FeedbackTemplate("SBI", "Another", FeedbackVisibility.SUBJECT_AND_MANAGER, List.of("Why?")));
        answer(CAT).orElseThrow();

        RequestContent content = engine.feedbackRequests()
                .request(as(DAN), REQUEST)
                .orElseThrow()
                .content();
        assertThat(content.question()).isEqualTo("Situation\nBehaviour\nImpact");
        assertThat(content.template()).contains("SBI");
        assertThat(engine.feedback().feedback(as(DAN), ANSWER).isDone()).isTrue();
        assertThat(engine.feedback().feedback(as(BEN), ANSWER)).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void a_template_that_is_not_there_is_refused_with_those_that_are_and_whatever_else_is_wrong() {
        define(
                RequestPolicy.Approval.NONE,
                new FeedbackTemplate("SHORT", "Short", FeedbackVisibility.SUBJECT, List.of("What?")),
                new FeedbackTemplate("NOTE", "Note", FeedbackVisibility.PRIVATE, List.of("What?")));
        Outcome<?> unknown = askFromTemplate(BEN, "SBI", DAN);

        assertThat(codes(unknown))
                .containsExactlyInAnyOrder("FEEDBACK-REQUEST-RATER-IS-SUBJECT", "FEEDBACK-TEMPLATE-UNKNOWN");
        assertThat(unknown.findings())
                .extracting(finding -> StandardMessages.standard().write(finding, Locale.ENGLISH))
                .contains("The policy has no template SBI; it has: SHORT, NOTE.");
        assertThat(codes(askFromTemplate(BEN, "NOTE", CAT))).containsExactly("FEEDBACK-REQUEST-FOR-NOBODY");
        assertThat(askFromTemplate(CAT, "SHORT", BEN)).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void a_request_from_a_template_waits_for_approval_like_any_other() {
        define(
                RequestPolicy.Approval.MANAGER,
                new FeedbackTemplate("SHORT", "Short", FeedbackVisibility.SUBJECT, List.of("What?")));
        askFromTemplate(DAN, "SHORT", CAT).orElseThrow();

        assertThat(engine.feedbackRequests().toAnswer(as(CAT)).orElseThrow()).isEmpty();
        assertThat(told(BEN)).containsExactly("feedback.request-asked");
    }
}
