package io.perfcycle.quickstart.run;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.development.CheckpointDraft;
import io.perfcycle.core.development.ExpectationDraft;
import io.perfcycle.core.development.ImprovementDraft;
import io.perfcycle.core.development.ImprovementEntry;
import io.perfcycle.core.development.ImprovementGrounds;
import io.perfcycle.core.development.ImprovementPlan;
import io.perfcycle.core.development.SupportDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.quickstart.company.CompanyFiles.Kind;
import io.perfcycle.quickstart.csv.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Improvement plans. Rows of a person stand in the order in which things happen; what is expected and what the company gives
 * follows the row that proposes the plan.
 */
final class ImprovementScript {
    /** What a row says. */
    enum Entry {
        /** The manager asks for a plan. */
        PROPOSE,
        /** What has to be reached; part of the proposal before it. */
        EXPECT,
        /** What the company gives; part of the proposal before it. */
        SUPPORT,
        /** The person acknowledges it. */
        ACKNOWLEDGE,
        /** A checkpoint is held. */
        HOLD,
        /** The plan is extended. */
        EXTEND,
        /** The plan ends. */
        END
    }

    /** What is gathered of a proposal until the next row that is no part of it. */
    private record Proposal(
            PlanId plan, PlanEntry<Entry> entry, List<ExpectationDraft> expected, List<SupportDraft> given) {}

    private final Script script;
    private final Map<EmployeeId, Proposal> latest = new HashMap<>();

    ImprovementScript(Script script) {
        this.script = script;
    }

    void write() {
        script.entries(Kind.IMPROVEMENT_PLANS, Entry.class).forEach(this::add);
    }

    private void add(PlanEntry<Entry> entry) {
        if (entry.step() == Entry.PROPOSE) {
            PlanId id = PlanId.of(script.cycle() + ":" + entry.employee() + ":" + entry.day());
            Proposal proposal = new Proposal(id, entry, new ArrayList<>(), new ArrayList<>());
            latest.put(entry.employee(), proposal);
            propose(proposal);
            return;
        }
        Row row = entry.row();
        Proposal proposal = latest.get(entry.employee());
        if (proposal == null) {
            row.problem("step", "a row of this person with PROPOSE comes first");
        } else if (entry.step() == Entry.EXPECT) {
            proposal.expected().add(expectation(row));
        } else if (entry.step() == Entry.SUPPORT) {
            proposal.given().add(new SupportDraft(row.requiredText("text"), entry.by()));
        } else {
            follow(entry, proposal.plan());
        }
    }

    /** The lists of the proposal are filled by the rows that follow, before the script is played. */
    private void propose(Proposal proposal) {
        PlanEntry<Entry> entry = proposal.entry();
        Row row = entry.row();
        LocalDate start = Script.day(row, "start").orElse(entry.day());
        ImprovementGrounds grounds = new ImprovementGrounds(
                row.oneOf("cause", ImprovementEntry.Cause.class).orElse(ImprovementEntry.Cause.PERFORMANCE),
                row.yesOrNo("below").orElse(false),
                row.yesOrNo("told").orElse(false),
                row.integer("conversations").orElse(0),
                row.yesOrNo("leave").orElse(false));
        Command command = command(entry);
        script.add(
                entry.day(),
                Step.IMPROVEMENT,
                Kind.IMPROVEMENT_PLANS,
                row,
                engine -> engine.improvements()
                        .propose(
                                command,
                                new ImprovementDraft(
                                        proposal.plan(),
                                        entry.employee(),
                                        script.cycle(),
                                        start,
                                        grounds,
                                        List.copyOf(proposal.expected()),
                                        List.copyOf(proposal.given()))));
    }

    private static ExpectationDraft expectation(Row row) {
        for (String needed : List.of("baseline", "target")) {
            row.requiredText(needed);
        }
        return new ExpectationDraft(
                row.requiredText("text"),
                row.requiredText("metric"),
                row.text("unit"),
                row.decimal("baseline").orElse(BigDecimal.ZERO),
                row.decimal("target").orElse(BigDecimal.ZERO));
    }

    private void follow(PlanEntry<Entry> entry, PlanId plan) {
        Row row = entry.row();
        Command command = command(entry);
        Action.Deed deed = switch (entry.step()) {
            case HOLD -> {
                CheckpointDraft draft = new CheckpointDraft(plan, row.decimals("values"), row.text("text"));
                yield engine -> engine.improvements().hold(command, draft);
            }
            case EXTEND -> {
                row.requiredText("days");
                int days = row.integer("days").orElse(0);
                yield engine -> engine.improvements().extend(command, plan, days);
            }
            case END -> {
                row.requiredText("ending");
                ImprovementPlan.Ending ending =
                        row.oneOf("ending", ImprovementPlan.Ending.class).orElse(ImprovementPlan.Ending.WITHDRAWN);
                yield engine -> engine.improvements().end(command, plan, ending);
            }
            case ACKNOWLEDGE, PROPOSE, EXPECT, SUPPORT ->
                engine -> engine.improvements().acknowledge(command, plan);
        };
        script.add(entry.day(), Step.IMPROVEMENT, Kind.IMPROVEMENT_PLANS, row, deed);
    }

    private Command command(PlanEntry<Entry> entry) {
        return Cast.command(
                script.cast().person(entry.by()),
                "improvement",
                Long.toString(entry.row().line()));
    }
}
