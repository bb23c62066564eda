package io.perfcycle.quickstart.digest;

import io.perfcycle.core.development.Expectation;
import io.perfcycle.core.development.ImprovementCase;
import io.perfcycle.core.development.ImprovementGrounds;
import io.perfcycle.core.development.ImprovementPlan;
import io.perfcycle.core.development.ImprovementPolicy;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.quickstart.report.ImprovementPicture;
import io.perfcycle.quickstart.report.ImprovementPicture.Check;
import io.perfcycle.quickstart.report.ImprovementPicture.Goal;
import io.perfcycle.quickstart.report.ImprovementPicture.Message;
import io.perfcycle.quickstart.report.ImprovementPicture.Stage;
import io.perfcycle.quickstart.report.ImprovementPicture.Value;
import io.perfcycle.quickstart.run.MailSubjects;
import io.perfcycle.rules.development.ImprovementCaseDecisions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One improvement plan as HR reads it. */
final class ImprovementDigest {
    private final Reading reading;

    ImprovementDigest(Reading reading) {
        this.reading = reading;
    }

    /** The plan with most checkpoints held; of equals the first by person. */
    Optional<ImprovementPicture> longest() {
        Optional<ImprovementCase> best = Optional.empty();
        for (Employee person : reading.people()) {
            for (ImprovementCase plan : reading.engine()
                    .improvements()
                    .plansOf(reading.hr(), person.id())
                    .orElseThrow()) {
                boolean more =
                        best.isEmpty() || plan.held().size() > best.get().held().size();
                best = more ? Optional.of(plan) : best;
            }
        }
        return best.map(this::picture);
    }

    private ImprovementPicture picture(ImprovementCase plan) {
        ImprovementPlan.Content content = plan.content();
        return new ImprovementPicture(
                reading.name(content.employee()),
                role(content.employee()),
                reading.name(content.manager()),
                stages(plan),
                entry(plan),
                content.start(),
                goals(plan),
                content.support().stream()
                        .map(support -> support.text() + " (" + reading.name(support.by()) + ")")
                        .toList(),
                outcome(plan),
                new ImprovementReaders(reading, plan).read(),
                messages(plan));
    }

    private String role(EmployeeId person) {
        return reading.person(person)
                .flatMap(employee -> employee.roleOn(reading.cycle().span().last()))
                .map(role -> reading.role(role.value()))
                .orElse("");
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static List<Stage> stages(ImprovementCase plan) {
        ImprovementPlan.Content content = plan.content();
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage("Entry test and proposal", day(plan.proposedAt()), ""));
        plan.acknowledgedAt().ifPresent(at -> stages.add(new Stage("Acknowledged, which is no consent", day(at), "")));
        for (int at = 0; at < plan.held().size(); at++) {
            ImprovementPlan.Held held = plan.held().get(at);
            long due = content.start().until(content.checkpoints().get(at), ChronoUnit.DAYS);
            stages.add(new Stage("Checkpoint after " + due + " days", held.heldOn(), held.note()));
        }
        plan.endedOn().ifPresent(on -> stages.add(new Stage("End", on, outcome(plan))));
        return stages;
    }

    private static String outcome(ImprovementCase plan) {
        return plan.ending()
                .map(ending -> switch (ending) {
                    case MET -> "Met: everything was reached at the last checkpoint.";
                    case NOT_MET -> "Not met: something was not reached at the last checkpoint.";
                    case WITHDRAWN -> "Withdrawn by the company.";
                    case OVERTAKEN -> "Overtaken: the person moved or left.";
                })
                .orElse("It goes on.");
    }

    private List<Check> entry(ImprovementCase plan) {
        ImprovementGrounds grounds = plan.grounds();
        ImprovementPolicy policy = reading.programme().improvement().orElseGet(ImprovementPolicy::standard);
        LocalDate day = day(plan.proposedAt());
        int days = reading.person(plan.content().employee())
                .map(person -> ImprovementCaseDecisions.daysInRole(person, day))
                .orElse(0);
        return List.of(
                new Check("It is about performance, not conduct or health", Reading.words(grounds.cause())),
                new Check("Results are below what the role asks for", yes(grounds.isBelowExpectation())),
                new Check("What is expected was told before", yes(grounds.isToldBefore())),
                new Check(
                        "At least " + policy.leastConversations() + " documented conversations",
                        Integer.toString(grounds.conversations())),
                new Check("At least " + policy.leastDaysInRole() + " days in the role", Integer.toString(days)),
                new Check("No protected leave", grounds.isOnLeave() ? "on leave" : "none"));
    }

    private static String yes(boolean said) {
        return said ? "yes" : "no";
    }

    private static List<Goal> goals(ImprovementCase plan) {
        List<Goal> goals = new ArrayList<>();
        for (int at = 0; at < plan.content().expectations().size(); at++) {
            Expectation expectation = plan.content().expectations().get(at);
            int column = at;
            List<Value> values = plan.held().stream()
                    .map(held -> new Value(
                            held.heldOn(),
                            held.values().get(column),
                            expectation.isMetBy(held.values().get(column))))
                    .toList();
            goals.add(new Goal(
                    expectation.text(),
                    expectation.metric() + (expectation.unit().isEmpty() ? "" : ", " + expectation.unit()),
                    expectation.baseline(),
                    expectation.target(),
                    values));
        }
        return goals;
    }

    private List<Message> messages(ImprovementCase plan) {
        String person = reading.name(plan.content().employee());
        List<Message> messages = new ArrayList<>();
        messages.add(message(person, "improvement.proposed", 1));
        plan.acknowledgedAt()
                .ifPresent(at ->
                        messages.add(message(reading.name(plan.content().manager()), "improvement.acknowledged", 1)));
        if (!plan.held().isEmpty()) {
            messages.add(
                    message(person, "improvement.checkpoint-held", plan.held().size()));
        }
        if (plan.extensions() > 0) {
            messages.add(message(person, "improvement.extended", plan.extensions()));
        }
        plan.ending().ifPresent(ending -> messages.add(message(person, "improvement.ended", 1)));
        return messages;
    }

    private static Message message(String to, String topic, int count) {
        return new Message(to, MailSubjects.of(topic, Locale.ENGLISH), MailSubjects.of(topic, Locale.GERMAN), count);
    }
}
