package io.perfcycle.rules.engine;

import io.perfcycle.core.competency.CompetencyProfile;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.development.DevelopmentEvent;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.PlanDraft;
import io.perfcycle.core.development.PlanFocus;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.OneOnOneEvent;
import io.perfcycle.core.feedback.PlannedOneOnOne;
import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.rules.development.PlanDecisions;
import io.perfcycle.rules.development.PlanFollowUps;
import io.perfcycle.rules.development.PlanMoment;
import io.perfcycle.rules.development.PlanTerms;
import io.perfcycle.rules.feedback.AgendaDecisions;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the operations on development plans look up around them, and what plans bring into one-to-ones. For one call. */
final class PlanDesk {
    private final Desk desk;

    PlanDesk(Desk desk) {
        this.desk = desk;
    }

    static DocumentKey profileKey(EmployeeId employee) {
        return new DocumentKey(DocumentKind.COMPETENCY_PROFILE, employee.value());
    }

    PlanMoment moment(EmployeeId employee) {
        return new PlanMoment(desk.caller(), managerOf(employee), desk.today(), desk.now());
    }

    private EmployeeId managerOf(EmployeeId employee) {
        return new FeedbackDesk(desk).managerOf(employee);
    }

    /** The profile of the person's own role today. */
    Optional<RoleProfile> roleOf(EmployeeId employee) {
        return desk.needPerson(employee).roleOn(desk.today()).flatMap(this::role);
    }

    private Optional<RoleProfile> role(RoleId id) {
        return desk.peek(id.key(), RoleProfile.class);
    }

    /** At what a plan can aim; a goal counts where it was agreed and is the person's own. */
    PlanDecisions.Roles roles(PlanDraft draft) {
        return roles(draft.employee(), Optional.ofNullable(draft.target()), draft.focus());
    }

    /** The same for a plan that is made anew. */
    PlanDecisions.Roles roles(DevelopmentPlan plan) {
        return roles(plan.employee(), plan.target(), plan.focus());
    }

    private PlanDecisions.Roles roles(EmployeeId employee, Optional<RoleId> target, List<PlanFocus> focuses) {
        Set<GoalId> goals = new LinkedHashSet<>();
        for (PlanFocus focus : focuses) {
            desk.peek(focus.goal().key(), AgreedGoal.class)
                    .filter(goal -> goal.content().owner().equals(employee))
                    .ifPresent(goal -> goals.add(goal.id()));
        }
        return new PlanDecisions.Roles(roleOf(employee), target.flatMap(this::role), goals);
    }

    PlanTerms terms(EmployeeId employee, CycleId cycle) {
        return new PlanTerms(
                desk.peek(profileKey(employee), CompetencyProfile.class)
                        .map(CompetencyProfile::assessments)
                        .orElse(List.of()),
                desk.ports().learning().actions(desk.context()),
                desk.programme(cycle),
                desk.ports().calendar()::holidays);
    }

    /** What happens to a plan, with what it brings into the next meeting once it is in force. */
    List<Event> withAgenda(List<DevelopmentEvent> events) {
        List<Event> all = new ArrayList<>(events);
        for (DevelopmentEvent event : events) {
            DevelopmentPlan plan = event.after();
            if (plan.state() == DevelopmentPlan.State.ACTIVE) {
                for (PlannedOneOnOne meeting : meetingsOf(plan.employee())) {
                    PlannedOneOnOne after = AgendaDecisions.remind(
                            meeting,
                            PlanFollowUps.between(plan, LocalDate.MIN, laterOf(meeting.day(), desk.today())),
                            desk.caller());
                    if (!after.equals(meeting)) {
                        all.add(new OneOnOneEvent.Prepared(desk.now(), after, List.of()));
                    }
                }
            }
        }
        return all;
    }

    /** A meeting whose day went by and that was not closed is still to come. */
    private static LocalDate laterOf(LocalDate day, LocalDate today) {
        return day.isBefore(today) ? today : day;
    }

    /** The meetings to come with the manager of today; somebody else who meets the person does not see the plan. */
    private List<PlannedOneOnOne> meetingsOf(EmployeeId employee) {
        Query planned = Query.of(DocumentKind.ONE_ON_ONE)
                .with(IndexField.EMPLOYEE, employee.value())
                .with(IndexField.STATE, "PLANNED");
        EmployeeId manager = managerOf(employee);
        return desk.peekAll(planned, PlannedOneOnOne.class).stream()
                .filter(meeting -> meeting.series().host().equals(manager))
                .toList();
    }

    /** What happens to meetings, each that is planned by it with what plans in force bring into it. */
    List<Event> withPlans(List<OneOnOneEvent> events, LocalDate before) {
        List<Event> all = new ArrayList<>();
        for (OneOnOneEvent event : events) {
            all.add(event instanceof OneOnOneEvent.Planned planned ? withPlans(planned, before) : event);
        }
        return all;
    }

    private OneOnOneEvent withPlans(OneOnOneEvent.Planned event, LocalDate before) {
        OneOnOne meeting = event.after();
        EmployeeId report = meeting.series().report();
        if (desk.person(report).isEmpty()
                || !managerOf(report).equals(meeting.series().host())) {
            return event;
        }
        Query active = Query.of(DocumentKind.DEVELOPMENT_PLAN)
                .with(IndexField.EMPLOYEE, report.value())
                .with(IndexField.STATE, DevelopmentPlan.State.ACTIVE.name());
        List<AgendaDecisions.Reminder> reminders = new ArrayList<>();
        for (DevelopmentPlan plan : desk.peekAll(active, DevelopmentPlan.class)) {
            reminders.addAll(PlanFollowUps.between(plan, before, meeting.day()));
        }
        return new OneOnOneEvent.Planned(
                event.at(), AgendaDecisions.remind(event.after(), reminders, desk.caller()), event.audience());
    }
}
