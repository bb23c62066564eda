package io.perfcycle.rules.development;

import io.perfcycle.core.development.Acceptance;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.development.StepState;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.outcome.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A plan that is made anew: which steps it keeps, for what the planner is asked, and what comes of both. The budget is that of
 * the whole plan, so what was spent on finished steps is taken from it.
 *
 * @param before the plan as it was
 * @param aims at what it aims
 * @param request for what the planner is asked
 * @param done the finished steps, with start months as the new plan counts them
 * @param spent what these have cost
 * @param acceptance by whom and when it is made
 */
record PlanRevision(
        DevelopmentPlan before,
        PlanAims aims,
        PlanRequest request,
        List<PlannedAction> done,
        BigDecimal spent,
        Acceptance acceptance) {
    static PlanRevision of(DevelopmentPlan plan, PlanAims aims, PlanTerms terms, PlanMoment moment) {
        LocalDate start = moment.today();
        int passed = Math.toIntExact(ChronoUnit.MONTHS.between(plan.start(), start));
        List<PlannedAction> done = kept(plan, StepState.DONE, passed);
        List<PlannedAction> underway = kept(plan, StepState.UNDERWAY, passed);
        Set<ActionId> finished =
                Set.copyOf(done.stream().map(PlannedAction::action).toList());
        BigDecimal spent = terms.catalog().stream()
                .filter(action -> finished.contains(action.id()))
                .map(CatalogAction::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Gap> gaps = aims.gaps(terms.assessments(), terms.assessing(), start);
        DevelopmentPolicy whole = terms.limits();
        DevelopmentPolicy left = new DevelopmentPolicy(
                whole.months(), whole.budget().subtract(spent).max(BigDecimal.ZERO), whole.parallel());
        PlanRequest request =
                PlanRequest.of(gaps, left, start).withEffort(terms.effort()).withKept(finished, underway);
        return new PlanRevision(plan, aims, request, done, spent, new Acceptance(moment.by(), moment.now()));
    }

    private static List<PlannedAction> kept(DevelopmentPlan plan, StepState state, int passed) {
        return plan.actions().stream()
                .filter(step -> plan.stateOf(step.action()) == state)
                .map(step -> step.startingIn(step.startMonth() - passed))
                .toList();
    }

    /** Plans with milestones on working days. */
    static Outcome<DevelopmentPlanner.Proposal> proposal(PlanRequest request, PlanTerms terms) {
        PlanRequest dated = terms.calendar(request.start(), request.underway())
                .map(request::withCalendar)
                .orElse(request);
        return DevelopmentPlanner.plan(dated, CatalogColumns.of(terms.catalog()));
    }

    /** The plan anew: what is done, then what is under way with the milestones that were agreed, then what was chosen now. */
    DevelopmentPlan plan(DevelopmentPlanner.Proposal proposal) {
        Map<ActionId, LocalDate> agreed = new LinkedHashMap<>();
        request.underway().forEach(step -> agreed.put(step.action(), step.milestone()));
        List<PlannedAction> steps = new ArrayList<>(done);
        for (PlannedAction step : proposal.actions()) {
            steps.add(step.doneBy(agreed.getOrDefault(step.action(), step.milestone())));
        }
        Set<ActionId> kept =
                Set.copyOf(steps.stream().map(PlannedAction::action).toList());
        return DevelopmentPlan.builder()
                .id(before.id())
                .employee(before.employee())
                .cycle(before.cycle())
                .role(aims.own().id())
                .target(before.target())
                .addAllFocus(before.focus())
                .start(request.start())
                .addAllGaps(request.gaps())
                .addAllActions(steps)
                .addAllOpenGaps(proposal.openGaps())
                .fitBefore(GapCalculator.fit(request.gaps()))
                .fitAfter(GapCalculator.fit(proposal.after()))
                .cost(proposal.cost().add(spent))
                .proof(Optional.of(proposal.proof()))
                .addAcceptances(acceptance)
                .addAllNotes(before.notes().stream()
                        .filter(note ->
                                kept.contains(note.action()) && before.stateOf(note.action()) != StepState.DROPPED)
                        .toList())
                .state(DevelopmentPlan.State.PROPOSED)
                .build();
    }
}
