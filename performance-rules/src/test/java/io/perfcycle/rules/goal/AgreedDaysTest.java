package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.GoalChange;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.OwnerShare;
import io.perfcycle.core.goal.ProposedGoal;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.Percent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreedDaysTest {
    private static final CycleId CYCLE = CycleId.of("c");
    private static final EmployeeId ANN = EmployeeId.of("ann");
    private static final EmployeeId BEN = EmployeeId.of("ben");
    private static final EmployeeId CAT = EmployeeId.of("cat");
    private static final Instant JANUARY = Instant.parse("2026-01-10T08:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-10T08:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-10T08:00:00Z");

    private static GoalContent ownedBy(EmployeeId owner) {
        return GoalContent.builder()
                .title("g")
                .description("")
                .owner(owner)
                .level(GoalLevel.INDIVIDUAL)
                .cycle(CYCLE)
                .visibility(Visibility.SHARED)
                .build();
    }

    private static AgreedGoal changed(GoalContent before, Instant at, GoalContent now) {
        return AgreedGoal.builder()
                .id(GoalId.of("g"))
                .content(now)
                .agreedBy(ANN)
                .agreedAt(JANUARY)
                .addChanges(new GoalChange(before, BEN, at, "why", ANN, at))
                .build();
    }

    private static ClosedGoal.Builder closed() {
        ClosedGoal.Builder goal = ClosedGoal.builder();
        goal.id(GoalId.of("g"))
                .content(ownedBy(BEN))
                .result(ClosedGoal.Result.ACHIEVED)
                .closedAt(MAY);
        return goal;
    }

    @Test
    void whoever_became_an_owner_by_a_change_has_the_goal_since_then_and_whoever_was_one_had_it() {
        GoalContent shared = ownedBy(CAT)
                .ownedBy(
                        CAT,
                        List.of(
                                new OwnerShare(CAT, Percent.ofPercent("50")),
                                new OwnerShare(ANN, Percent.ofPercent("50"))));

        assertThat(AgreedDays.byOwner(changed(ownedBy(BEN), MARCH, shared), CYCLE))
                .isEqualTo(Map.of(BEN, JANUARY, CAT, MARCH, ANN, MARCH));
        assertThat(AgreedDays.byOwner(changed(shared, MARCH, ownedBy(CAT)), CYCLE))
                .isEqualTo(Map.of(CAT, JANUARY, ANN, JANUARY));
    }

    @Test
    void what_is_only_proposed_or_belongs_to_another_cycle_is_agreed_with_nobody() {
        ProposedGoal proposed = ProposedGoal.builder()
                .id(GoalId.of("g"))
                .content(ownedBy(BEN))
                .proposedBy(BEN)
                .proposedAt(JANUARY)
                .build();

        assertThat(AgreedDays.byOwner(proposed, CYCLE)).isEmpty();
        assertThat(AgreedDays.byOwner(changed(ownedBy(BEN), MARCH, ownedBy(CAT)), CycleId.of("other")))
                .isEmpty();
    }

    @Test
    void a_closed_goal_remembers_when_it_was_agreed_and_an_old_one_shows_the_first_sign_of_it() {
        CheckIn checkIn = new CheckIn(LocalDate.of(2026, 3, 1), MARCH, BigDecimal.ONE, 5, "", BEN);

        assertThat(AgreedDays.agreedAt(
                        closed().agreedAt(JANUARY).addCheckIns(checkIn).build()))
                .isEqualTo(Optional.of(JANUARY));
        assertThat(AgreedDays.agreedAt(closed().addCheckIns(checkIn).build())).isEqualTo(Optional.of(MARCH));
        assertThat(AgreedDays.agreedAt(closed().build())).isEqualTo(Optional.of(MAY));
    }
}
