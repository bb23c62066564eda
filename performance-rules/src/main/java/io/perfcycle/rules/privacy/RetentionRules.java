package io.perfcycle.rules.privacy;

import io.perfcycle.core.access.AccessLog;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.competency.CompetencyProfile;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.ImprovementCase;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.MeetingNote;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.DeclinedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.privacy.RecordClass;
import io.perfcycle.core.privacy.RetentionPolicy;
import io.perfcycle.core.privacy.RetentionRule;
import io.perfcycle.core.review.InterimRatings;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.talent.SuccessionPlan;
import io.perfcycle.core.talent.TalentReview;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Judges whether records are kept long enough. Days are days in UTC. Stateless. */
public final class RetentionRules {
    private RetentionRules() {}

    /**
     * What is wrong with a policy.
     *
     * @param policy the policy
     * @return every reason; empty if there is none
     */
    public static List<Finding> findings(RetentionPolicy policy) {
        List<Finding> findings = new ArrayList<>();
        Set<RecordClass> seen = EnumSet.noneOf(RecordClass.class);
        for (int i = 0; i < policy.rules().size(); i++) {
            RetentionRule rule = policy.rules().get(i);
            String place = "rules[" + i + "]";
            if (!seen.add(rule.records())) {
                findings.add(Finding.of(PrivacyFinding.CLASS_TWICE)
                        .with("records", rule.records())
                        .at(place));
            }
            if (!rule.records().triggers().contains(rule.trigger())) {
                findings.add(Finding.of(PrivacyFinding.TRIGGER_UNFIT)
                        .with("records", rule.records())
                        .with("trigger", rule.trigger())
                        .at(place));
            }
        }
        return List.copyOf(findings);
    }

    /**
     * The kind of document that a class of record is made of.
     *
     * @param records the class
     * @return the kind; nothing for classes that are no documents
     */
    public static Optional<DocumentKind> kindOf(RecordClass records) {
        return switch (records) {
            case GOALS -> Optional.of(DocumentKind.GOAL);
            case REVIEWS -> Optional.of(DocumentKind.REVIEW);
            case CALIBRATIONS -> Optional.of(DocumentKind.CALIBRATION_SESSION);
            case FEEDBACK -> Optional.of(DocumentKind.FEEDBACK);
            case RECOGNITION -> Optional.of(DocumentKind.RECOGNITION);
            case FEEDBACK_REQUESTS -> Optional.of(DocumentKind.FEEDBACK_REQUEST);
            case ONE_ON_ONES -> Optional.of(DocumentKind.ONE_ON_ONE);
            case MEETING_NOTES -> Optional.of(DocumentKind.MEETING_NOTE);
            case ROUNDS -> Optional.of(DocumentKind.ROUND);
            case PLANS -> Optional.of(DocumentKind.DEVELOPMENT_PLAN);
            case IMPROVEMENT_PLANS -> Optional.of(DocumentKind.IMPROVEMENT_PLAN);
            case TALENT_REVIEWS -> Optional.of(DocumentKind.TALENT_REVIEW);
            case SUCCESSION_PLANS -> Optional.of(DocumentKind.SUCCESSION_PLAN);
            case COMPETENCIES -> Optional.of(DocumentKind.COMPETENCY_PROFILE);
            case ACCESS_LOGS -> Optional.of(DocumentKind.ACCESS_LOG);
            case DELEGATIONS -> Optional.of(DocumentKind.DELEGATION);
            case PEOPLE -> Optional.of(DocumentKind.EMPLOYEE);
            case AUDIT_OPENINGS, RECEIPTS, PARKED_MESSAGES -> Optional.empty();
        };
    }

    /**
     * The kinds that belong to a document, under the same id, and go with it.
     *
     * @param kind the document's kind
     * @return the kinds, possibly none
     */
    public static List<DocumentKind> companionsOf(DocumentKind kind) {
        return switch (kind) {
            case REVIEW -> List.of(DocumentKind.SELF_ASSESSMENT, DocumentKind.INTERIM_RATINGS);
            case ROUND -> List.of(DocumentKind.PARTICIPATION, DocumentKind.ROUND_RESPONSES, DocumentKind.NOMINATION);
            default -> List.of();
        };
    }

    /**
     * The day before which something must have happened to be too old.
     *
     * @param rule the rule
     * @param today the day of the run
     * @return the first day that is young enough
     */
    public static LocalDate firstKept(RetentionRule rule, LocalDate today) {
        return today.minusMonths(rule.months());
    }

