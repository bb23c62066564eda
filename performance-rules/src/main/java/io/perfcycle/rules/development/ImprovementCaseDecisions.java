package io.perfcycle.rules.development;

import io.perfcycle.core.development.CheckpointDraft;
import io.perfcycle.core.development.ExpectationDraft;
import io.perfcycle.core.development.ImprovementCase;
import io.perfcycle.core.development.ImprovementDraft;
import io.perfcycle.core.development.ImprovementEvent;
import io.perfcycle.core.development.ImprovementPlan;
import io.perfcycle.core.development.ImprovementPolicy;
import io.perfcycle.core.development.Support;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.Employee;
import io.perfcycle.rules.people.RoleDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Decides what happens to a stored improvement plan: asks {@link ImprovementDecisions} for the state that the plan is in, and says
 * who is told. Stateless.
 */
public final class ImprovementCaseDecisions {
    /** Within how many days from today on a plan begins. */
    public static final int MOST_DAYS_AHEAD = 60;

    private ImprovementCaseDecisions() {}

    /**
     * Proposes a plan. The person is told.
     *
     * @param draft what is asked for, its shape checked
     * @param person for whom
     * @param by who leads it
     * @param policy the tenant's rules
     * @param today the day of the instant
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<ImprovementEvent>> propose(
            ImprovementDraft draft,
            Employee person,
            EmployeeId by,
            ImprovementPolicy policy,
            LocalDate today,
            Instant now) {
        boolean soon = !draft.start().isBefore(today) && !draft.start().isAfter(today.plusDays(MOST_DAYS_AHEAD));
        Outcome<ImprovementPlan.Proposed> proposed = ImprovementDecisions.propose(
                new ImprovementDecisions.Request(
                        draft.id(),
                        draft.employee(),
                        by,
                        soon ? draft.start() : today,
                        draft.expectations().stream()
                                .map(ExpectationDraft::expectation)
                                .toList(),
                        draft.support().stream()
                                .map(each -> new Support(each.text(), each.by()))
                                .toList()),
                draft.grounds().entry(daysInRole(person, today)),
                policy);
        if (!soon) {
            List<Finding> all = new ArrayList<>(proposed.findings());
            all.add(Finding.of(ImprovementFinding.START)
                    .with("days", MOST_DAYS_AHEAD)
                    .at("start"));
            return Outcome.refused(all);
        }
        return proposed.map(plan -> List.of(new ImprovementEvent.Proposed(
                now,
                ImprovementCase.builder()
                        .cycle(draft.cycle())
                        .grounds(draft.grounds())
                        .content(plan.content())
                        .proposedAt(now)
                        .extensions(0)
                        .build(),
                List.of(draft.employee()))));
    }

    /**
     * How long a person has had the role of a day without a break.
     *
     * @param person the person
     * @param today the day
     * @return the days since the first day of the employment or since the role changed, whatever was later
     */
    public static int daysInRole(Employee person, LocalDate today) {
        return Math.toIntExact(ChronoUnit.DAYS.between(RoleDays.enteredOn(person, today), today));
    }

    /**
     * Acknowledges a plan, which is no consent; it runs from then on. The manager is told. A plan whose first checkpoint has
     * passed has to be asked for anew.
     *
     * @param improvement the case
     * @param today the day of the instant
     * @param now the engine's instant
     * @return the event, or the reason against it
     */
    public static Outcome<List<ImprovementEvent>> acknowledge(
            ImprovementCase improvement, LocalDate today, Instant now) {
        if (!(improvement.plan() instanceof ImprovementPlan.Proposed proposed)) {
            return Outcome.refused(List.of(Finding.of(ImprovementFinding.NOT_PROPOSED)));
        }
        LocalDate first = proposed.content().checkpoints().get(0);
        if (today.isAfter(first)) {
            return Outcome.refused(List.of(Finding.of(ImprovementFinding.STALE).with("day", first)));
        }
        ImprovementCase after = improvement.with(ImprovementDecisions.start(proposed), now);
        return Outcome.done(List.of(new ImprovementEvent.Acknowledged(
                now, after, List.of(improvement.content().manager()))));
    }

    /**
     * Holds the next checkpoint. The person is told.
     *
     * @param improvement the case
     * @param draft the values, its shape checked
     * @param today the day of the instant
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<ImprovementEvent>> hold(
            ImprovementCase improvement, CheckpointDraft draft, LocalDate today, Instant now) {
        return running(
                improvement,
                plan -> ImprovementDecisions.hold(plan, draft.values(), draft.note(), today)
                        .map(after -> List.of(new ImprovementEvent.CheckpointHeld(
                                now, improvement.with(after, now), told(improvement)))));
    }

    /**
     * Extends a plan. The person is told.
     *
     * @param improvement the case
     * @param days how many days after the last checkpoint
     * @param policy the tenant's rules
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<ImprovementEvent>> extend(
            ImprovementCase improvement, int days, ImprovementPolicy policy, Instant now) {
        return running(
                improvement,
                plan -> ImprovementDecisions.extend(plan, days, policy)
                        .map(after -> List.of(
                                new ImprovementEvent.Extended(now, improvement.with(after, now), told(improvement)))));
    }

    /**
     * Ends a plan; one that was not acknowledged can be taken back or overtaken. The person is told.
     *
     * @param improvement the case
     * @param ending how it ends
     * @param today the day of the instant
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<ImprovementEvent>> end(
            ImprovementCase improvement, ImprovementPlan.Ending ending, LocalDate today, Instant now) {
        boolean over = ending == ImprovementPlan.Ending.WITHDRAWN || ending == ImprovementPlan.Ending.OVERTAKEN;
        if (over && improvement.plan() instanceof ImprovementPlan.Proposed proposed) {
            ImprovementPlan.Ended ended = new ImprovementPlan.Ended(proposed.content(), List.of(), ending, today);
            return Outcome.done(
                    List.of(new ImprovementEvent.Ended(now, improvement.with(ended, now), told(improvement))));
        }
        return running(
                improvement,
                plan -> ImprovementDecisions.end(plan, ending, today)
                        .map(after -> List.of(
                                new ImprovementEvent.Ended(now, improvement.with(after, now), told(improvement)))));
    }

    private static Outcome<List<ImprovementEvent>> running(
            ImprovementCase improvement, Function<ImprovementPlan.Running, Outcome<List<ImprovementEvent>>> decision) {
        return improvement.plan() instanceof ImprovementPlan.Running running
                ? decision.apply(running)
                : Outcome.refused(List.of(Finding.of(ImprovementFinding.NOT_RUNNING)));
    }

    private static List<EmployeeId> told(ImprovementCase improvement) {
        return List.of(improvement.content().employee());
    }
}
