package io.perfcycle.rules.engine.fault;

import static io.perfcycle.rules.engine.fault.Company.ANN;
import static io.perfcycle.rules.engine.fault.Company.BEN;
import static io.perfcycle.rules.engine.fault.Company.CANARY;
import static io.perfcycle.rules.engine.fault.Company.CAT;
import static io.perfcycle.rules.engine.fault.Company.CYCLE;
import static io.perfcycle.rules.engine.fault.Company.DAN;
import static io.perfcycle.rules.engine.fault.Company.admin;
import static io.perfcycle.rules.engine.fault.Company.as;

import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.ResponseDraft;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.id.RoundId;
import java.util.List;

/** Feedback, recognition and 360 rounds. */
final class FeedbackScenarios {
    private static final RoundId ROUND = RoundId.of("round");
    private static final FeedbackId FEEDBACK = FeedbackId.of("f");

    private FeedbackScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.command(
                        "FeedbackOperations.give/2",
                        company -> {},
                        as(CAT),
                        (engine, command) -> engine.feedback().give(command, feedback())),
                Scenario.command(
                        "FeedbackOperations.recognise/2",
                        company -> {},
                        as(CAT),
                        (engine, command) -> engine.feedback().recognise(command, thanks())),
                Scenario.reading(
                        "FeedbackOperations.about/2",
                        FeedbackScenarios::given,
                        engine -> engine.feedback().about(as(BEN), DAN)),
                Scenario.reading(
                        "FeedbackOperations.feedback/2",
                        FeedbackScenarios::given,
                        engine -> engine.feedback().feedback(as(DAN), FEEDBACK)),
                Scenario.reading(
                        "FeedbackOperations.recognition/1",
                        FeedbackScenarios::given,
                        engine -> engine.feedback().recognition(as(ANN))),
                Scenario.command(
                                "FeedbackOperations.launch/2",
                                company -> {},
                                admin(),
                                (engine, command) -> engine.feedback().launch(command, round()))
                        .leafing(),
                Scenario.command(
                        "FeedbackOperations.respond/2",
                        FeedbackScenarios::answered,
                        as(CAT),
                        (engine, command) -> engine.feedback().respond(command, response())),
                Scenario.reading(
                        "FeedbackOperations.form/2",
                        FeedbackScenarios::answered,
                        engine -> engine.feedback().form(as(CAT), ROUND)),
                Scenario.command(
                        "FeedbackOperations.close/2",
                        FeedbackScenarios::answered,
                        admin(),
                        (engine, command) -> engine.feedback().close(command, ROUND)),
                Scenario.reading(
                        "FeedbackOperations.results/2",
                        FeedbackScenarios::closed,
                        engine -> engine.feedback().results(as(DAN), ROUND)));
    }

    private static FeedbackDraft feedback() {
        return new FeedbackDraft(FEEDBACK, DAN, FeedbackVisibility.SUBJECT_AND_MANAGER, CANARY, null, null);
    }

    private static RecognitionDraft thanks() {
        return new RecognitionDraft(RecognitionId.of("r"), DAN, CANARY, CANARY);
    }

    private static RoundDraft round() {
        return new RoundDraft(
                ROUND,
                CYCLE,
                DAN,
                List.of(new Question("Q1", CANARY, 1, 5)),
                List.of(
                        new Invitation(BEN, Relationship.MANAGER),
                        new Invitation(ANN, Relationship.SKIP_LEVEL),
                        new Invitation(CAT, Relationship.PEER)));
    }

    private static ResponseDraft response() {
        return new ResponseDraft(ROUND, List.of(new AnswerDraft("Q1", 4, CANARY)));
    }

    private static void given(Company company) {
        company.engine.feedback().give(company.command(as(CAT)), feedback()).orElseThrow();
        company.engine.feedback().recognise(company.command(as(CAT)), thanks()).orElseThrow();
    }

    private static void answered(Company company) {
        company.engine.feedback().launch(company.command(admin()), round()).orElseThrow();
        company.engine.feedback().respond(company.command(as(BEN)), response()).orElseThrow();
        company.engine.feedback().respond(company.command(as(ANN)), response()).orElseThrow();
    }

    private static void closed(Company company) {
        answered(company);
        company.engine.feedback().close(company.command(admin()), ROUND).orElseThrow();
    }
}
