package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessLog;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.calibration.DraftSession;
import io.perfcycle.core.calibration.OpenSession;
import io.perfcycle.core.competency.CompetencyProfile;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.ImprovementCase;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.MeetingNote;
import io.perfcycle.core.feedback.ModerationState;
import io.perfcycle.core.feedback.Nomination;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.PlannedOneOnOne;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.feedback.RequestState;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.DeclinedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.core.privacy.CompletedErasure;
import io.perfcycle.core.privacy.ErasureRequest;
import io.perfcycle.core.privacy.LegalHold;
import io.perfcycle.core.privacy.RequestedErasure;
import io.perfcycle.core.review.AcknowledgedReview;
import io.perfcycle.core.review.InterimRatings;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.talent.TalentReview;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** The values by which documents are found, so that an adapter never looks inside one. */
final class Indexes {
    /** The state of every request that has not ended, so that what is overdue is found by one query. */
    static final String OPEN_REQUEST = "OPEN";

    /** The state of every improvement plan that has not ended. */
    static final String OPEN_IMPROVEMENT = "OPEN";

    /** The state of a review that waits for its reviewer. */
    static final String SCHEDULED_REVIEW = "SCHEDULED";

    /** The state of a review that waits for its subject. */
    static final String RELEASED_REVIEW = "RELEASED";

    private Indexes() {}

    static Map<IndexField, String> of(Document document) {
        Map<IndexField, String> index = new EnumMap<>(IndexField.class);
        if (document instanceof Goal goal) {
            goal(goal, index);
        } else if (document instanceof Review review) {
            review(review, index);
        } else if (document instanceof Employee person) {
            person(person, index);
        } else if (document instanceof OrgUnit unit) {
            unit.parent().ifPresent(parent -> index.put(IndexField.PARENT, parent.value()));
        } else if (document instanceof Feedback feedback) {
            index.put(IndexField.EMPLOYEE, feedback.subject().value());
            index.put(
                    IndexField.STATE,
                    ModerationState.after(feedback.moderation()).name());
        } else if (document instanceof Recognition thanks) {
            index.put(IndexField.EMPLOYEE, thanks.subject().value());
            index.put(IndexField.PARENT, thanks.author().value());
            index.put(
                    IndexField.STATE, ModerationState.after(thanks.moderation()).name());
        } else if (document instanceof Round round) {
            index.put(IndexField.EMPLOYEE, round.subject().value());
            index.put(IndexField.CYCLE, round.cycle().value());
            index.put(IndexField.STATE, round.state().name());
        } else if (document instanceof Nomination nomination) {
            index.put(IndexField.EMPLOYEE, nomination.subject().value());
            index.put(IndexField.CYCLE, nomination.cycle().value());
            index.put(IndexField.STATE, nomination.state().name());
        } else if (document instanceof SelfAssessment own) {
            index.put(IndexField.EMPLOYEE, own.subject().value());
        } else if (document instanceof InterimRatings interim) {
            index.put(IndexField.EMPLOYEE, interim.subject().value());
            index.put(IndexField.CYCLE, interim.cycle().value());
        } else if (document instanceof CalibrationSession session) {
            index.put(IndexField.CYCLE, session.cycle().value());
            index.put(IndexField.STATE, stateOf(session));
        } else if (document instanceof DevelopmentPlan plan) {
            index.put(IndexField.EMPLOYEE, plan.employee().value());
            index.put(IndexField.CYCLE, plan.cycle().value());
            index.put(IndexField.STATE, plan.state().name());
        } else if (document instanceof ImprovementCase improvement) {
            index.put(IndexField.EMPLOYEE, improvement.content().employee().value());
            index.put(IndexField.CYCLE, improvement.cycle().value());
            index.put(
                    IndexField.STATE, improvement.ending().map(Object::toString).orElse(OPEN_IMPROVEMENT));
        } else if (document instanceof TalentReview review) {
            index.put(IndexField.EMPLOYEE, review.view().person().value());
            index.put(IndexField.CYCLE, review.cycle().value());
        } else if (document instanceof CompetencyProfile profile) {
            index.put(IndexField.EMPLOYEE, profile.employee().value());
        } else if (document instanceof Delegation delegation) {
            index.put(IndexField.EMPLOYEE, delegation.grantor().value());
            index.put(IndexField.PARENT, delegation.delegate().value());
            index.put(IndexField.STATE, delegation.revokedAt().isPresent() ? "REVOKED" : "GRANTED");
        } else if (document instanceof AccessLog log) {
            index.put(IndexField.EMPLOYEE, log.subject().value());
        } else if (document instanceof PerformanceCycle cycle) {
            index.put(IndexField.STATE, cycle.state().name());
        } else {
            continuous(document, index);
            privacy(document, index);
        }
        return index;
    }

