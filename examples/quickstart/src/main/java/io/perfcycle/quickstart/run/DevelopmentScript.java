package io.perfcycle.quickstart.run;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.AssessmentDraft;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.development.PlanDraft;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.company.CompanyFiles.Kind;
import io.perfcycle.quickstart.company.Ids;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.rules.engine.PerformanceEngine;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Competencies are assessed, and everyone with an assessment and no plan yet gets one, proposed by the manager. */
final class DevelopmentScript {
    private final Script script;
    private final SharedPlaces places;

    DevelopmentScript(Script script, SharedPlaces places) {
        this.script = script;
        this.places = places;
    }

    void write() {
        Map<EmployeeId, Row> firstRow = new LinkedHashMap<>();
        for (Row row : script.rows(Kind.COMPETENCIES)) {
            Optional<EmployeeId> employee = Ids.read(row, "employee", EmployeeId::of);
            employee.ifPresent(id -> firstRow.putIfAbsent(id, row));
            employee.ifPresent(id -> assess(id, row));
        }
        firstRow.keySet().removeAll(PlanProgressScript.planned(script));
        firstRow.forEach(this::plan);
    }

    private void assess(EmployeeId employee, Row row) {
        Optional<CompetencyId> competency = Ids.read(row, "competency", CompetencyId::of);
        Optional<Assessment.Source> source = row.oneOf("source", Assessment.Source.class);
        Optional<LocalDate> day = Script.day(row, "date");
        int level = row.integer("level").orElse(-1);
        if (level < 0) {
            row.problem("level", "a whole number of 0 or more is expected");
        }
        if (competency.isEmpty() || source.isEmpty() || day.isEmpty() || level < 0) {
            return;
        }
        AssessmentDraft draft = new AssessmentDraft(employee, competency.get(), level, source.get(), day.get());
        String line = Long.toString(row.line());
        LocalDate entered =
                day.get().isBefore(script.span().first()) ? script.span().first() : day.get();
        boolean self = source.get() == Assessment.Source.SELF;
        script.add(entered, Step.COMPETENCIES, Kind.COMPETENCIES, row, engine -> {
            Outcome<Principal> by =
                    self ? Outcome.done(script.cast().person(employee)) : manager(engine, employee, entered);
            return by.toOptional().isEmpty()
                    ? by
                    : engine.development()
                            .assess(Cast.command(by.orElseThrow(), "assess", draft.toString(), line), draft);
        });
    }

    private void plan(EmployeeId employee, Row row) {
        LocalDate day = script.phase(PhaseKind.ACKNOWLEDGE)
                .map(DateSpan::last)
                .orElse(script.span().last())
                .plusDays(1);
        PlanId id = PlanProgressScript.planOf(script, employee);
        if (!script.isHere(employee, day.plusDays(1))) {
            return;
        }
        Principal self = script.cast().person(employee);
        script.add(day, Step.PLANS, Kind.COMPETENCIES, row, engine -> {
            Outcome<Principal> by = manager(engine, employee, day);
            return by.toOptional().isEmpty()
                    ? by
                    : places.after(
                            engine.development()
                                    .propose(
                                            Cast.command(by.orElseThrow(), "plan", id.value()),
                                            PlanDraft.of(id, employee, script.cycle())),
                            engine,
                            self,
                            id);
        });
        script.add(
                day.plusDays(1),
                Step.PLANS,
                Kind.COMPETENCIES,
                row,
                engine -> engine.development().accept(Cast.command(self, "accept", id.value()), id));
    }

    private Outcome<Principal> manager(PerformanceEngine engine, EmployeeId employee, LocalDate day) {
        return script.reviewerOf(engine, employee, day).map(id -> script.cast().person(id));
    }
}
