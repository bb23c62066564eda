package io.perfcycle.quickstart.digest;

import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.OpenGap;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.development.StepNote;
import io.perfcycle.core.development.StepState;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.report.DevelopmentCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One person's development plan as it reads. */
final class DevelopmentDigest {
    private static final Comparator<DevelopmentPlan> TELLS_MORE = Comparator.comparingInt(
                    (DevelopmentPlan plan) -> plan.notes().size())
            .thenComparingInt(plan -> plan.actions().size());

    private final Reading reading;

    DevelopmentDigest(Reading reading) {
        this.reading = reading;
    }

    /** The plan of whose steps most was reported; of equals the one with most actions, then the first by id. */
    Optional<DevelopmentCase> longest() {
        Optional<DevelopmentPlan> best = Optional.empty();
        for (Employee person : reading.people()) {
            PlanId id = PlanId.of(reading.run().cycle() + ":" + person.id());
            Optional<DevelopmentPlan> plan =
                    reading.engine().development().plan(reading.hr(), id).toOptional();
            if (plan.isPresent() && (best.isEmpty() || TELLS_MORE.compare(plan.get(), best.get()) > 0)) {
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
                    left == null ? "" : Reading.words(left.reason())));
        }
        return new DevelopmentCase(
                reading.name(plan.employee()),
                reading.role(plan.role().value()),
                gaps,
                plan.actions().stream().map(action -> action(plan, action)).toList(),
                List.of(),
                notes(plan));
    }

    private DevelopmentCase.PlanAction action(DevelopmentPlan plan, PlannedAction action) {
        String competencies = action.closes().stream()
                .map(closure ->
                        reading.competency(closure.competency().value()) + " " + closure.from() + " → " + closure.to())
                .collect(Collectors.joining(", "));
        @Nullable LocalDate begun = null;
        @Nullable LocalDate ended = null;
        for (StepNote note : plan.notes()) {
            boolean about = note.action().equals(action.action());
            begun = about && note.state() == StepState.UNDERWAY ? note.on() : begun;
            ended = about && note.state().isEnded() ? note.on() : ended;
        }
        return new DevelopmentCase.PlanAction(
                action.title(),
                Reading.words(action.kind()),
                competencies,
                plan.start().plusMonths(action.startMonth() - 1L),
                action.milestone(),
                status(plan.stateOf(action.action())),
                new DevelopmentCase.Progress(begun, ended));
    }

    private List<DevelopmentCase.ProgressNote> notes(DevelopmentPlan plan) {
        Map<ActionId, String> titles = new HashMap<>();
        plan.actions().forEach(action -> titles.put(action.action(), action.title()));
        return plan.notes().stream()
                .map(note -> new DevelopmentCase.ProgressNote(
                        note.on(),
                        reading.name(note.by()),
                        titles.getOrDefault(note.action(), note.action().value()),
                        status(note.state()),
                        note.text()))
                .toList();
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