    private static String stateOf(CalibrationSession session) {
        String state = session instanceof OpenSession ? "OPEN" : "FINALISED";
        return session instanceof DraftSession ? "DRAFT" : state;
    }

    private static void continuous(Document document, Map<IndexField, String> index) {
        if (document instanceof FeedbackRequest request) {
            index.put(IndexField.EMPLOYEE, request.content().subject().value());
            index.put(IndexField.PARENT, request.content().rater().value());
            index.put(IndexField.DUE, request.content().due().toString());
            RequestState state = RequestState.of(request);
            index.put(IndexField.STATE, state.isEnded() ? state.name() : OPEN_REQUEST);
        } else if (document instanceof OneOnOne meeting) {
            index.put(IndexField.EMPLOYEE, meeting.series().report().value());
            index.put(IndexField.PARENT, meeting.series().host().value());
            index.put(IndexField.DUE, meeting.day().toString());
            index.put(IndexField.STATE, meeting instanceof PlannedOneOnOne ? "PLANNED" : "CLOSED");
        } else if (document instanceof MeetingNote note) {
            index.put(IndexField.EMPLOYEE, note.subject().value());
            index.put(IndexField.PARENT, note.meeting().value());
        }
    }

    private static void privacy(Document document, Map<IndexField, String> index) {
        if (document instanceof LegalHold hold) {
            index.put(IndexField.EMPLOYEE, hold.subject().value());
            index.put(IndexField.STATE, hold.isActive() ? "ACTIVE" : "RELEASED");
        } else if (document instanceof ErasureRequest request) {
            index.put(IndexField.EMPLOYEE, request.subject().value());
            String state = request instanceof RequestedErasure ? "REQUESTED" : "ERASING";
            index.put(IndexField.STATE, request instanceof CompletedErasure ? "COMPLETED" : state);
        }
    }

    /** Whether a document, as it was loaded, answers the query by which its key was found a moment before. */
    static boolean match(Document document, Query query) {
        if (query.equal().isEmpty() && query.dueBefore().isEmpty()) {
            return true;
        }
        Map<IndexField, String> index = of(document);
        String due = index.get(IndexField.DUE);
        return query.equal().entrySet().stream()
                        .allMatch(equal -> equal.getValue().equals(index.get(equal.getKey())))
                && query.dueBefore()
                        .map(day -> due != null && LocalDate.parse(due).isBefore(day))
                        .orElse(true);
    }

    private static void goal(Goal goal, Map<IndexField, String> index) {
        index.put(IndexField.EMPLOYEE, goal.content().owner().value());
        goal.content().cycle().ifPresent(cycle -> index.put(IndexField.CYCLE, cycle.value()));
        goal.content().unit().ifPresent(unit -> index.put(IndexField.UNIT, unit.value()));
        goal.content().due().ifPresent(due -> index.put(IndexField.DUE, due.toString()));
        if (!goal.content().parents().isEmpty()) {
            index.put(
                    IndexField.PARENT, goal.content().parents().get(0).parent().value());
        }
        String state = goal instanceof AgreedGoal ? "AGREED" : "PROPOSED";
        state = goal instanceof DeclinedGoal ? "DECLINED" : state;
        index.put(IndexField.STATE, goal instanceof ClosedGoal ? "CLOSED" : state);
    }

    private static void review(Review review, Map<IndexField, String> index) {
        index.put(IndexField.EMPLOYEE, review.header().subject().value());
        index.put(IndexField.CYCLE, review.header().cycle().value());
        index.put(IndexField.PARENT, review.header().reviewer().value());
        index.put(IndexField.DUE, review.header().due().toString());
        String state = review instanceof SubmittedReview ? "SUBMITTED" : SCHEDULED_REVIEW;
        state = review instanceof ReleasedReview ? RELEASED_REVIEW : state;
        index.put(IndexField.STATE, review instanceof AcknowledgedReview ? "ACKNOWLEDGED" : state);
    }

    private static void person(Employee person, Map<IndexField, String> index) {
        if (!person.assignments().isEmpty()) {
            person.assignments()
                    .get(person.assignments().size() - 1)
                    .unit()
                    .ifPresent(unit -> index.put(IndexField.UNIT, unit.value()));
        }
        if (!person.lines().isEmpty()) {
            person.lines()
                    .get(person.lines().size() - 1)
                    .manager()
                    .ifPresent(manager -> index.put(IndexField.PARENT, manager.value()));
        }
        boolean leaver =
                person.employments().get(person.employments().size() - 1).left().isPresent();
        index.put(IndexField.STATE, leaver ? "LEAVER" : "EMPLOYED");
    }
}
