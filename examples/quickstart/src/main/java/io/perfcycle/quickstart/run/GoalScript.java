package io.perfcycle.quickstart.run;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.quickstart.company.CompanyFiles.Kind;
import io.perfcycle.quickstart.company.GoalRows;
import io.perfcycle.quickstart.company.Ids;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.TableDates;
import io.perfcycle.rules.engine.PerformanceEngine;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.GoalNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goals: proposed from the top down, agreed, reported on, closed. */
final class GoalScript {
    private final Script script;
    private final Map<EmployeeId, LocalDate> hiredById = new HashMap<>();
    private final Map<EmployeeId, EmployeeId> managerById = new HashMap<>();

    GoalScript(Script script) {
        this.script = script;
    }

    void write() {
        for (Row row : script.rows(Kind.PEOPLE)) {
            Optional<EmployeeId> id = Ids.readOptional(row, "id", EmployeeId::of);
            Optional<LocalDate> hired = row.date("hired", TableDates.ISO);
            if (id.isPresent() && hired.isPresent()) {
                hiredById.put(id.get(), hired.get());
                Ids.readOptional(row, "manager", EmployeeId::of)
                        .ifPresent(manager -> managerById.put(id.get(), manager));
            }
        }
        Map<GoalId, Planned> goals = read();
        remarkCircles(goals);
        parentsFirst(goals).forEach(this::propose);
        checkIns();
        latestValues();
    }

