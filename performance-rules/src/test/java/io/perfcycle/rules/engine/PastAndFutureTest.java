package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.goal;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Relation;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.value.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People who have left, managers who were, and two roles in one person. */
class PastAndFutureTest {
    private static final GoalId GOAL = GoalId.of("g");

    private final EngineFixture company = new EngineFixture().withCompany();
    private final PerformanceEngine engine = company.engine;

    private void agreedGoal() {
        engine.goals()
                .propose(company.command(as(DAN)), goal("g", DAN).withVisibility(Visibility.PRIVATE))
                .orElseThrow();
        engine.goals().agree(company.command(as(BEN)), GOAL).orElseThrow();
    }

    private void apply(OrgChange change) {
        engine.people().apply(company.command(admin()), change).orElseThrow();
    }

    @Test
    void who_has_left_reads_nothing_from_the_day_after_the_last_one_on() {
        agreedGoal();
        apply(new OrgChange.Left(DAN, LocalDate.of(2026, 2, 2), LeaveReason.VOLUNTARY));

        assertThat(engine.goals().goal(as(DAN), GOAL).isDone()).isTrue();
        company.now = Instant.parse("2026-02-03T08:00:00Z");
        assertThat(engine.goals().goal(as(DAN), GOAL)).isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.people().everybody(as(DAN)).orElseThrow()).isEmpty();
        assertThat(engine.people().everybody(as(BEN)).orElseThrow()).hasSize(4);
        assertThat(engine.people()
                        .everybody(as(DAN).withRole(Relation.HR_PARTNER))
                        .orElseThrow())
                .isEmpty();
    }

    @Test
    void who_was_manager_through_the_cycle_still_reads_what_belongs_to_it() {
        agreedGoal();
        apply(new OrgChange.ManagerChanged(DAN, LocalDate.of(2027, 1, 1), Optional.of(CAT)));
        company.now = Instant.parse("2027-01-05T08:00:00Z");

        assertThat(engine.goals().goal(as(BEN), GOAL).isDone()).isTrue();
        assertThat(engine.goals().close(company.command(as(BEN)), GOAL)).isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void who_was_manager_for_a_part_of_the_cycle_does_not() {
        agreedGoal();
        apply(new OrgChange.ManagerChanged(DAN, LocalDate.of(2026, 12, 31), Optional.of(CAT)));
        company.now = Instant.parse("2027-01-05T08:00:00Z");

        assertThat(engine.goals().goal(as(BEN), GOAL)).isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void who_handed_a_review_in_does_not_release_it() {
        company.now = Instant.parse("2027-01-05T08:00:00Z");
        engine.reviews()
                .schedule(company.command(admin()), CYCLE, Occasion.ANNUAL)
                .orElseThrow();
        engine.reviews()
                .submit(company.command(as(ANN)), EngineFixture.answers(BEN, "3", "3", "3"))
                .orElseThrow();

        assertThat(engine.reviews()
                        .release(company.command(as(ANN).withRole(Relation.CYCLE_ADMIN)), EngineFixture.review(BEN))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("REVIEW-OWN-SUBMISSION");
        assertThat(engine.reviews()
                        .release(company.command(as(BEN).withRole(Relation.CYCLE_ADMIN)), EngineFixture.review(BEN)))
                .isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.reviews()
                        .release(company.command(as(DAN).withRole(Relation.CYCLE_ADMIN)), EngineFixture.review(BEN)))
                .isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void a_private_goal_of_others_is_no_parent_and_does_not_show_that_it_is_there() {
        agreedGoal();
        List<GoalLink> there = List.of(new GoalLink(GOAL, Weight.ONE));
        List<GoalLink> nowhere = List.of(new GoalLink(GoalId.of("nowhere"), Weight.ONE));

        assertThat(codes(engine.goals()
                        .propose(company.command(as(CAT)), goal("h", CAT).withParents(there))))
                .isEqualTo(codes(engine.goals()
                        .propose(company.command(as(CAT)), goal("h", CAT).withParents(nowhere))))
                .contains("GOAL-PARENT-UNKNOWN");
        assertThat(engine.goals()
                        .propose(company.command(as(DAN)), goal("i", DAN).withParents(there))
                        .isDone())
                .isTrue();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }
}
