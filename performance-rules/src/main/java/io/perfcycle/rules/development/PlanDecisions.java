package io.perfcycle.rules.development;

import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.development.Acceptance;
import io.perfcycle.core.development.DevelopmentEvent;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.OpenGap;
import io.perfcycle.core.development.PlanDraft;
import io.perfcycle.core.development.PlanFocus;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.development.StepNote;
import io.perfcycle.core.development.StepNoteDraft;
import io.perfcycle.core.development.StepState;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.internal.Checks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides the steps of a development plan: proposed by the person or the manager, in force when both agree, noted step by step,
 * made anew after an assessment, completed with its last step.
 *
 * <p>Stateless.
 */
public final class PlanDecisions {
    private PlanDecisions() {}

    /**
     * What a plan can aim at.
     *
     * @param own the profile of the person's role
     * @param target the profile of the role that the person wants to have later
     * @param goals the goals that were agreed with the person
     */
    public record Roles(Optional<RoleProfile> own, Optional<RoleProfile> target, Set<GoalId> goals) {
        /** Copies the goals. */
        public Roles {
            goals = Set.copyOf(goals);
        }
    }

    /**
     * Generates a plan and proposes it. Who proposes it agrees to it.
     *
     * @param draft for whom and for what, its shape checked
     * @param roles what it can aim at
     * @param terms under what it is made
     * @param moment who proposes it
     * @return the event, gaps that stay open as notes; or every reason against it
     */
    public static Outcome<List<DevelopmentEvent>> propose(
            PlanDraft draft, Roles roles, PlanTerms terms, PlanMoment moment) {
        List<Finding> findings = findings(draft, roles);
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        PlanAims aims = new PlanAims(roles.own().orElseThrow(), roles.target(), draft.focus());
        List<Gap> gaps = aims.gaps(terms.assessments(), terms.assessing(), moment.today());
        PlanRequest request =
                PlanRequest.of(gaps, terms.limits(), moment.today()).withEffort(terms.effort());
        Outcome<DevelopmentPlanner.Proposal> planned = PlanRevision.proposal(request, terms);
        if (!(planned instanceof Outcome.Done<DevelopmentPlanner.Proposal> done)) {
            return planned.failure();
        }
        DevelopmentPlan plan = built(draft, aims, request, done.value(), moment);
        return judged(new DevelopmentEvent.Proposed(moment.now(), plan, moment.others(draft.employee())));
    }

    private static List<Finding> findings(PlanDraft draft, Roles roles) {
        Checks checks = Checks.begin()
                .that(
                        roles.own().isPresent(),
                        () -> Finding.of(DevelopmentFinding.NO_ROLE).with("person", draft.employee()))
                .that(
                        draft.target() == null || roles.target().isPresent(),
                        () -> Finding.of(DevelopmentFinding.TARGET_UNKNOWN)
                                .with("role", String.valueOf(draft.target()))
                                .at("target"));
        Set<CompetencyId> asked = Stream.of(roles.own(), roles.own().flatMap(own -> roles.target()))
                .flatMap(Optional::stream)
                .flatMap(role -> role.requirements().stream())
                .map(Requirement::competency)
                .collect(Collectors.toSet());
        for (int at = 0; at < draft.focus().size(); at++) {
            PlanFocus focus = draft.focus().get(at);
            String place = "focus[" + at + "]";
            checks.that(
                    roles.goals().contains(focus.goal()),
                    () -> Finding.of(DevelopmentFinding.FOCUS_GOAL)
                            .with("goal", focus.goal())
                            .at(place));
            checks.that(
                    asked.contains(focus.competency()),
                    () -> Finding.of(DevelopmentFinding.FOCUS_UNKNOWN)
                            .with("competency", focus.competency())
                            .at(place));
        }
        roles.own().ifPresent(own -> checks.and(new PlanAims(own, roles.target(), draft.focus()).judge()));
        return checks.findings();
    }

    private static DevelopmentPlan built(
            PlanDraft draft,
            PlanAims aims,
            PlanRequest request,
            DevelopmentPlanner.Proposal proposal,
            PlanMoment moment) {
        return DevelopmentPlan.builder()
                .id(draft.id())
                .employee(draft.employee())
                .cycle(draft.cycle())
                .role(aims.own().id())
                .target(Optional.ofNullable(draft.target()))
                .addAllFocus(draft.focus())
                .start(request.start())
                .addAllGaps(request.gaps())
                .addAllActions(proposal.actions())
                .addAllOpenGaps(proposal.openGaps())
                .fitBefore(GapCalculator.fit(request.gaps()))
                .fitAfter(GapCalculator.fit(proposal.after()))
                .cost(proposal.cost())
                .proof(proposal.proof())
                .addAcceptances(new Acceptance(moment.by(), moment.now()))
                .state(DevelopmentPlan.State.PROPOSED)
                .build();
    }

    private static Outcome<List<DevelopmentEvent>> judged(DevelopmentEvent event) {
        List<Finding> notes = new ArrayList<>();
        for (OpenGap gap : event.after().openGaps()) {
            notes.add(Finding.of(DevelopmentFinding.GAPS_OPEN)
                    .with("competency", gap.competency())
                    .with("reason", gap.reason()));
        }
        return Outcome.judged(List.of(event), notes);
    }

