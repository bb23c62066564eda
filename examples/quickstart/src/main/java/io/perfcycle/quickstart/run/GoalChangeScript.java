package io.perfcycle.quickstart.run;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.goal.CarryOverDraft;
import io.perfcycle.core.goal.GoalChangeDraft;
import io.perfcycle.core.goal.GoalReasonDraft;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.company.Ids;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.TableDates;
import io.perfcycle.rules.engine.PerformanceEngine;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What becomes of goals in between: declined, changed, given up, carried over. */
final class GoalChangeScript {
    /** What a row says. */
    enum Kind {
        /** The other side declines the proposal. */
        DECLINE,
        /** Somebody asks for a change. */
        REQUEST,
        /** The other side agrees to it. */
        APPROVE,
        /** The other side does not. */
        REJECT,
        /** The goal is given up. */
        CANCEL,
        /** The goal goes on in the next cycle. */
        CARRY_OVER
    }

    private final Script script;
    private final Set<CycleId> opened = new HashSet<>();

    GoalChangeScript(Script script) {
        this.script = script;
    }

    /** What is said about each goal. */
    static Map<String, Set<Kind>> kindsById(Script script) {
        Map<String, Set<Kind>> kinds = new HashMap<>();
        for (Row row : script.rows(CompanyFiles.Kind.GOAL_CHANGES)) {
            row.oneOf("step", Kind.class)
                    .ifPresent(kind -> kinds.computeIfAbsent(row.text("goal"), goal -> EnumSet.noneOf(Kind.class))
                            .add(kind));
        }
        return kinds;
    }

    void write() {
        for (Row row : script.rows(CompanyFiles.Kind.GOAL_CHANGES)) {
            Optional<GoalId> goal = Ids.read(row, "goal", GoalId::of);
            Optional<EmployeeId> by = Ids.read(row, "by", EmployeeId::of);
            Optional<LocalDate> day = Script.day(row, "date");
            Optional<Kind> kind = row.oneOf("step", Kind.class);
            if (kind.isEmpty()) {
                row.requiredText("step");
            } else if (goal.isPresent() && by.isPresent() && day.isPresent()) {
                add(row, new Change(kind.get(), goal.get(), by.get(), day.get()));
            }
        }
    }

    private record Change(Kind kind, GoalId goal, EmployeeId by, LocalDate day) {}

    private void add(Row row, Change change) {
        Command command = Cast.command(
                script.cast().person(change.by()),
                "goal-change",
                change.kind().name(),
                change.goal().value(),
                change.day().toString());
        Optional<CarryOverDraft> carried = change.kind() == Kind.CARRY_OVER ? carryOver(row, change) : Optional.empty();
        if (change.kind() == Kind.CARRY_OVER && carried.isEmpty()) {
            return;
        }
        GoalReasonDraft why = new GoalReasonDraft(change.goal(), row.text("reason"));
        GoalChangeDraft asked = asked(row, change.goal());
        script.add(
                change.day(),
                Step.GOAL_CHANGES,
                CompanyFiles.Kind.GOAL_CHANGES,
                row,
                engine -> play(engine, command, change, new Drafts(why, asked, carried)));
    }

    private record Drafts(GoalReasonDraft why, GoalChangeDraft asked, Optional<CarryOverDraft> carried) {}

    private static Outcome<?> play(PerformanceEngine engine, Command command, Change change, Drafts drafts) {
        return switch (change.kind()) {
            case DECLINE -> engine.goals().decline(command, drafts.why());
            case REQUEST -> engine.goalChanges().request(command, drafts.asked());
            case APPROVE -> engine.goalChanges().approve(command, change.goal());
            case REJECT -> engine.goalChanges().reject(command, drafts.why());
            case CANCEL -> engine.goalChanges().cancel(command, drafts.why());
            case CARRY_OVER ->
                engine.goalChanges().carryOver(command, drafts.carried().orElseThrow());
        };
    }

    private static GoalChangeDraft asked(Row row, GoalId goal) {
        String title = row.text("title");
        GoalChangeDraft draft = GoalChangeDraft.of(goal, row.text("reason"))
                .withDates(null, row.date("due", TableDates.ISO).orElse(null));
        draft = title.isEmpty() ? draft : draft.withTitle(title);
        draft = Ids.readOptional(row, "owner", EmployeeId::of)
                .map(draft::withOwner)
                .orElse(draft);
        draft = Ids.readOptional(row, "unit", UnitId::of).map(draft::withUnit).orElse(draft);
        return row.oneOf("visibility", Visibility.class)
                .map(draft::withVisibility)
                .orElse(draft);
    }

    private Optional<CarryOverDraft> carryOver(Row row, Change change) {
        Optional<GoalId> next = Ids.read(row, "next_goal", GoalId::of);
        Optional<CycleId> cycle = Ids.read(row, "next_cycle", CycleId::of);
        if (next.isEmpty() || cycle.isEmpty()) {
            return Optional.empty();
        }
        if (opened.add(cycle.get())) {
            openNext(cycle.get(), change.day());
        }
        LocalDate due = row.date("due", TableDates.ISO).orElse(null);
        return Optional.of(new CarryOverDraft(change.goal(), next.get(), cycle.get(), null, due));
    }

    /** The cycle after this one, as long as this one, under the standard policies. */
    private void openNext(CycleId next, LocalDate day) {
        LocalDate first = script.span().last().plusDays(1);
        CycleDraft draft = new CycleDraft(
                next, next.value(), first, first.plusDays(script.span().days() - 1), List.of());
        Command command = Cast.command(script.cast().administrator(), "open", next.value());
        script.add(
                day.isBefore(first) ? day : first,
                Step.CYCLE,
                CompanyFiles.Kind.GOAL_CHANGES.file(),
                engine -> engine.cycles().open(command, draft, Programme.standard(next)));
    }
}
