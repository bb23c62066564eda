package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.development.CheckpointDraft;
import io.perfcycle.core.development.ImprovementCase;
import io.perfcycle.core.development.ImprovementDraft;
import io.perfcycle.core.development.ImprovementEntry;
import io.perfcycle.core.development.ImprovementGrounds;
import io.perfcycle.core.development.ImprovementPlan;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImprovementTest {
    private static final PlanId PLAN = PlanId.of("i");
    private static final ImprovementDraft DRAFT =
            DevelopmentAttempts.improvement("i", DAN, CYCLE, "Fewer errors", LocalDate.of(2026, 2, 2));

    private final EngineFixture company = new EngineFixture().withCompany();
    private final ImprovementOperations improvements = company.engine.improvements();

    private ImprovementCase plan() {
        return improvements.plan(as(DAN), PLAN).orElseThrow();
    }

    private Outcome<?> hold(String day, String value) {
        company.now = Instant.parse(day + "T08:00:00Z");
        return improvements.hold(
                company.command(as(BEN)), new CheckpointDraft(PLAN, List.of(new BigDecimal(value)), "talked"));
    }

    private void start() {
        improvements.propose(company.command(as(BEN)), DRAFT).orElseThrow();
        improvements.acknowledge(company.command(as(DAN)), PLAN).orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    @Test
    void a_plan_runs_from_its_acknowledgement_over_three_checkpoints_and_one_extension_to_its_end() {
        start();
        assertThat(plan().content().checkpoints())
                .containsExactly(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 4, 3), LocalDate.of(2026, 5, 3));
        assertThat(codes(hold("2026-03-03", "5"))).containsExactly("IMPROVEMENT-TOO-EARLY");
        hold("2026-03-04", "5").orElseThrow();
        hold("2026-04-03", "4").orElseThrow();
        assertThat(codes(improvements.extend(company.command(as(BEN)), PLAN, 20)))
                .containsExactly("IMPROVEMENT-NOT-THROUGH");
        hold("2026-05-04", "2").orElseThrow();
        improvements.extend(company.command(as(BEN)), PLAN, 20).orElseThrow();
        hold("2026-05-24", "1").orElseThrow();
        assertThat(codes(improvements.end(company.command(as(BEN)), PLAN, ImprovementPlan.Ending.NOT_MET)))
                .containsExactly("IMPROVEMENT-WRONG-ENDING");

        improvements
                .end(company.command(as(BEN)), PLAN, ImprovementPlan.Ending.MET)
                .orElseThrow();

        assertThat(plan().plan()).isInstanceOf(ImprovementPlan.Ended.class);
        assertThat(plan().held()).hasSize(4);
        assertThat(plan().extensions()).isOne();
        assertThat(codes(hold("2026-06-01", "1"))).containsExactly("IMPROVEMENT-NOT-RUNNING");
    }

    @Test
    void the_entry_test_says_everything_that_stands_against_a_plan() {
        ImprovementDraft draft = new ImprovementDraft(
                PLAN,
                DAN,
                CYCLE,
                LocalDate.of(2026, 8, 1),
                new ImprovementGrounds(ImprovementEntry.Cause.CONDUCT, false, false, 0, true),
                List.of(),
                List.of());

        assertThat(codes(improvements.propose(company.command(as(BEN)), draft)))
                .containsExactly(
                        "IMPROVEMENT-NOT-PERFORMANCE",
                        "IMPROVEMENT-NOT-BELOW",
                        "IMPROVEMENT-NOT-TOLD",
                        "IMPROVEMENT-TOO-FEW-CONVERSATIONS",
                        "IMPROVEMENT-ON-LEAVE",
                        "IMPROVEMENT-EXPECTATIONS",
                        "IMPROVEMENT-NO-SUPPORT",
                        "IMPROVEMENT-START");
    }

    @Test
    void who_has_just_got_the_role_is_too_new_for_a_plan() {
        DevelopmentAttempts.withRole(company);

        assertThat(codes(improvements.propose(company.command(as(BEN)), DRAFT))).containsExactly("IMPROVEMENT-TOO-NEW");
    }

    @Test
    void its_subject_the_manager_and_hr_see_it_and_nobody_else_for_whatever_purpose() {
        start();
        for (Principal reader : List.of(as(DAN), as(BEN), hr(), hr().withPurpose(Purpose.SUPPORT))) {
            assertThat(improvements.plan(reader, PLAN)).matches(Outcome::isDone);
            assertThat(improvements.plansOf(reader, DAN).orElseThrow()).hasSize(1);
        }
        for (Principal other : List.of(as(ANN), as(CAT), EngineFixture.admin())) {
            assertThat(improvements.plan(other, PLAN)).isInstanceOf(Outcome.NotFound.class);
            assertThat(improvements.plansOf(other, DAN).orElseThrow()).isEmpty();
        }
        assertThat(hold("2026-03-04", "5")).matches(Outcome::isDone);
        assertThat(improvements.hold(company.command(hr()), new CheckpointDraft(PLAN, List.of(BigDecimal.ONE), "")))
                .isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void its_subject_gets_it_in_the_export() {
        start();
        SubjectExport export = company.engine
                .privacy()
                .export(as(DAN).withPurpose(Purpose.SUBJECT_REQUEST), DAN)
                .orElseThrow();

        assertThat(export.toString()).contains("Fewer errors");
    }

    @Test
    void each_step_tells_the_other_side() {
        start();
        hold("2026-03-04", "5").orElseThrow();
        improvements
                .end(company.command(as(BEN)), PLAN, ImprovementPlan.Ending.OVERTAKEN)
                .orElseThrow();
        company.engine.relay().deliver(EngineFixture.TENANT, "relay", 100);

        assertThat(company.mail.taken())
                .filteredOn(message -> message.topic().startsWith("improvement."))
                .extracting(message -> message.topic() + " to " + message.recipient())
                .containsExactly(
                        "improvement.proposed to dan",
                        "improvement.acknowledged to ben",
                        "improvement.checkpoint-held to dan",
                        "improvement.ended to dan");
    }

    @Test
    void a_plan_that_nobody_acknowledged_in_time_is_asked_for_anew_or_taken_back() {
        improvements.propose(company.command(as(BEN)), DRAFT).orElseThrow();
        company.now = Instant.parse("2026-03-05T08:00:00Z");

        assertThat(codes(improvements.acknowledge(company.command(as(DAN)), PLAN)))
                .containsExactly("IMPROVEMENT-STALE");
        improvements
                .end(company.command(as(BEN)), PLAN, ImprovementPlan.Ending.WITHDRAWN)
                .orElseThrow();
        assertThat(plan().endedOn()).contains(LocalDate.of(2026, 3, 5));
    }
}