    /**
     * Agrees to a plan. It is in force when both the person and the manager agree.
     *
     * @param plan the plan
     * @param moment who agrees
     * @return the event, or the reason against it
     */
    public static Outcome<List<DevelopmentEvent>> accept(DevelopmentPlan plan, PlanMoment moment) {
        boolean waits = plan.state() == DevelopmentPlan.State.PROPOSED;
        Checks checks = Checks.begin()
                .that(waits, () -> about(DevelopmentFinding.NOT_PROPOSED, plan))
                .that(!waits || !moment.isAcceptedBySide(plan), () -> about(DevelopmentFinding.ACCEPTED_BEFORE, plan));
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        DevelopmentPlan after = DevelopmentPlan.like(plan)
                .addAllAcceptances(plan.acceptances())
                .addAcceptances(new Acceptance(moment.by(), moment.now()))
                .addAllNotes(plan.notes())
                .state(plan.acceptances().isEmpty() ? DevelopmentPlan.State.PROPOSED : DevelopmentPlan.State.ACTIVE)
                .build();
        return Outcome.done(
                List.of(new DevelopmentEvent.Accepted(moment.now(), after, moment.others(plan.employee()))));
    }

    /**
     * Notes what became of a step. With its last step a plan is completed.
     *
     * @param plan the plan
     * @param draft which step, and what became of it
     * @param moment who says so
     * @return the event, or every reason against it
     */
    public static Outcome<List<DevelopmentEvent>> note(DevelopmentPlan plan, StepNoteDraft draft, PlanMoment moment) {
        List<Finding> findings = findings(plan, draft, moment.today());
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        List<StepNote> notes = new ArrayList<>(plan.notes());
        notes.add(new StepNote(draft.action(), draft.state(), draft.on(), moment.by(), draft.text()));
        boolean all = plan.actions().stream()
                .map(PlannedAction::action)
                .allMatch(step -> step.equals(draft.action())
                        ? draft.state().isEnded()
                        : plan.stateOf(step).isEnded());
        DevelopmentPlan after = DevelopmentPlan.like(plan)
                .addAllAcceptances(plan.acceptances())
                .addAllNotes(notes)
                .state(all ? DevelopmentPlan.State.COMPLETED : DevelopmentPlan.State.ACTIVE)
                .build();
        List<EmployeeId> told = draft.state().isEnded() ? moment.others(plan.employee()) : List.of();
        return Outcome.done(List.of(
                all
                        ? new DevelopmentEvent.Completed(moment.now(), after, told)
                        : new DevelopmentEvent.Noted(moment.now(), after, told)));
    }

    private static List<Finding> findings(DevelopmentPlan plan, StepNoteDraft draft, LocalDate today) {
        StepState before = plan.stateOf(draft.action());
        boolean known = plan.actions().stream().anyMatch(step -> step.action().equals(draft.action()));
        return Checks.begin()
                .that(plan.state() == DevelopmentPlan.State.ACTIVE, () -> about(DevelopmentFinding.NOT_ACTIVE, plan))
                .that(
                        known,
                        () -> Finding.of(DevelopmentFinding.STEP_UNKNOWN)
                                .with("action", draft.action())
                                .at("action"))
                .that(
                        !known || (!before.isEnded() && draft.state().compareTo(before) > 0),
                        () -> Finding.of(DevelopmentFinding.STEP_BACK)
                                .with("action", draft.action())
                                .with("state", before)
                                .at("state"))
                .that(
                        !draft.on().isAfter(today),
                        () -> Finding.of(DevelopmentFinding.DAY_AHEAD)
                                .with("day", draft.on())
                                .at("on"))
                .findings();
    }

    /**
     * Makes a plan anew from what the person can do now. What is done stays done and what is under way goes on; everything else
     * is chosen again. It waits for the other side then, as a first proposal does.
     *
     * @param plan the plan
     * @param roles what it can aim at
     * @param terms under what it is made
     * @param moment who makes it
     * @return the event, gaps that stay open as notes; or every reason against it
     */
    public static Outcome<List<DevelopmentEvent>> revise(
            DevelopmentPlan plan, Roles roles, PlanTerms terms, PlanMoment moment) {
        PlanDraft draft = new PlanDraft(
                plan.id(), plan.employee(), plan.cycle(), plan.target().orElse(null), plan.focus());
        Checks checks = Checks.begin()
                .that(plan.state() != DevelopmentPlan.State.COMPLETED, () -> about(DevelopmentFinding.NOT_ACTIVE, plan))
                .and(findings(draft, roles));
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        PlanAims aims = new PlanAims(roles.own().orElseThrow(), roles.target(), plan.focus());
        PlanRevision revision = PlanRevision.of(plan, aims, terms, moment);
        Outcome<DevelopmentPlanner.Proposal> planned = PlanRevision.proposal(revision.request(), terms);
        if (!(planned instanceof Outcome.Done<DevelopmentPlanner.Proposal> done)) {
            return planned.failure();
        }
        return judged(new DevelopmentEvent.Revised(
                moment.now(), revision.plan(done.value()), moment.others(plan.employee())));
    }

    private static Finding about(DevelopmentFinding code, DevelopmentPlan plan) {
        return Finding.of(code).with("plan", plan.id());
    }
}
