package io.perfcycle.rules.engine.fault;

import static io.perfcycle.rules.engine.fault.Company.ANN;
import static io.perfcycle.rules.engine.fault.Company.BEN;
import static io.perfcycle.rules.engine.fault.Company.CANARY;
import static io.perfcycle.rules.engine.fault.Company.CAT;
import static io.perfcycle.rules.engine.fault.Company.CYCLE;
import static io.perfcycle.rules.engine.fault.Company.DAN;
import static io.perfcycle.rules.engine.fault.Company.admin;
import static io.perfcycle.rules.engine.fault.Company.as;

import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.NominatedRoundDraft;
import io.perfcycle.core.feedback.NominationDraft;
import io.perfcycle.core.feedback.NominationReasonDraft;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.id.RoundId;
import java.util.List;

/** Who is asked in 360 rounds: named, decided on, launched, reminded. */
final class RoundScenarios {
    private static final RoundId ROUND = RoundId.of("round");

    private RoundScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.reading(
                        "RoundOperations.proposeRaters/4",
                        company -> {},
                        engine -> engine.rounds().proposeRaters(admin(), CYCLE, List.of(DAN), List.of())),
                Scenario.command(
                        "RoundOperations.prepare/2",
                        company -> {},
                        admin(),
                        (engine, command) -> engine.rounds().prepare(command, named())),
                Scenario.command(
                        "RoundOperations.nominate/2",
                        company -> {},
                        as(DAN),
                        (engine, command) -> engine.rounds().nominate(command, named())),
                Scenario.command(
                                "RoundOperations.approve/2",
                                RoundScenarios::nominated,
                                as(BEN),
                                (engine, command) -> engine.rounds().approve(command, ROUND))
                        .leafing(),
                Scenario.command(
                        "RoundOperations.giveBack/2",
                        RoundScenarios::nominated,
                        as(BEN),
                        (engine, command) ->
                                engine.rounds().giveBack(command, new NominationReasonDraft(ROUND, CANARY))),
                Scenario.reading(
                        "RoundOperations.nomination/2",
                        RoundScenarios::nominated,
                        engine -> engine.rounds().nomination(as(DAN), ROUND)),
                Scenario.command(
                        "RoundOperations.launch/2",
                        RoundScenarios::approved,
                        admin(),
                        (engine, command) -> engine.rounds().launch(command, round())),
                Scenario.command(
                        "RoundOperations.remind/2",
                        RoundScenarios::launched,
                        admin(),
                        (engine, command) -> engine.rounds().remind(command, ROUND)),
                Scenario.reading(
                        "RoundOperations.progress/2",
                        RoundScenarios::launched,
                        engine -> engine.rounds().progress(admin(), ROUND)));
    }

    private static NominationDraft named() {
        return new NominationDraft(
                ROUND,
                CYCLE,
                DAN,
                List.of(
                        new Invitation(BEN, Relationship.MANAGER),
                        new Invitation(ANN, Relationship.SKIP_LEVEL),
                        new Invitation(CAT, Relationship.PEER)));
    }

    private static NominatedRoundDraft round() {
        return new NominatedRoundDraft(ROUND, List.of(new Question("Q1", CANARY, 1, 5)), List.of());
    }

    private static void nominated(Company company) {
        company.engine.rounds().nominate(company.command(as(DAN)), named()).orElseThrow();
    }

    private static void approved(Company company) {
        nominated(company);
        company.engine.rounds().approve(company.command(as(BEN)), ROUND).orElseThrow();
    }

    private static void launched(Company company) {
        approved(company);
        company.engine.rounds().launch(company.command(admin()), round()).orElseThrow();
    }
}
