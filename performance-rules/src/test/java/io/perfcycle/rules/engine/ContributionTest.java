package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.answers;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static io.perfcycle.rules.engine.EngineFixture.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.cycle.CyclePhase;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Questionnaire;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.ResponseDraft;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.ContributionDraft;
import io.perfcycle.core.review.ContributionsDraft;
import io.perfcycle.core.review.FormSection;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReviewAnswersDraft;
import io.perfcycle.core.review.ReviewForm;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.SectionRatingDraft;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.feedback.GroupResult;
import io.perfcycle.rules.feedback.RaterForm;
import io.perfcycle.rules.feedback.RoundResults;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviews with a form: what each side is asked, and what others contribute. ben leads dan, and three who joined. */
class ContributionTest {
    private static final CycleId ASKED = CycleId.of("asked");
    private static final ReviewId BENS = ReviewPlanner.idOf(ASKED, Occasion.ANNUAL, BEN);
    private static final Question PROMISES =
            Question.scored("KEEPS", "Keeps promises", "one-to-five", 1, 5).asRequired();
    private static final Question NEXT = Question.choice("NEXT", "What next?", List.of("Lead", "Deepen"));
    private static final Question STORY = Question.words("STORY", "What should go on?", 200);
    private static final List<EmployeeId> TEAM =
            List.of(DAN, EmployeeId.of("gil"), EmployeeId.of("hal"), EmployeeId.of("ida"));

    private final EngineFixture company = new EngineFixture().withCompany();
    private final PerformanceEngine engine = company.engine;

    private static ReviewForm form() {
        return new ReviewForm(
                List.of(new FormSection("GOALS", List.of(NEXT)), new FormSection("VALUES", List.of(PROMISES, STORY))),
                List.of(
                        new Questionnaire(Relationship.SELF, List.of("NEXT", "STORY")),
                        new Questionnaire(Relationship.MANAGER, List.of("KEEPS", "NEXT")),
                        new Questionnaire(Relationship.DIRECT_REPORT, List.of("KEEPS", "STORY", "NEXT")),
                        new Questionnaire(Relationship.SKIP_LEVEL, List.of("KEEPS")),
                        new Questionnaire(Relationship.PEER, List.of("KEEPS"))));
    }

