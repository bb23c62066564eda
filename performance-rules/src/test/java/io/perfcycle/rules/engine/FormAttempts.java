package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;

import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.cycle.CyclePhase;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Questionnaire;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.ContributionDraft;
import io.perfcycle.core.review.ContributionsDraft;
import io.perfcycle.core.review.FormSection;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReviewAnswersDraft;
import io.perfcycle.core.review.ReviewForm;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What people type into the form of a review. */
final class FormAttempts {
    private static final CycleId ASKED = CycleId.of("asked");
    private static final ReviewId DANS = ReviewPlanner.idOf(ASKED, Occasion.ANNUAL, DAN);
    private static final List<AnswerDraft> ANSWERS =
            List.of(new AnswerDraft("STORY", null, "fine"), new AnswerDraft("KEEPS", 3, "nearly always"));

    private FormAttempts() {}

    static List<Attempt> all() {
        return List.of(
                new Attempt(
                        Operation.REVIEW_SELF_ASSESS,
                        new ReviewAnswersDraft(
                                DANS, EngineFixture.answers(DAN, "4", "4", "4").ratings(), ANSWERS),
                        FormAttempts::scheduled,
                        (c, d) -> c.engine.reviews().selfAssess(c.command(as(DAN)), (ReviewAnswersDraft) d)),
                new Attempt(
                        Operation.ROUND_RESPOND,
                        new ContributionDraft(DANS, ANSWERS),
                        FormAttempts::asked,
                        (c, d) -> c.engine.contributions().contribute(c.command(as(CAT)), (ContributionDraft) d)));
    }

    private static ReviewForm form() {
        List<String> both = List.of("STORY", "KEEPS");
        return new ReviewForm(
                List.of(new FormSection(
                        "VALUES",
                        List.of(
                                Question.words("STORY", "What should go on?", 500),
                                new Question("KEEPS", "Keeps promises", 1, 5)))),
                List.of(new Questionnaire(Relationship.SELF, both), new Questionnaire(Relationship.PEER, both)));
    }

    private static void scheduled(EngineFixture company) {
        CyclePhase reviews = new CyclePhase(
                PhaseKind.MANAGER_REVIEW, DateSpan.of(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 22)));
        CycleDraft cycle =
                new CycleDraft(ASKED, "asked", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of(reviews));
        Programme standard = Programme.standard(ASKED);
        Programme programme = EngineFixture.standardBut(ASKED)
                .feedback(standard.feedback())
                .reviews(standard.reviews())
                .reviewForm(form())
                .build();
        company.engine.cycles().open(company.command(admin()), cycle, programme).orElseThrow();
        company.now = Instant.parse("2027-01-05T08:00:00Z");
        company.engine
                .reviews()
                .schedule(company.command(admin()), ASKED, Occasion.ANNUAL)
                .orElseThrow();
    }

    private static void asked(EngineFixture company) {
        scheduled(company);
        ContributionsDraft draft = new ContributionsDraft(DANS, List.of(new Invitation(CAT, Relationship.PEER)));
        company.engine.contributions().ask(company.command(admin()), draft).orElseThrow();
    }
}