    /** Circles are told with their path; the engine refuses their members one by one. */
    private void remarkCircles(Map<GoalId, Planned> goals) {
        List<GoalNode> nodes = new ArrayList<>();
        goals.values()
                .forEach(goal -> nodes.add(new GoalNode(
                        goal.draft().id(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        goal.draft().parents())));
        GoalGraph.of(nodes).cycles().forEach(circle -> {
            List<String> path =
                    new ArrayList<>(circle.stream().map(GoalId::value).toList());
            path.add(path.get(0));
            script.files().remark(Kind.GOALS.file() + ": goals form a circle: " + String.join(" -> ", path));
        });
    }

    private record Planned(Row row, GoalDraft draft, LocalDate day) {}

    private Map<GoalId, Planned> read() {
        Map<GoalId, Planned> goals = new LinkedHashMap<>();
        for (Row row : script.rows(Kind.GOALS)) {
            Optional<GoalId> id = Ids.read(row, "id", GoalId::of);
            Optional<EmployeeId> owner = Ids.read(row, "owner", EmployeeId::of);
            if (id.isEmpty() || owner.isEmpty()) {
                continue;
            }
            Planned before = goals.get(id.get());
            if (before != null) {
                row.problem("id", "the id stands on line " + before.row().line() + " already");
                continue;
            }
            LocalDate start =
                    script.firstOf(PhaseKind.GOAL_SETTING, script.span().first());
            LocalDate hired = hiredById.getOrDefault(owner.get(), start);
            goals.put(
                    id.get(),
                    new Planned(row, draft(row, id.get(), owner.get()), hired.isAfter(start) ? hired : start));
        }
        return goals;
    }

    private GoalDraft draft(Row row, GoalId id, EmployeeId owner) {
        UnitId unit = Ids.readOptional(row, "unit", UnitId::of).orElse(null);
        GoalLevel level = row.oneOf("level", GoalLevel.class).orElse(GoalLevel.INDIVIDUAL);
        return GoalDraft.of(id, row.requiredText("title"), owner, script.cycle())
                .withDescription(row.text("description"))
                .withLevel(level, unit)
                .withMeasure(GoalRows.measure(row)
                        .filter(measure -> !measure.metric().isEmpty())
                        .orElse(null))
                .withDates(
                        row.date("start", TableDates.ISO).orElse(null),
                        row.date("due", TableDates.ISO).orElse(null))
                .withParents(GoalRows.links(row))
                .withVisibility(row.oneOf("visibility", Visibility.class).orElse(Visibility.SHARED));
    }

    /** Parents before children; members of a circle, which the engine will refuse, at the end. */
    private List<Planned> parentsFirst(Map<GoalId, Planned> goals) {
        Set<GoalId> placed = new HashSet<>();
        List<Planned> sorted = new ArrayList<>();
        List<Planned> rest = new ArrayList<>(goals.values());
        boolean moved = true;
        while (moved) {
            List<Planned> waiting = new ArrayList<>();
            for (Planned goal : rest) {
                boolean ready = goal.draft().parents().stream()
                        .allMatch(link -> placed.contains(link.parent()) || !goals.containsKey(link.parent()));
                if (ready) {
                    sorted.add(withKnownParents(goal, goals));
                    placed.add(goal.draft().id());
                } else {
                    waiting.add(goal);
                }
            }
            moved = waiting.size() < rest.size();
            rest = waiting;
        }
        sorted.addAll(rest);
        return sorted;
    }

    /** A link to a goal that is nowhere is left out; the goal is then an orphan of the alignment check. */
    private Planned withKnownParents(Planned goal, Map<GoalId, Planned> goals) {
        List<GoalLink> known = new ArrayList<>();
        LocalDate day = goal.day();
        for (GoalLink link : goal.draft().parents()) {
            Planned parent = goals.get(link.parent());
            if (parent != null) {
                known.add(link);
                day = parent.day().isAfter(day) ? parent.day() : day;
            }
        }
        return new Planned(goal.row(), goal.draft().withParents(known), day);
    }

    /** The manager proposes what cascades from an own goal; the owner proposes everything else. */
    private void propose(Planned goal) {
        GoalDraft draft = goal.draft();
        EmployeeId manager = managerById.get(draft.owner());
        boolean cascades = manager != null
                && (draft.level() == GoalLevel.UNIT || draft.level() == GoalLevel.TEAM)
                && draft.visibility() == Visibility.SHARED
                && !draft.parents().isEmpty();
        LocalDate day = goal.day();
        String id = draft.id().value();
        script.add(
                day,
                Step.GOALS,
                Kind.GOALS,
                goal.row(),
                engine -> proposer(engine, draft, day, cascades)
                        .propose(Cast.command(script.cast().person(draft.owner()), "propose", id), draft));
        script.add(
                day,
                Step.AGREEMENT,
                Kind.GOALS,
                goal.row(),
                engine -> counterpart(engine, draft, day, cascades).agree(id, draft.id()));
        LocalDate end = script.span().last().plusDays(1);
        script.add(
                end,
                Step.CLOSING,
                Kind.GOALS,
                goal.row(),
                engine -> counterpart(engine, draft, end, false).close(id, draft.id()));
    }

    /** Somebody who acts on a goal. */
    private record Actor(PerformanceEngine engine, Outcome<Principal> who) {
        Outcome<?> propose(Command command, GoalDraft draft) {
            return who.toOptional().isEmpty()
                    ? who
                    : engine.goals().propose(new Command(command.id(), who.orElseThrow()), draft);
        }

        Outcome<?> agree(String id, GoalId goal) {
            return who.toOptional().isEmpty()
                    ? who
                    : engine.goals().agree(Cast.command(who.orElseThrow(), "agree", id), goal);
        }

        Outcome<?> close(String id, GoalId goal) {
            return who.toOptional().isEmpty()
                    ? who
                    : engine.goals().close(Cast.command(who.orElseThrow(), "close", id), goal);
        }
    }

    private Actor proposer(PerformanceEngine engine, GoalDraft draft, LocalDate day, boolean cascades) {
        return cascades ? manager(engine, draft, day) : owner(engine, draft);
    }

    private Actor counterpart(PerformanceEngine engine, GoalDraft draft, LocalDate day, boolean cascades) {
        return cascades ? owner(engine, draft) : manager(engine, draft, day);
    }

    private Actor owner(PerformanceEngine engine, GoalDraft draft) {
        return new Actor(engine, Outcome.done(script.cast().person(draft.owner())));
    }

    private Actor manager(PerformanceEngine engine, GoalDraft draft, LocalDate day) {
        return new Actor(
                engine,
                script.reviewerOf(engine, draft.owner(), day)
                        .map(id -> script.cast().person(id)));
    }

    private void checkIns() {
        Map<GoalId, LocalDate> lastEntered = new HashMap<>();
        for (Row row : script.rows(Kind.CHECK_INS)) {
            Optional<GoalId> goal = Ids.read(row, "goal", GoalId::of);
            Optional<LocalDate> day = Script.day(row, "date");
            Optional<EmployeeId> author = Ids.read(row, "author", EmployeeId::of);
            Optional<BigDecimal> value = row.decimal("value");
            int confidence = row.integer("confidence").orElse(-1);
            if (goal.isEmpty() || day.isEmpty() || author.isEmpty()) {
                continue;
            }
            LocalDate entered = lastEntered.merge(goal.get(), day.get(), (a, b) -> b.isAfter(a) ? b : a);
            if (value.isEmpty()) {
                row.problem("value", "a value is required");
                continue;
            }
            CheckInDraft draft = new CheckInDraft(goal.get(), day.get(), value.get(), confidence, row.text("note"));
            String line = Long.toString(row.line());
            script.add(
                    entered,
                    Step.CHECK_INS,
                    Kind.CHECK_INS,
                    row,
                    engine -> engine.goals()
                            .checkIn(
                                    Cast.command(
                                            script.cast().person(author.get()), "check-in", draft.toString(), line),
                                    draft));
        }
    }

    /** The value that a goal's own row names, where there is no check-in of the goal: reported on its last day. */
    private void latestValues() {
        Set<String> reported = new HashSet<>();
        script.rows(Kind.CHECK_INS).forEach(row -> reported.add(row.text("goal")));
        for (Row row : script.rows(Kind.GOALS)) {
            Optional<BigDecimal> current = row.decimal("current");
            Optional<GoalId> goal = Ids.readOptional(row, "id", GoalId::of);
            Optional<EmployeeId> owner = Ids.readOptional(row, "owner", EmployeeId::of);
            if (current.isPresent() && goal.isPresent() && owner.isPresent() && !reported.contains(row.text("id"))) {
                LocalDate day = script.lastDay(owner.get());
                CheckInDraft draft = new CheckInDraft(goal.get(), day, current.get(), -1, "");
                Command command = Cast.command(script.cast().person(owner.get()), "current", draft.toString());
                script.add(
                        day,
                        Step.CHECK_INS,
                        Kind.GOALS,
                        row,
                        engine -> engine.goals().checkIn(command, draft));
            }
        }
    }
}