    @BeforeEach
    void a_cycle_with_a_form_and_a_bigger_team() {
        engine.people()
                .enter(
                        company.command(admin()),
                        List.of(
                                person(EmployeeId.of("root"), null),
                                person(TEAM.get(1), BEN),
                                person(TEAM.get(2), BEN),
                                person(TEAM.get(3), BEN)))
                .orElseThrow();
        engine.people()
                .apply(
                        company.command(admin()),
                        new OrgChange.ManagerChanged(ANN, LocalDate.of(2026, 1, 1), Optional.of(EmployeeId.of("root"))))
                .orElseThrow();
        CycleDraft cycle = new CycleDraft(
                ASKED,
                "asked",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(new CyclePhase(
                        PhaseKind.MANAGER_REVIEW, DateSpan.of(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 22)))));
        Programme standard = Programme.standard(ASKED);
        Programme programme = EngineFixture.standardBut(ASKED)
                .feedback(standard.feedback())
                .reviews(ReviewPolicy.standard())
                .reviewForm(form())
                .build();
        engine.cycles().open(company.command(admin()), cycle, programme).orElseThrow();
        company.now = Instant.parse("2027-01-05T08:00:00Z");
        engine.reviews()
                .schedule(company.command(admin()), ASKED, Occasion.ANNUAL)
                .orElseThrow();
    }

    private static Invitation report(EmployeeId rater) {
        return new Invitation(rater, Relationship.DIRECT_REPORT);
    }

    private Outcome<Saved<RoundId>> ask(Invitation... invitations) {
        return engine.contributions().ask(company.command(admin()), new ContributionsDraft(BENS, List.of(invitations)));
    }

    private void askEverybody() {
        ask(
                        report(TEAM.get(0)),
                        report(TEAM.get(1)),
                        report(TEAM.get(2)),
                        report(TEAM.get(3)),
                        new Invitation(CAT, Relationship.PEER),
                        new Invitation(EmployeeId.of("root"), Relationship.SKIP_LEVEL))
                .orElseThrow();
    }

    private Outcome<Saved<RoundId>> contribute(EmployeeId rater, AnswerDraft... answers) {
        return engine.contributions()
                .contribute(company.command(as(rater)), new ContributionDraft(BENS, List.of(answers)));
    }

    private static AnswerDraft answer(String question, Integer score, String words) {
        return new AnswerDraft(question, score, words);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    @Test
    void upward_answers_are_told_together_and_the_managers_manager_by_name() {
        askEverybody();
        int score = 2;
        for (EmployeeId rater : TEAM) {
            contribute(
                            rater,
                            answer("KEEPS", score++, ""),
                            answer("STORY", null, rater + " says"),
                            answer("NEXT", score % 2 + 1, ""))
                    .orElseThrow();
        }
        contribute(CAT, answer("KEEPS", 1, "")).orElseThrow();
        contribute(EmployeeId.of("root"), answer("KEEPS", 5, "well done")).orElseThrow();
        engine.feedback().close(company.command(admin()), Round.idOf(BENS)).orElseThrow();
        RoundResults results = engine.contributions().results(as(ANN), BENS).orElseThrow();

        assertThat(results.groups())
                .extracting(GroupResult::relationship)
                .containsExactly(Relationship.SKIP_LEVEL, Relationship.PEER, Relationship.DIRECT_REPORT);
        assertThat(results.groups().get(0).meanByQuestion().get("KEEPS")).hasToString("5.00");
        assertThat(results.groups().get(0).comments()).containsExactly("well done");
        assertThat(results.groups().get(0).rater()).contains(EmployeeId.of("root"));
        assertThat(results.naming(nobody -> false).groups().get(0).rater()).isEmpty();
        assertThat(results.groups().get(2).rater()).isEmpty();
        assertThat(results.groups().get(1).suppressed()).isTrue();
        assertThat(results.groups().get(2).meanByQuestion().get("KEEPS")).hasToString("3.50");
        assertThat(results.groups().get(2).chosenByQuestion().get("NEXT")).containsExactly(2, 2);
        assertThat(results.groups().get(2).comments()).containsExactly("dan says", "gil says", "hal says", "ida says");
        assertThat(results.othersByQuestion().get("KEEPS").n()).isEqualTo(4);
    }

    /** Hands in the review of ben and releases it. */
    private void release() {
        List<SectionRatingDraft> ratings = answers(BEN, "4", "4", "4").ratings();
        engine.reviews()
                .submit(
                        company.command(as(ANN)),
                        new ReviewAnswersDraft(BENS, ratings, List.of(answer("KEEPS", 4, ""))))
                .orElseThrow();
        engine.reviews().release(company.command(admin()), BENS).orElseThrow();
    }

    @Test
    void the_subject_reads_what_was_contributed_with_the_review_and_not_before_whatever_else_the_subject_is() {
        askEverybody();
        engine.feedback().close(company.command(admin()), Round.idOf(BENS)).orElseThrow();
        Principal benOfHr = new Principal(as(BEN).tenant(), BEN, hr().grants(), Purpose.WORK, Optional.empty());

        for (Principal ben : List.of(as(BEN), benOfHr)) {
            assertThat(engine.contributions().results(ben, BENS)).isInstanceOf(Outcome.NotFound.class);
            assertThat(engine.feedback().results(ben, Round.idOf(BENS))).isInstanceOf(Outcome.NotFound.class);
        }
        assertThat(engine.contributions().results(as(ANN), BENS).isDone()).isTrue();
        release();
        assertThat(engine.contributions().results(as(BEN), BENS).isDone()).isTrue();
    }

    /** What a round of the cycle tells of the reports of ben: whether they are suppressed. */
    private boolean isSuppressed(String id, CycleId cycle, List<EmployeeId> raters) {
        RoundId round = RoundId.of(id);
        List<Invitation> invitations =
                raters.stream().map(ContributionTest::report).toList();
        engine.feedback()
                .launch(company.command(admin()), new RoundDraft(round, cycle, BEN, List.of(PROMISES), invitations))
                .orElseThrow();
        int score = 1;
        for (EmployeeId rater : raters) {
            engine.feedback()
                    .respond(
                            company.command(as(rater)), new ResponseDraft(round, List.of(answer("KEEPS", score++, ""))))
                    .orElseThrow();
        }
        engine.feedback().close(company.command(admin()), round).orElseThrow();
        return engine.feedback()
                .results(as(ANN), round)
                .orElseThrow()
                .groups()
                .get(0)
                .suppressed();
    }

    @Test
    void rounds_of_cycles_at_the_same_time_are_held_back_beside_each_other_and_those_of_the_next_year_are_not() {
        company.withNextCycle();

        assertThat(isSuppressed("first", EngineFixture.CYCLE, TEAM.subList(0, 3)))
                .isFalse();
        assertThat(isSuppressed("same-time", ASKED, TEAM)).isTrue();
        assertThat(isSuppressed("next", CycleId.of("2027"), TEAM)).isFalse();
    }

    @Test
    void whoever_asks_is_told_at_once_of_groups_that_are_too_small_to_be_shown() {
        Outcome<?> asked = ask(
                report(TEAM.get(0)),
                report(TEAM.get(1)),
                report(TEAM.get(2)),
                new Invitation(CAT, Relationship.PEER),
                new Invitation(EmployeeId.of("root"), Relationship.SKIP_LEVEL));

        assertThat(asked.findings())
                .extracting(
                        finding -> finding.code() + " " + finding.arguments().get("relationship"))
                .containsExactly("FEEDBACK-TOO-FEW-ASKED PEER");
        assertThat(asked.isDone()).isTrue();
    }

    @Test
    void the_form_says_before_anything_is_written_who_will_read_it_and_how() {
        askEverybody();
        RaterForm above = engine.feedback()
                .form(as(EmployeeId.of("root")), Round.idOf(BENS))
                .orElseThrow();
        RaterForm report = engine.feedback().form(as(DAN), Round.idOf(BENS)).orElseThrow();
        RaterForm peer = engine.feedback().form(as(CAT), Round.idOf(BENS)).orElseThrow();

        assertThat(above.byName()).isTrue();
        assertThat(above.notes().get(0).arguments().get("readers")).isEqualTo("SELF, DIRECT_MANAGER, HR_PARTNER");
        assertThat(above.notes().get(0).arguments().get("others")).isEqualTo("RESEARCHER");
        assertThat(above.notes())
                .extracting(Finding::code)
                .containsExactly("FEEDBACK-READ-BY-NAME", "FEEDBACK-READ-WITH-REVIEW");
        assertThat(report.questions()).extracting(Question::id).containsExactly("NEXT", "KEEPS", "STORY");
        assertThat(report.notes())
                .extracting(Finding::code)
                .containsExactly("FEEDBACK-READ-TOGETHER", "FEEDBACK-READ-WITH-REVIEW");
        assertThat(peer.notes())
                .extracting(Finding::code)
                .containsExactly("FEEDBACK-READ-TOGETHER", "FEEDBACK-TOO-FEW-ASKED", "FEEDBACK-READ-WITH-REVIEW");
        assertThat(engine.feedback().form(as(ANN), Round.idOf(BENS))).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void the_manager_and_hr_read_what_was_contributed_once_it_is_closed_and_nobody_else_does() {
        askEverybody();
        engine.feedback().close(company.command(admin()), Round.idOf(BENS)).orElseThrow();

        for (var reader : List.of(as(ANN), hr())) {
            assertThat(engine.contributions().results(reader, BENS).isDone()).isTrue();
        }
        for (var reader : List.of(as(DAN), as(CAT), admin(), as(EmployeeId.of("root")))) {
            assertThat(engine.contributions().results(reader, BENS)).isInstanceOf(Outcome.NotFound.class);
        }
    }

    @Test
    void whoever_is_asked_is_to_the_subject_today_what_they_are_asked_as() {
        assertThat(codes(ask(
                        report(CAT),
                        new Invitation(DAN, Relationship.PEER),
                        new Invitation(ANN, Relationship.SKIP_LEVEL),
                        new Invitation(BEN, Relationship.PEER),
                        new Invitation(EmployeeId.of("root"), Relationship.PEER),
                        new Invitation(CAT, Relationship.EXTERNAL))))
                .startsWith(
                        "FEEDBACK-RELATIONSHIP-WRONG",
                        "FEEDBACK-RELATIONSHIP-WRONG",
                        "FEEDBACK-RELATIONSHIP-WRONG",
                        "FEEDBACK-RELATIONSHIP-WRONG",
                        "FEEDBACK-RELATIONSHIP-WRONG",
                        "REVIEW-NOTHING-ASKED",
                        "FEEDBACK-RELATIONSHIP-WRONG")
                .contains("FEEDBACK-RATER-TWICE");
    }

    @Test
    void who_reports_to_somebody_else_by_then_does_not_contribute_any_more_also_not_to_the_round() {
        askEverybody();
        engine.people()
                .apply(
                        company.command(admin()),
                        new OrgChange.ManagerChanged(DAN, LocalDate.of(2027, 1, 5), Optional.of(CAT)))
                .orElseThrow();

        assertThat(codes(contribute(DAN, answer("KEEPS", 6, ""))))
                .containsExactly("FEEDBACK-RELATIONSHIP-WRONG", "FEEDBACK-SCORE-OFF-SCALE");
        assertThat(codes(engine.feedback()
                        .respond(
                                company.command(as(DAN)),
                                new ResponseDraft(Round.idOf(BENS), List.of(answer("KEEPS", 4, ""))))))
                .containsExactly("FEEDBACK-RELATIONSHIP-WRONG");
        assertThat(contribute(TEAM.get(1), answer("KEEPS", 4, "")).isDone()).isTrue();
    }

    @Test
    void self_and_manager_answer_their_own_questions_of_the_form() {
        ReviewAnswersDraft ratings = answers(BEN, "4", "4", "4");
        ReviewAnswersDraft self = new ReviewAnswersDraft(
                BENS, ratings.ratings(), List.of(answer("NEXT", 2, ""), answer("STORY", null, "us")));
        ReviewAnswersDraft manager =
                new ReviewAnswersDraft(BENS, ratings.ratings(), List.of(answer("KEEPS", 4, ""), answer("NEXT", 1, "")));

        assertThat(codes(engine.reviews()
                        .submit(
                                company.command(as(ANN)),
                                new ReviewAnswersDraft(BENS, ratings.ratings(), List.of(answer("STORY", null, "x"))))))
                .containsExactly("FEEDBACK-QUESTION-UNKNOWN", "FEEDBACK-ANSWER-MISSING");
        assertThat(codes(engine.reviews().selfAssess(company.command(as(BEN)), manager)))
                .containsExactly("FEEDBACK-QUESTION-UNKNOWN");
        engine.reviews().selfAssess(company.command(as(BEN)), self).orElseThrow();
        engine.reviews().submit(company.command(as(ANN)), manager).orElseThrow();
        SelfAssessment own = engine.reviews().selfAssessment(as(BEN), BENS).orElseThrow();
        SubmittedReview handedIn =
                (SubmittedReview) engine.reviews().review(as(ANN), BENS).orElseThrow();

        assertThat(own.answers())
                .containsExactly(new Answer("NEXT", Optional.of(2), ""), new Answer("STORY", Optional.empty(), "us"));
        assertThat(handedIn.answers())
                .containsExactly(new Answer("NEXT", Optional.of(1), ""), new Answer("KEEPS", Optional.of(4), ""));
        assertThat(codes(ask(report(DAN)))).contains("REVIEW-NOT-SCHEDULED");
    }

    @Test
    void without_a_form_nobody_is_asked_to_contribute() {
        company.engine.reviews().schedule(company.command(admin()), EngineFixture.CYCLE, Occasion.ANNUAL);
        Outcome<?> refused = engine.contributions()
                .ask(company.command(admin()), new ContributionsDraft(EngineFixture.review(BEN), List.of(report(DAN))));

        assertThat(codes(refused)).containsExactly("REVIEW-NOTHING-ASKED");
        assertThat(engine.contributions()
                        .ask(company.command(as(ANN)), new ContributionsDraft(BENS, List.of(report(DAN)))))
                .isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void a_round_of_somebody_with_the_same_id_is_none_of_the_review() {
        engine.feedback()
                .launch(
                        company.command(admin()),
                        new RoundDraft(Round.idOf(BENS), ASKED, BEN, List.of(PROMISES), List.of(report(DAN))))
                .orElseThrow();

        assertThat(contribute(DAN, answer("KEEPS", 4, ""))).isInstanceOf(Outcome.NotFound.class);
        assertThat(ask(report(DAN)).isDone()).isFalse();
    }
}
