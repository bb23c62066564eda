package io.perfcycle.rules.development;

import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.AssessmentDraft;
import io.perfcycle.core.competency.Competency;
import io.perfcycle.core.competency.CompetencyEvent;
import io.perfcycle.core.competency.CompetencyProfile;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.DevelopmentEvent;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.OpenGap;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides assessments and the steps of a development plan. Stateless. */
public final class DevelopmentDecisions {
    private DevelopmentDecisions() {}

    /**
     * Takes an assessment.
     *
     * @param draft the assessment, its shape checked
     * @param profile the person's profile so far
     * @param competencies the competencies there are; empty for a host without a catalogue, where every one is taken
     * @param today the day on which it is entered
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<CompetencyEvent>> assess(
            AssessmentDraft draft,
            Optional<CompetencyProfile> profile,
            List<Competency> competencies,
            LocalDate today,
            Instant now) {
        Optional<Competency> competency = competencies.stream()
                .filter(known -> known.id().equals(draft.competency()))
                .findFirst();
        Checks checks = Checks.begin()
                .that(
                        competencies.isEmpty() || competency.isPresent(),
                        () -> Finding.of(DevelopmentFinding.COMPETENCY_UNKNOWN)
                                .with("competency", draft.competency())
                                .at("competency"))
                .that(
                        competency
                                .map(known -> draft.level() >= known.lowest() && draft.level() <= known.highest())
                                .orElse(true),
                        () -> Finding.of(DevelopmentFinding.LEVEL_OFF_SCALE)
                                .with("level", draft.level())
                                .at("level"))
                .that(
                        !draft.on().isAfter(today),
                        () -> Finding.of(DevelopmentFinding.DAY_AHEAD)
                                .with("day", draft.on())
                                .at("on"));
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        CompetencyProfile after = CompetencyProfile.builder()
                .employee(draft.employee())
                .addAllAssessments(profile.map(CompetencyProfile::assessments).orElse(List.of()))
                .addAssessments(new Assessment(draft.competency(), draft.level(), draft.source(), draft.on()))
                .build();
        return Outcome.done(List.of(new CompetencyEvent.Assessed(now, after, List.of())));
    }

    /**
     * Whom a plan is for.
     *
     * @param id the plan's id
     * @param employee for whom
     * @param cycle the cycle from which it comes
     * @param start its first day
     */
    public record Request(PlanId id, EmployeeId employee, CycleId cycle, LocalDate start) {}

    /**
     * Generates a plan.
     *
     * @param request whom it is for
     * @param role the role that it aims at, if known
     * @param profile what the person can do
     * @param catalog the actions there are
     * @param policy the limits
     * @param now the engine's instant
     * @return the event, gaps that stay open as notes; or the reason against it
     */
    public static Outcome<List<DevelopmentEvent>> propose(
            Request request,
            Optional<RoleProfile> role,
            Optional<CompetencyProfile> profile,
            List<CatalogAction> catalog,
            DevelopmentPolicy policy,
            Instant now) {
        if (role.isEmpty()) {
            return Outcome.refused(
                    List.of(Finding.of(DevelopmentFinding.NO_ROLE).with("person", request.employee())));
        }
        List<Gap> gaps = GapCalculator.gaps(role.get(), profile);
        DevelopmentPlanner.Proposal proposal = DevelopmentPlanner.plan(gaps, catalog, policy, request.start());
        DevelopmentPlan plan = DevelopmentPlan.builder()
                .id(request.id())
                .employee(request.employee())
                .cycle(request.cycle())
                .role(role.get().id())
                .start(request.start())
                .addAllGaps(gaps)
                .addAllActions(proposal.actions())
                .addAllOpenGaps(proposal.openGaps())
                .fitBefore(GapCalculator.fit(gaps))
                .fitAfter(GapCalculator.fit(proposal.after()))
                .cost(proposal.cost())
                .state(DevelopmentPlan.State.PROPOSED)
                .build();
        List<Finding> notes = new ArrayList<>();
        for (OpenGap gap : proposal.openGaps()) {
            notes.add(Finding.of(DevelopmentFinding.GAPS_OPEN)
                    .with("competency", gap.competency())
                    .with("reason", gap.reason()));
        }
        return Outcome.judged(List.of(new DevelopmentEvent.Proposed(now, plan, List.of(request.employee()))), notes);
    }

    /**
     * Accepts a plan.
     *
     * @param plan the plan
     * @param now the engine's instant
     * @return the event, or the reason against it
     */
    public static Outcome<List<DevelopmentEvent>> accept(DevelopmentPlan plan, Instant now) {
        if (plan.state() != DevelopmentPlan.State.PROPOSED) {
            return Outcome.refused(
                    List.of(Finding.of(DevelopmentFinding.NOT_PROPOSED).with("plan", plan.id())));
        }
        DevelopmentPlan active = DevelopmentPlan.builder()
                .id(plan.id())
                .employee(plan.employee())
                .cycle(plan.cycle())
                .role(plan.role())
                .start(plan.start())
                .addAllGaps(plan.gaps())
                .addAllActions(plan.actions())
                .addAllOpenGaps(plan.openGaps())
                .fitBefore(plan.fitBefore())
                .fitAfter(plan.fitAfter())
                .cost(plan.cost())
                .state(DevelopmentPlan.State.ACTIVE)
                .build();
        return Outcome.done(List.of(new DevelopmentEvent.Accepted(now, active, List.of())));
    }
}
