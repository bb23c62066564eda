package io.perfcycle.rules.engine.fault;

import static io.perfcycle.rules.engine.fault.Company.ANN;
import static io.perfcycle.rules.engine.fault.Company.BEN;
import static io.perfcycle.rules.engine.fault.Company.CANARY;
import static io.perfcycle.rules.engine.fault.Company.CAT;
import static io.perfcycle.rules.engine.fault.Company.CYCLE;
import static io.perfcycle.rules.engine.fault.Company.DAN;
import static io.perfcycle.rules.engine.fault.Company.GOAL;
import static io.perfcycle.rules.engine.fault.Company.admin;
import static io.perfcycle.rules.engine.fault.Company.as;
import static io.perfcycle.rules.engine.fault.Company.checkIn;
import static io.perfcycle.rules.engine.fault.Company.goal;
import static io.perfcycle.rules.engine.fault.Company.hr;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalReasonDraft;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.goal.ForecastCalculator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scenario for every public operation, and each command once more when it has been done already. */
final class Scenarios {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private Scenarios() {}

    static List<Scenario> all() {
        List<Scenario> once = new ArrayList<>();
        once.addAll(people());
        once.addAll(cycles());
        once.addAll(goals());
        once.addAll(GoalScenarios.all());
        once.addAll(FeedbackScenarios.all());
        once.addAll(ContinuousScenarios.all());
        once.addAll(RoundScenarios.all());
        once.addAll(ContributionScenarios.all());
        once.addAll(ReviewScenarios.all());
        once.addAll(DevelopmentScenarios.all());
        once.addAll(ProtectionScenarios.all());
        once.addAll(PrivacyScenarios.all());
        List<Scenario> all = new ArrayList<>(once);
        once.stream().filter(Scenario::isCommand).map(Scenario::again).forEach(all::add);
        all.addAll(refused());
        return all;
    }

    /** What is refused and what is not found, and stays so. */
    private static List<Scenario> refused() {
        return List.of(
                Scenario.command(
                        "GoalOperations.agree/2",
                        Company::withGoal,
                        as(BEN),
                        (engine, command) -> engine.goals().agree(command, GOAL)),
                Scenario.command(
                        "GoalOperations.decline/2",
                        Company::withGoal,
                        as(CAT),
                        (engine, command) -> engine.goals().decline(command, new GoalReasonDraft(GOAL, CANARY))),
                Scenario.command(
                        "GoalOperations.propose/2",
                        Company::withGoal,
                        as(DAN),
                        (engine, command) -> engine.goals().propose(command, goal("g", DAN))));
    }

    private static void nothing(Company company) {}

    private static List<Scenario> people() {
        OrgUnit unit = OrgUnit.builder().id(UnitId.of("u")).name(CANARY).build();
        OrgChange move = new OrgChange.ManagerChanged(DAN, DAY, Optional.of(CAT));
        return List.of(
                Scenario.command(
                        "PeopleOperations.enter/2",
                        Scenarios::nothing,
                        admin(),
                        (engine, command) ->
                                engine.people().enter(command, List.of(Company.person("fay", ANN, CANARY)))),
                Scenario.command(
                        "PeopleOperations.define/2",
                        Scenarios::nothing,
                        admin(),
                        (engine, command) -> engine.people().define(command, unit)),
                Scenario.command(
                        "PeopleOperations.apply/2",
                        Scenarios::nothing,
                        admin(),
                        (engine, command) -> engine.people().apply(command, move)),
                Scenario.reading(
                        "PeopleOperations.person/2",
                        Scenarios::nothing,
                        engine -> engine.people().person(as(CAT), DAN)),
                Scenario.reading(
                        "PeopleOperations.everybody/1",
                        Scenarios::nothing,
                        engine -> engine.people().everybody(as(CAT))),
                Scenario.reading(
                        "PeopleOperations.responsibleReviewer/3",
                        Scenarios::nothing,
                        engine -> engine.people().responsibleReviewer(as(CAT), DAN, DAY)));
    }

    private static List<Scenario> cycles() {
        CycleId next = CycleId.of("2027");
        return List.of(
                Scenario.command(
                        "CycleOperations.open/3",
                        Scenarios::nothing,
                        admin(),
                        (engine, command) ->
                                engine.cycles().open(command, Company.cycle(next, CANARY), Programme.standard(next))),
                Scenario.command(
                        "CycleOperations.close/2",
                        Scenarios::nothing,
                        admin(),
                        (engine, command) -> engine.cycles().close(command, CYCLE)),
                Scenario.reading(
                        "CycleOperations.cycle/2",
                        Scenarios::nothing,
                        engine -> engine.cycles().cycle(as(DAN), CYCLE)),
                Scenario.reading(
                        "CycleOperations.programme/2",
                        Scenarios::nothing,
                        engine -> engine.cycles().programme(as(DAN), CYCLE)));
    }

    private static List<Scenario> goals() {
        GoalLink parent = new GoalLink(GOAL, Weight.ONE);
        return List.of(
                Scenario.command(
                        "GoalOperations.propose/2",
                        Company::withGoal,
                        as(DAN),
                        (engine, command) -> engine.goals()
                                .propose(command, goal("child", DAN).withParents(List.of(parent)))),
                Scenario.command(
                        "GoalOperations.agree/2",
                        Company::withProposal,
                        as(BEN),
                        (engine, command) -> engine.goals().agree(command, GOAL)),
                Scenario.command(
                        "GoalOperations.decline/2",
                        Company::withProposal,
                        as(BEN),
                        (engine, command) -> engine.goals().decline(command, new GoalReasonDraft(GOAL, CANARY))),
                Scenario.command(
                        "GoalOperations.checkIn/2",
                        Company::withGoal,
                        as(DAN),
                        (engine, command) -> engine.goals().checkIn(command, checkIn(GOAL, "9", CANARY))),
                Scenario.command(
                        "GoalOperations.close/2",
                        Company::withCheckIn,
                        as(BEN),
                        (engine, command) -> engine.goals().close(command, GOAL)),
                Scenario.reading(
                        "GoalOperations.goal/2",
                        Company::withGoal,
                        engine -> engine.goals().goal(as(ANN), GOAL)),
                Scenario.reading(
                        "GoalOperations.goal/2",
                        Company::withGoal,
                        engine -> engine.goals().goal(as(ANN), GoalId.of("nowhere"))),
                Scenario.reading(
                        "GoalOperations.goalsOf/2",
                        Company::withGoal,
                        engine -> engine.goals().goalsOf(hr(), CYCLE)),
                Scenario.reading(
                        "GoalOperations.goalsOf/3",
                        Company::withGoal,
                        engine -> engine.goals().goalsOf(as(BEN), CYCLE, DAN)),
                Scenario.reading(
                        "GoalOperations.cascade/3",
                        Company::withCheckIn,
                        engine -> engine.goals().cascade(as(ANN), CYCLE, DAY)),
                Scenario.reading(
                        "ProgressOperations.standing/3",
                        Company::withCheckIn,
                        engine -> engine.progress().standing(as(ANN), GoalId.of("g"), DAY)),
                Scenario.reading(
                        "ProgressOperations.forecast/4",
                        Company::withCheckIn,
                        engine -> engine.progress()
                                .forecast(as(ANN), GoalId.of("g"), DAY, ForecastCalculator.Settings.standard())));
    }
}
