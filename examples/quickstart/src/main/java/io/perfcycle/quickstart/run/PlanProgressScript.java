package io.perfcycle.quickstart.run;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.development.PlanDraft;
import io.perfcycle.core.development.StepNoteDraft;
import io.perfcycle.core.development.StepState;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.quickstart.company.CompanyFiles.Kind;
import io.perfcycle.quickstart.company.Ids;
import io.perfcycle.quickstart.csv.Row;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What becomes of development plans: proposed and accepted on a day of their own, steps begun, done or dropped, made anew. */
final class PlanProgressScript {
    /** What a row says. */
    enum Entry {
        /** The plan is proposed. */
        PROPOSE,
        /** The other side agrees. */
        ACCEPT,
        /** A step was begun. */
        BEGIN,
        /** A step is done. */
        FINISH,
        /** A step was given up. */
        DROP,
        /** The plan is made anew. */
        REVISE
    }

    private final Script script;
    private final SharedPlaces places;

    PlanProgressScript(Script script, SharedPlaces places) {
        this.script = script;
        this.places = places;
    }

    static PlanId planOf(Script script, EmployeeId employee) {
        return PlanId.of(script.cycle() + ":" + employee);
    }

    /** Whose plan the file proposes. */
    static Set<EmployeeId> planned(Script script) {
        Set<EmployeeId> planned = new LinkedHashSet<>();
        for (Row row : script.rows(Kind.PLAN_PROGRESS)) {
            if (row.oneOf("step", Entry.class).equals(Optional.of(Entry.PROPOSE))) {
                Ids.readOptional(row, "employee", EmployeeId::of).ifPresent(planned::add);
            }
        }
        return planned;
    }

    void write() {
        script.entries(Kind.PLAN_PROGRESS, Entry.class).forEach(this::add);
    }

    private void add(PlanEntry<Entry> entry) {
        Row row = entry.row();
        LocalDate day = entry.day();
        PlanId plan = planOf(script, entry.employee());
        Command command =
                Cast.command(script.cast().person(entry.by()), "plan-step", plan.value(), Long.toString(row.line()));
        Action.Deed deed = switch (entry.step()) {
            case PROPOSE -> {
                PlanDraft draft = PlanDraft.of(plan, entry.employee(), script.cycle());
                yield engine -> engine.development().propose(command, draft);
            }
            case ACCEPT -> engine -> engine.development().accept(command, plan);
            case BEGIN -> note(row, command, plan, day, StepState.UNDERWAY);
            case FINISH -> note(row, command, plan, day, StepState.DONE);
            case DROP -> note(row, command, plan, day, StepState.DROPPED);
            case REVISE -> engine -> engine.development().revise(command, plan);
        };
        Principal self = script.cast().person(entry.employee());
        script.add(
                day, Step.PLANS, Kind.PLAN_PROGRESS, row, engine -> places.after(deed.on(engine), engine, self, plan));
    }

    private static Action.Deed note(Row row, Command command, PlanId plan, LocalDate day, StepState state) {
        row.requiredText("action");
        ActionId action = Ids.readOptional(row, "action", ActionId::of).orElse(ActionId.of("-"));
        StepNoteDraft draft = new StepNoteDraft(plan, action, state, day, row.text("text"));
        return engine -> engine.development().note(command, draft);
    }
}
