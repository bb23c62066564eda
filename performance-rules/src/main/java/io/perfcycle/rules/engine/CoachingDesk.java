package io.perfcycle.rules.engine;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.Moderated;
import io.perfcycle.core.feedback.ModerationState;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.Health;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.rules.feedback.CoachingFacts;
import io.perfcycle.rules.goal.StandingCalculator;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Gathers what a manager may see of a report, for prompts. What is not open to the manager is not there. For one call. */
final class CoachingDesk {
    private final Desk desk;
    private final EmployeeId report;

    CoachingDesk(Desk desk, EmployeeId report) {
        this.desk = desk;
        this.report = report;
    }

    CoachingFacts facts() {
        return new CoachingFacts(
                report,
                since(desk.needPerson(report)),
                open(DocumentKind.FEEDBACK, Feedback.class).stream()
                        .filter(each -> each.visibility() != FeedbackVisibility.PRIVATE && isOwn(each))
                        .map(each -> given(each, each.givenAt()))
                        .toList(),
                open(DocumentKind.RECOGNITION, Recognition.class).stream()
                        .filter(this::isOwn)
                        .map(each -> given(each, each.givenAt()))
                        .toList(),
                goals(),
                open(DocumentKind.ONE_ON_ONE, OneOnOne.class),
                open(DocumentKind.FEEDBACK_REQUEST, FeedbackRequest.class));
    }

    private <D extends Document> List<D> open(DocumentKind kind, Class<D> type) {
        return desk.openAll(Query.of(kind).with(IndexField.EMPLOYEE, report.value()), type);
    }

    private boolean isOwn(Moderated text) {
        return text.author().equals(desk.caller())
                && ModerationState.after(text.moderation()) != ModerationState.HIDDEN;
    }

    private static CoachingFacts.Given given(Document document, Instant at) {
        return new CoachingFacts.Given(document.key(), LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /** Since when the line in force has led to today's manager, at the earliest since the report was hired. */
    private LocalDate since(Employee person) {
        LocalDate today = desk.today();
        LocalDate since = person.employmentOn(today).map(Employment::hired).orElse(today);
        LocalDate line = person.lineOn(today).map(ReportingLine::from).orElse(since);
        return line.isAfter(since) ? line : since;
    }

    private List<CoachingFacts.GoalState> goals() {
        Query inForce = Query.of(DocumentKind.GOAL)
                .with(IndexField.EMPLOYEE, report.value())
                .with(IndexField.STATE, "AGREED");
        GoalDesk around = new GoalDesk(desk);
        return desk.openAll(inForce, AgreedGoal.class).stream()
                .map(goal -> new CoachingFacts.GoalState(goal.id(), health(goal, around)))
                .toList();
    }

    private Health health(AgreedGoal goal, GoalDesk around) {
        Optional<CycleId> cycle = goal.content().cycle();
        return StandingCalculator.of(
                        goal, cycle.map(id -> around.needCycle(id).span()), desk.today(), around.policy(cycle))
                .health();
    }
}
