package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.goal.CarryOverDraft;
import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalChangeDraft;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.GoalEvent;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.goal.ProposedGoal;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.access.FourEyes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** Whatever is tried in whatever order: what is refused changes nothing, and what is done loses nothing. */
class GoalLifecycleLawsTest {
    private static final EmployeeId OWNER = EmployeeId.of("owner");
    private static final EmployeeId MANAGER = EmployeeId.of("manager");
    private static final GoalId G = GoalId.of("g");
    private static final CycleId CYCLE = CycleId.of("2026");
    private static final CycleId NEXT = CycleId.of("2027");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private static final PerformanceCycle YEAR = PerformanceCycle.builder()
            .id(NEXT)
            .name("2027")
            .span(DateSpan.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)))
            .state(PerformanceCycle.State.OPEN)
            .build();

    /** A goal with all that is known to have been done to it. */
    private static final class Life {
        private Goal goal = ProposedGoal.builder()
                .id(G)
                .content(GoalContent.builder()
                        .title("title")
                        .description("")
                        .owner(OWNER)
                        .level(GoalLevel.INDIVIDUAL)
                        .cycle(CYCLE)
                        .measure(MeasureDecisions.measureOf(MeasureDraft.of("m", "u", "0", "10")))
                        .visibility(Visibility.SHARED)
                        .build())
                .proposedBy(OWNER)
                .proposedAt(NOON)
                .build();

        private final List<CheckIn> checkIns = new ArrayList<>();
        private final List<GoalContent> contents = new ArrayList<>(List.of(goal.content()));
        private final List<String> rejections = new ArrayList<>();
        private final List<Goal> successors = new ArrayList<>();
        private int tried;

        /** Tries one thing; who decides alternates with the number. */
        void step(int number) {
            tried++;
            EmployeeId by = number % 2 == 0 ? OWNER : MANAGER;
            Instant now = NOON.plusSeconds(tried);
            GoalSides sides = new GoalSides(goal.content(), MANAGER);
            EmployeeId asked =
                    ChangeDecisions.openOf(goal).map(request -> request.by()).orElse(OWNER);
            Outcome<List<GoalEvent>> outcome = switch (number / 2) {
                case 0 -> ProposalDecisions.agree(goal, FourEyes.of(OWNER, by), now);
                case 1 ->
                    tried % 7 == 0
                            ? ProposalDecisions.decline(goal, FourEyes.of(OWNER, by), "no", now)
                            : ProposalDecisions.agree(goal, FourEyes.of(OWNER, MANAGER), now);
                case 2, 3 ->
                    GoalDecisions.checkIn(
                            goal, new CheckInDraft(G, DAY, BigDecimal.valueOf(tried), 5, ""), by, DAY, now);
                case 4, 5 ->
                    ChangeDecisions.request(
                            goal,
                            change(),
                            new ChangeDecisions.Asking(sides, by, id -> Optional.empty(), List.of(), now));
                case 6, 7 -> ChangeDecisions.approve(goal, FourEyes.of(asked, by), id -> Optional.empty(), now);
                case 8 -> ChangeDecisions.reject(goal, FourEyes.of(asked, by), "no " + tried, now);
                case 9 -> ChangeDecisions.withdraw(goal, by, sides, now);
                case 10 -> EndingDecisions.cancel(goal, "over", sides.counterpartOf(by), now);
                case 11 -> EndingDecisions.close(goal, DAY, now);
                default ->
                    EndingDecisions.carryOver(
                            goal,
                            CarryOverDraft.of(G, GoalId.of("next-" + tried), NEXT),
                            new EndingDecisions.CarryOver(YEAR, List.of(), sides, by, List.of(), now));
            };
            outcome.toOptional().ifPresent(this::apply);
        }

        private GoalChangeDraft change() {
            return GoalChangeDraft.of(G, "why").withTitle("title " + tried);
        }

        private void apply(List<GoalEvent> events) {
            for (GoalEvent event : events) {
                Goal after = (Goal) event.after();
                if (!after.id().equals(G)) {
                    successors.add(after);
                    continue;
                }
                if (event instanceof GoalEvent.CheckedIn) {
                    checkIns.add(after.checkIns().get(after.checkIns().size() - 1));
                }
                if (event instanceof GoalEvent.ChangeRejected) {
                    rejections.add("no " + tried);
                }
                if (event instanceof GoalEvent.ChangeApproved) {
                    contents.add(after.content());
                }
                goal = after;
            }
        }
    }

    @Property
    void no_sequence_of_steps_loses_a_check_in_a_content_a_rejection_or_the_id(
            @ForAll @Size(min = 5, max = 60) List<@IntRange(min = 0, max = 25) Integer> steps) {
        Life life = new Life();
        for (int step : steps) {
            life.step(step);
            assertThat(life.goal.id()).isEqualTo(G);
            assertThat(life.goal.checkIns()).isEqualTo(life.checkIns);
            assertThat(life.successors.size()).isLessThanOrEqualTo(1);
        }
        List<GoalContent> replayed = new ArrayList<>();
        life.goal.changes().forEach(change -> replayed.add(change.before()));
        replayed.add(life.goal.content());
        assertThat(replayed).isEqualTo(life.contents);
        assertThat(life.goal.rejections()).extracting(each -> each.reason()).isEqualTo(life.rejections);
        Statistics.collect(life.goal.getClass().getSimpleName());
        Statistics.coverage(coverage -> {
            coverage.check("ImmutableAgreedGoal").percentage(share -> share > 5);
            coverage.check("ImmutableClosedGoal").percentage(share -> share > 5);
        });
    }

    @Property
    void nobody_ever_decides_what_they_brought_forward(
            @ForAll @Size(min = 5, max = 60) List<@IntRange(min = 0, max = 25) Integer> steps) {
        Life life = new Life();
        steps.forEach(life::step);

        assertThat(life.goal.changes())
                .allSatisfy(change -> assertThat(change.approvedBy()).isNotEqualTo(change.requestedBy()));
        if (life.goal instanceof io.perfcycle.core.goal.AgreedGoal agreed) {
            assertThat(agreed.agreedBy()).isEqualTo(MANAGER);
        }
    }

    @Property
    void carried_over_twice_is_carried_over_once(@ForAll @IntRange(min = 0, max = 5) int checkIns) {
        Life life = new Life();
        life.step(1);
        for (int i = 0; i < checkIns; i++) {
            life.step(4);
        }
        life.step(24);
        Goal once = life.goal;
        life.step(24);
        life.step(25);

        assertThat(life.successors).hasSize(1);
        assertThat(life.goal).isEqualTo(once);
        assertThat(once.checkIns()).hasSize(checkIns);
        assertThat(life.successors.get(0).content().carriedFrom()).contains(G);
    }
}
