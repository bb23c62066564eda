package io.perfcycle.rules.development;

import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.development.StepState;
import io.perfcycle.core.feedback.PlanReminder;
import io.perfcycle.rules.feedback.AgendaDecisions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds what in a plan there is to talk about in a one-to-one: steps that begin, steps that are to be done. Stateless. */
public final class PlanFollowUps {
    private PlanFollowUps() {}

    /**
     * The steps to talk about in a meeting.
     *
     * @param plan the plan; only one in force gives anything
     * @param after the day of the meeting before; {@link LocalDate#MIN} for none
     * @param until the day of the meeting
     * @return what begins, and what is to be done, after the one day and not after the other, in the order of the plan's steps
     */
    public static List<AgendaDecisions.Reminder> between(DevelopmentPlan plan, LocalDate after, LocalDate until) {
        List<AgendaDecisions.Reminder> reminders = new ArrayList<>();
        if (plan.state() != DevelopmentPlan.State.ACTIVE) {
            return reminders;
        }
        for (PlannedAction step : plan.actions()) {
            StepState state = plan.stateOf(step.action());
            LocalDate begin = plan.start().plusMonths(step.startMonth() - 1L);
            if (state == StepState.PLANNED && begin.isAfter(after) && !begin.isAfter(until)) {
                reminders.add(reminder(plan, step, PlanReminder.Kind.BEGINS, begin));
            }
            LocalDate due = step.milestone();
            if (!state.isEnded() && due.isAfter(after) && !due.isAfter(until)) {
                reminders.add(reminder(plan, step, PlanReminder.Kind.DUE, due));
            }
        }
        return reminders;
    }

    private static AgendaDecisions.Reminder reminder(
            DevelopmentPlan plan, PlannedAction step, PlanReminder.Kind kind, LocalDate day) {
        return new AgendaDecisions.Reminder(step.title(), new PlanReminder(plan.id(), step.action(), kind, day));
    }
}