    /**
     * The same as an instant.
     *
     * @param rule the rule
     * @param today the day of the run
     * @return the first instant that is young enough
     */
    public static Instant firstKeptInstant(RetentionRule rule, LocalDate today) {
        return firstKept(rule, today).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /**
     * Says whether a document has been kept long enough.
     *
     * @param rule the rule of its class
     * @param document the document
     * @param cycleEnd finds the last day of a cycle
     * @param people finds people
     * @param today the day of the run
     * @return whether it is due; never where the day to count from is not known or still to come
     */
    public static boolean isDue(
            RetentionRule rule,
            Document document,
            Function<CycleId, Optional<LocalDate>> cycleEnd,
            Function<EmployeeId, Optional<Employee>> people,
            LocalDate today) {
        Optional<LocalDate> from = switch (rule.trigger()) {
            case CYCLE_END -> cycleOf(document).flatMap(cycleEnd).or(() -> endedWithoutCycle(document));
            case CREATION -> createdOn(document);
            case ENDING -> endedOn(document);
            case LEAVING -> subjectOf(document).flatMap(people).flatMap(RetentionRules::leftOn);
        };
        return from.map(day -> day.isBefore(firstKept(rule, today))).orElse(false);
    }

    /**
     * The day on which a person left for the last time.
     *
     * @param person the person
     * @return the day; nothing for those who are employed or will be
     */
    public static Optional<LocalDate> leftOn(Employee person) {
        List<Employment> stretches = person.employments();
        return stretches.get(stretches.size() - 1).left();
    }

    private static Optional<CycleId> cycleOf(Document document) {
        if (document instanceof Goal goal) {
            return goal.content().cycle();
        }
        if (document instanceof Review review) {
            return Optional.of(review.header().cycle());
        }
        if (document instanceof CalibrationSession session) {
            return Optional.of(session.cycle());
        }
        if (document instanceof Round round) {
            return Optional.of(round.cycle());
        }
        if (document instanceof TalentReview review) {
            return Optional.of(review.cycle());
        }
        return document instanceof DevelopmentPlan plan ? Optional.of(plan.cycle()) : Optional.empty();
    }

    /** A goal without a cycle counts from the day on which it ended. */
    private static Optional<LocalDate> endedWithoutCycle(Document document) {
        if (!(document instanceof Goal goal) || goal.content().cycle().isPresent()) {
            return Optional.empty();
        }
        Optional<Instant> ended = goal instanceof ClosedGoal closed
                ? Optional.of(closed.closedAt())
                : goal instanceof DeclinedGoal declined ? Optional.of(declined.declinedAt()) : Optional.empty();
        return ended.map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    private static Optional<LocalDate> createdOn(Document document) {
        if (document instanceof Feedback feedback) {
            return Optional.of(LocalDate.ofInstant(feedback.givenAt(), ZoneOffset.UTC));
        }
        if (document instanceof Recognition thanks) {
            return Optional.of(LocalDate.ofInstant(thanks.givenAt(), ZoneOffset.UTC));
        }
        if (document instanceof FeedbackRequest request) {
            return Optional.of(LocalDate.ofInstant(request.content().askedAt(), ZoneOffset.UTC));
        }
        if (document instanceof OneOnOne meeting) {
            return Optional.of(meeting.day());
        }
        if (document instanceof SuccessionPlan plan) {
            return Optional.of(LocalDate.ofInstant(plan.at(), ZoneOffset.UTC));
        }
        return document instanceof MeetingNote note
                ? Optional.of(LocalDate.ofInstant(note.writtenAt(), ZoneOffset.UTC))
                : Optional.empty();
    }

    private static Optional<LocalDate> endedOn(Document document) {
        if (document instanceof AccessLog log) {
            return Optional.of(log.month().plusMonths(1).minusDays(1));
        }
        if (document instanceof ImprovementCase improvement) {
            return improvement.endedOn();
        }
        if (!(document instanceof Delegation delegation)) {
            return Optional.empty();
        }
        LocalDate last = delegation.span().last();
        return Optional.of(delegation
                .revokedAt()
                .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
                .filter(revoked -> revoked.isBefore(last))
                .orElse(last));
    }

    /**
     * About whom a document is.
     *
     * @param document the document
     * @return the person; nothing for documents about nobody or several
     */
    public static Optional<EmployeeId> subjectOf(Document document) {
        if (document instanceof Goal goal) {
            return Optional.of(goal.content().owner());
        }
        if (document instanceof Review review) {
            return Optional.of(review.header().subject());
        }
        if (document instanceof InterimRatings interim) {
            return Optional.of(interim.subject());
        }
        if (document instanceof Feedback feedback) {
            return Optional.of(feedback.subject());
        }
        if (document instanceof Recognition thanks) {
            return Optional.of(thanks.subject());
        }
        if (document instanceof FeedbackRequest request) {
            return Optional.of(request.content().subject());
        }
        if (document instanceof OneOnOne meeting) {
            return Optional.of(meeting.series().report());
        }
        if (document instanceof MeetingNote note) {
            return Optional.of(note.subject());
        }
        if (document instanceof Round round) {
            return Optional.of(round.subject());
        }
        if (document instanceof DevelopmentPlan plan) {
            return Optional.of(plan.employee());
        }
        if (document instanceof ImprovementCase improvement) {
            return Optional.of(improvement.content().employee());
        }
        if (document instanceof TalentReview review) {
            return Optional.of(review.view().person());
        }
        if (document instanceof CompetencyProfile profile) {
            return Optional.of(profile.employee());
        }
        if (document instanceof AccessLog log) {
            return Optional.of(log.subject());
        }
        if (document instanceof Delegation delegation) {
            return Optional.of(delegation.grantor());
        }
        return document instanceof Employee person ? Optional.of(person.id()) : Optional.empty();
    }
}
