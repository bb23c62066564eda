package io.perfcycle.rules.engine.fault;

import static io.perfcycle.rules.engine.fault.Company.CANARY;
import static io.perfcycle.rules.engine.fault.Company.CAT;
import static io.perfcycle.rules.engine.fault.Company.DAN;
import static io.perfcycle.rules.engine.fault.Company.admin;
import static io.perfcycle.rules.engine.fault.Company.as;
import static io.perfcycle.rules.engine.fault.Company.review;

import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.review.ContributionDraft;
import io.perfcycle.core.review.ContributionsDraft;
import java.util.List;

/** What others contribute to a review. */
final class ContributionScenarios {
    private ContributionScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.command(
                                "ContributionOperations.ask/2",
                                Company::withReviews,
                                admin(),
                                (engine, command) -> engine.contributions().ask(command, asked()))
                        .leafing(),
                Scenario.command(
                        "ContributionOperations.contribute/2",
                        ContributionScenarios::asked,
                        as(CAT),
                        (engine, command) -> engine.contributions().contribute(command, answer())),
                Scenario.reading(
                        "ContributionOperations.results/2",
                        ContributionScenarios::closed,
                        engine -> engine.contributions().results(as(DAN), review(DAN))));
    }

    private static ContributionsDraft asked() {
        return new ContributionsDraft(review(DAN), List.of(new Invitation(CAT, Relationship.PEER)));
    }

    private static ContributionDraft answer() {
        return new ContributionDraft(review(DAN), List.of(new AnswerDraft("Q1", 4, CANARY)));
    }

    private static void asked(Company company) {
        company.withReviews();
        company.engine.contributions().ask(company.command(admin()), asked()).orElseThrow();
    }

    private static void closed(Company company) {
        asked(company);
        company.engine
                .contributions()
                .contribute(company.command(as(CAT)), answer())
                .orElseThrow();
        company.engine
                .feedback()
                .close(company.command(admin()), Round.idOf(review(DAN)))
                .orElseThrow();
    }
}
