package io.perfcycle.quickstart.digest;

import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.OpenGap;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.development.StepState;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.report.DevelopmentCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One person's development plan as it reads. */
final class DevelopmentDigest {
    private final Reading reading;

    DevelopmentDigest(Reading reading) {
        this.reading = reading;
    }

    /** The plan with most actions; of equals the first by id. */
    Optional<DevelopmentCase> longest() {
        Optional<DevelopmentPlan> best = Optional.empty();
        for (Employee person : reading.people()) {
            PlanId id = PlanId.of(reading.run().cycle() + ":" + person.id());
            Optional<DevelopmentPlan> plan =
                    reading.engine().development().plan(reading.hr(), id).toOptional();
            if (plan.isPresent()
                    && best.map(before -> plan.get().actions().size()
                                    > before.actions().size())
                            .orElse(true)) {
                best = plan;
            }
        }
        return best.map(this::developmentCase);
    }

    private DevelopmentCase developmentCase(DevelopmentPlan plan) {
        Map<String, Integer> highest = new HashMap<>();
        for (Row row : reading.files().rows(CompanyFiles.Kind.COMPETENCY_FRAMEWORK)) {
            highest.put(row.text("competency"), row.integer("max").orElse(5));
        }
        Map<String, OpenGap> open = new HashMap<>();
        plan.openGaps().forEach(gap -> open.put(gap.competency().value(), gap));
        List<DevelopmentCase.CompetencyGap> gaps = new ArrayList<>();
        for (Gap gap : plan.gaps()) {
            String id = gap.competency().value();
            OpenGap left = open.get(id);
            int after = left == null ? Math.max(gap.required(), gap.achieved()) : left.reached();
            int levels = Math.max(highest.getOrDefault(id, 5), Math.max(after, gap.required()));
            gaps.add(new DevelopmentCase.CompetencyGap(
                    reading.competency(id),
                    gap.required(),
                    gap.achieved(),
                    after,
                    levels,
                    left == null ? "" : left.reason().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
        List<DevelopmentCase.PlanAction> actions = new ArrayList<>();
        List<DevelopmentCase.Milestone> milestones = new ArrayList<>();
        for (PlannedAction action : plan.actions()) {
            String competencies = action.closes().stream()
                    .map(closure -> reading.competency(closure.competency().value()) + " " + closure.from() + " → "
                            + closure.to())
                    .collect(Collectors.joining(", "));
            actions.add(new DevelopmentCase.PlanAction(
                    action.title(),
                    action.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    competencies,
                    plan.start().plusMonths(action.startMonth() - 1L),
                    action.milestone(),
                    status(plan.stateOf(action.action()))));
            milestones.add(new DevelopmentCase.Milestone(
                    action.title() + " done", action.milestone(), plan.stateOf(action.action()) == StepState.DONE));
        }
        return new DevelopmentCase(
                reading.name(plan.employee()), reading.role(plan.role().value()), gaps, actions, milestones);
    }

    private static DevelopmentCase.ActionStatus status(StepState state) {
        return switch (state) {
            case PLANNED -> DevelopmentCase.ActionStatus.PLANNED;
            case UNDERWAY -> DevelopmentCase.ActionStatus.ACTIVE;
            case DONE -> DevelopmentCase.ActionStatus.DONE;
            case DROPPED -> DevelopmentCase.ActionStatus.DROPPED;
        };
    }
}
