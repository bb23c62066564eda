package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.goal;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static io.perfcycle.rules.engine.EngineFixture.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.cycle.Cadence;
import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackPolicy;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.core.programme.CadencePolicy;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.rules.programme.Consistency;
import io.perfcycle.rules.programme.Expectation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which team departs from its programme, and where: a check-in a month and feedback a quarter, for two in three. */
class ConsistencyTest {
    private static final UnitId SALES = UnitId.of("SALES");
    private static final UnitId LEGAL = UnitId.of("LEGAL");

    private final EngineFixture company = new EngineFixture();
    private final PerformanceEngine engine = company.engine;

    @BeforeEach
    void three_in_sales_and_one_in_legal() {
        engine.people()
                .enter(
                        company.command(admin()),
                        List.of(person(ANN, null), person(BEN, ANN), person(CAT, ANN), person(DAN, BEN)))
                .orElseThrow();
        for (UnitId unit : List.of(SALES, LEGAL)) {
            engine.people()
                    .define(
                            company.command(admin()),
                            OrgUnit.builder().id(unit).name(unit.value()).build())
                    .orElseThrow();
        }
        for (EmployeeId someone : List.of(ANN, BEN, CAT, DAN)) {
            UnitId unit = someone.equals(ANN) ? LEGAL : SALES;
            engine.people()
                    .apply(company.command(admin()), new OrgChange.UnitChanged(someone, LocalDate.of(2026, 1, 1), unit))
                    .orElseThrow();
        }
        Programme standard = Programme.standard(CYCLE);
        engine.cycles()
                .open(
                        company.command(admin()),
                        new CycleDraft(CYCLE, "2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of()),
                        EngineFixture.standardBut(CYCLE)
                                .feedback(new FeedbackPolicy(3, 3))
                                .reviews(standard.reviews())
                                .cadences(new CadencePolicy(
                                        Optional.of(Cadence.months(1)),
                                        Optional.empty(),
                                        Optional.of(Cadence.months(3)),
                                        new BigDecimal("0.66")))
                                .build())
                .orElseThrow();
        for (EmployeeId someone : List.of(BEN, CAT, DAN)) {
            GoalId goal = GoalId.of("of-" + someone);
            engine.goals()
                    .propose(company.command(as(someone)), goal(goal.value(), someone))
                    .orElseThrow();
            EmployeeId manager = someone.equals(DAN) ? BEN : ANN;
            engine.goals().agree(company.command(as(manager)), goal).orElseThrow();
        }
    }

    private void checkIn(EmployeeId by, String day) {
        engine.goals()
                .checkIn(
                        company.command(as(by)),
                        new CheckInDraft(GoalId.of("of-" + by), LocalDate.parse(day), new BigDecimal("9"), 7, ""))
                .orElseThrow();
    }

    private Consistency figure(UnitId unit, Expectation expectation) {
        return engine.metrics().consistency(hr(), CYCLE).orElseThrow().stream()
                .filter(each -> each.unit().equals(Optional.of(unit)) && each.expectation() == expectation)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_team_that_departs_is_named_with_the_expectation_and_a_small_one_without_figures() {
        for (EmployeeId by : List.of(BEN, CAT)) {
            checkIn(by, "2026-02-01");
        }
        company.now = Instant.parse("2026-03-01T08:00:00Z");
        checkIn(BEN, "2026-03-01");
        checkIn(CAT, "2026-03-01");
        company.now = Instant.parse("2026-03-10T08:00:00Z");
        engine.feedback()
                .give(
                        company.command(as(CAT)),
                        new FeedbackDraft(FeedbackId.of("f"), DAN, FeedbackVisibility.SUBJECT, "well done", null, null))
                .orElseThrow();

        Consistency kept = figure(SALES, Expectation.CHECK_INS);
        assertThat(kept.kept()).hasValue(2);
        assertThat(kept.people()).isEqualTo(3);
        assertThat(kept.verdict()).isEqualTo(Consistency.Verdict.KEPT);
        company.now = Instant.parse("2026-04-05T08:00:00Z");
        Consistency later = figure(SALES, Expectation.CHECK_INS);
        assertThat(later.kept()).hasValue(0);
        assertThat(later.verdict()).isEqualTo(Consistency.Verdict.DEPARTS);
        Consistency feedback = figure(SALES, Expectation.FEEDBACK);
        assertThat(feedback.kept()).hasValue(1);
        assertThat(feedback.share()).contains(new BigDecimal("0.3333"));
        assertThat(feedback.verdict()).isEqualTo(Consistency.Verdict.DEPARTS);
        Consistency small = figure(LEGAL, Expectation.CHECK_INS);
        assertThat(small.verdict()).isEqualTo(Consistency.Verdict.TOO_FEW);
        assertThat(small.kept()).isEmpty();
    }

    @Test
    void who_may_not_see_figures_may_not_see_it() {
        assertThat(engine.metrics().consistency(as(BEN), CYCLE)).isInstanceOf(Outcome.NotFound.class);
        assertThat(engine.metrics().consistency(as(ANN), CYCLE)).isInstanceOf(Outcome.NotFound.class);
    }
}
