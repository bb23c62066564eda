package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.GoalEvent;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.access.FourEyes;
import io.perfcycle.rules.goal.GoalDecisions;
import io.perfcycle.rules.goal.GoalHealth;
import io.perfcycle.rules.goal.GoalSides;
import io.perfcycle.rules.smart.SmartFinding;
import io.perfcycle.rules.smart.SmartGoal;
import io.perfcycle.rules.smart.SmartRules;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the operations on goals look up around a goal, for one call. */
final class GoalDesk {
    /** Without what the decisions on goals refuse in their own name: nothing is said twice. */
    private static final SmartRules SMART = SmartRules.standard()
            .without(SmartFinding.DIRECTION_WRONG.code())
            .without(SmartFinding.DATES_REVERSED.code());

    private final Desk desk;

    GoalDesk(Desk desk) {
        this.desk = desk;
    }

    /** Ends the call unless the caller may make such a goal, and judges it. */
    Outcome<List<GoalEvent>> propose(GoalDraft draft) {
        allow(draft.visibility(), draft.owner());
        Optional<PerformanceCycle> cycle = Optional.ofNullable(draft.cycle()).map(this::needCycle);
        GoalPolicy policy = policy(Optional.ofNullable(draft.cycle()));
        draft.shares().forEach(share -> desk.needPerson(share.owner()));
        EmployeeId counterpart = desk.caller().equals(draft.owner()) ? managerOf(draft.owner()) : need(draft.owner());
        Function<GoalId, Optional<Goal>> goals = pathsFrom(draft.parents());
        SmartGoal goal = SmartGoal.of(draft);
        GoalSurroundings around = around(goal, Optional.ofNullable(draft.cycle()), goals);
        List<Finding> smart = SMART.judge(goal, around.of(draft.parents())).findings();
        return GoalDecisions.propose(
                draft, new GoalDecisions.Proposal(cycle, desk.caller(), counterpart, goals, policy, smart, desk.now()));
    }

    /** Ends the call unless the caller may make a goal for the owner. */
    void allow(Visibility visibility, EmployeeId owner) {
        Facet facet = visibility == Visibility.PRIVATE ? Facet.GOAL_PRIVATE : Facet.GOAL_SHARED;
        desk.allow(facet, Optional.of(owner), AccessPhase.DRAFT);
    }

    /**
     * Ends the call unless the caller may make such a goal for whom it is to go over to, and everybody who is to own it
     * is there.
     */
    void allowChange(GoalContent now, GoalContent proposed) {
        if (!now.owner().equals(proposed.owner()) || now.visibility() != proposed.visibility()) {
            allow(proposed.visibility(), proposed.owner());
        }
        Set<EmployeeId> joining = new LinkedHashSet<>(proposed.owners());
        now.owners().forEach(joining::remove);
        joining.forEach(desk::needPerson);
    }

    private EmployeeId need(EmployeeId owner) {
        return desk.needPerson(owner).id();
    }

    /** What the SMART rules say about what a goal is to say; about its links only where they are new. */
    List<Finding> smart(GoalContent content, @Nullable List<GoalLink> relinked) {
        SmartGoal goal = SmartGoal.of(content);
        List<GoalLink> links = relinked == null ? List.of() : relinked;
        GoalSurroundings around = around(goal, content.cycle(), pathsFrom(links));
        return SMART.judge(goal, relinked == null ? around.ofDates() : around.of(links))
                .findings();
    }

    private GoalSurroundings around(SmartGoal goal, Optional<CycleId> cycle, Function<GoalId, Optional<Goal>> goals) {
        DateSpan span = cycle.map(id -> needCycle(id).span()).orElseGet(() -> ownSpan(goal));
        return new GoalSurroundings(span, desk.today(), policy(cycle), goals);
    }

    private DateSpan ownSpan(SmartGoal goal) {
        LocalDate first = goal.start() == null ? desk.today() : goal.start();
        LocalDate due = goal.due();
        return DateSpan.of(first, due == null || due.isBefore(first) ? first.plusYears(1) : due);
    }

    PerformanceCycle needCycle(CycleId cycle) {
        return desk.need(cycle.key(), PerformanceCycle.class);
    }

    /** The policy of the cycle; the standard one for a goal without a cycle. */
    GoalPolicy policy(Optional<CycleId> cycle) {
        return cycle.map(id -> desk.programme(id).goals()).orElseGet(GoalPolicy::standard);
    }

    private EmployeeId managerOf(EmployeeId owner) {
        Employee person = desk.needPerson(owner);
        return desk.reviewers().on(person, desk.today()).reviewer();
    }

    GoalSides sidesOf(GoalContent content) {
        return new GoalSides(content, managerOf(content.owner()));
    }

    /** Who has to be told of what the caller does. */
    EmployeeId counterpart(GoalContent content) {
        return sidesOf(content).counterpartOf(desk.caller());
    }

    /**
     * Who brought something forward, and the caller. Nobody acts in another's name on a goal of their own, so an owner
     * never stood on the other side.
     */
    FourEyes fourEyes(GoalContent content, EmployeeId first) {
        boolean own = content.owner().equals(desk.actor());
        boolean stoodIn = !own && desk.mayHaveActedFor(first);
        boolean oneSide = !content.shares().isEmpty() && sidesOf(content).areOne(first, desk.caller());
        return FourEyes.of(first, desk.caller()).withDelegation(stoodIn || oneSide);
    }

    /** Finds goals for what somebody links to. */
    Function<GoalId, Optional<Goal>> pathsFrom(List<GoalLink> links) {
        return new GoalPaths(desk, links)::find;
    }

    /** What is known around a check-in by the caller. */
    GoalHealth.Watch watch(Goal goal) {
        Optional<CycleId> cycle = goal.content().cycle();
        Set<EmployeeId> told = new LinkedHashSet<>(goal.content().owners());
        told.add(managerOf(goal.content().owner()));
        told.remove(desk.caller());
        return new GoalHealth.Watch(
                cycle.map(id -> needCycle(id).span()), policy(cycle), desk.today(), List.copyOf(told), desk.now());
    }
}
