package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.calibration.OpenSession;
import io.perfcycle.core.competency.CompetencyProfile;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundResponses;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.ProposedGoal;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.privacy.AuditSeal;
import io.perfcycle.core.privacy.ErasureRequest;
import io.perfcycle.core.privacy.HoldRegister;
import io.perfcycle.core.privacy.LegalHold;
import io.perfcycle.core.privacy.RetentionPolicy;
import io.perfcycle.core.privacy.RetentionRun;
import io.perfcycle.core.review.AcknowledgedReview;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.review.SubmittedReview;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a document is to the access decision.
 *
 * @param facet the part of the data
 * @param subject about whom; nothing for documents about nobody
 * @param phase how far it has come
 * @param relationByPerson relations that follow from the document itself: author, rater, reviewer, participant
 * @param withheld relations that do not count for it
 */
record Traits(
        Facet facet,
        Optional<EmployeeId> subject,
        AccessPhase phase,
        Map<EmployeeId, Relation> relationByPerson,
        Set<Relation> withheld) {

    static Traits of(Document document) {
        if (document instanceof Goal goal) {
            return ofGoal(goal);
        }
        if (document instanceof Review review) {
            return ofReview(review);
        }
        if (document instanceof Feedback feedback) {
            return ofFeedback(feedback);
        }
        if (document instanceof Recognition thanks) {
            return new Traits(
                    Facet.RECOGNITION,
                    Optional.of(thanks.subject()),
                    AccessPhase.RELEASED,
                    Map.of(thanks.author(), Relation.RATER),
                    Set.of());
        }
        if (document instanceof Round round) {
            return ofRound(round);
        }
        if (document instanceof SelfAssessment own) {
            return plain(Facet.SELF_ASSESSMENT, Optional.of(own.subject()), AccessPhase.SUBMITTED);
        }
        if (document instanceof CalibrationSession session) {
            return ofSession(session);
        }
        if (document instanceof DevelopmentPlan plan) {
            return plain(Facet.DEVELOPMENT_PLAN, Optional.of(plan.employee()), AccessPhase.OPEN);
        }
        if (document instanceof CompetencyProfile profile) {
            return plain(Facet.DEVELOPMENT_PLAN, Optional.of(profile.employee()), AccessPhase.OPEN);
        }
        if (document instanceof Employee person) {
            return plain(Facet.DIRECTORY, Optional.of(person.id()), AccessPhase.OPEN);
        }
        if (document instanceof Participation || document instanceof RoundResponses) {
            return plain(Facet.ANONYMOUS_RESPONSE, Optional.empty(), AccessPhase.ARCHIVED);
        }
        return ofPrivacy(document).orElseGet(() -> plain(Facet.CONFIGURATION, Optional.empty(), AccessPhase.OPEN));
    }

    private static Optional<Traits> ofPrivacy(Document document) {
        if (document instanceof LegalHold hold) {
            return Optional.of(plain(Facet.PRIVACY, Optional.of(hold.subject()), AccessPhase.OPEN));
        }
        if (document instanceof ErasureRequest request) {
            return Optional.of(plain(Facet.PRIVACY, Optional.of(request.subject()), AccessPhase.OPEN));
        }
        if (document instanceof AuditSeal) {
            return Optional.of(plain(Facet.AUDIT_METADATA, Optional.empty(), AccessPhase.OPEN));
        }
        boolean privacy = document instanceof HoldRegister
                || document instanceof RetentionPolicy
                || document instanceof RetentionRun;
        return privacy ? Optional.of(plain(Facet.PRIVACY, Optional.empty(), AccessPhase.OPEN)) : Optional.empty();
    }

    static Traits plain(Facet facet, Optional<EmployeeId> subject, AccessPhase phase) {
        return new Traits(facet, subject, phase, Map.of(), Set.of());
    }

    /** The same as another facet, for operations that touch a part of the document. */
    Traits as(Facet other) {
        return new Traits(other, subject, phase, relationByPerson, withheld);
    }

    private static Traits ofGoal(Goal goal) {
        Facet facet = goal.content().visibility() == Visibility.PRIVATE ? Facet.GOAL_PRIVATE : Facet.GOAL_SHARED;
        AccessPhase phase = goal instanceof ProposedGoal
                ? AccessPhase.DRAFT
                : goal instanceof ClosedGoal ? AccessPhase.ARCHIVED : AccessPhase.OPEN;
        return plain(facet, Optional.of(goal.content().owner()), phase);
    }

    private static Traits ofReview(Review review) {
        AccessPhase phase = AccessPhase.DRAFT;
        if (review instanceof SubmittedReview submitted) {
            phase = submitted.session().isPresent() ? AccessPhase.CALIBRATING : AccessPhase.SUBMITTED;
        } else if (review instanceof ReleasedReview) {
            phase = AccessPhase.RELEASED;
        } else if (review instanceof AcknowledgedReview) {
            phase = AccessPhase.ACKNOWLEDGED;
        }
        Set<Relation> withheld =
                review instanceof ScheduledReview ? Set.of(Relation.DIRECT_MANAGER) : Set.<Relation>of();
        return new Traits(
                Facet.MANAGER_REVIEW,
                Optional.of(review.header().subject()),
                phase,
                Map.of(review.header().reviewer(), Relation.DIRECT_MANAGER),
                withheld);
    }

    private static Traits ofFeedback(Feedback feedback) {
        boolean own = feedback.visibility() == FeedbackVisibility.PRIVATE;
        boolean manager = feedback.visibility() == FeedbackVisibility.SUBJECT_AND_MANAGER;
        return new Traits(
                own ? Facet.PRIVATE_NOTE : Facet.ATTRIBUTED_FEEDBACK,
                Optional.of(feedback.subject()),
                AccessPhase.RELEASED,
                Map.of(feedback.author(), Relation.RATER),
                manager ? Set.of() : Set.of(Relation.DIRECT_MANAGER));
    }

    private static Traits ofRound(Round round) {
        Map<EmployeeId, Relation> raters = new java.util.HashMap<>();
        for (Invitation invitation : round.invitations()) {
            raters.put(invitation.rater(), Relation.RATER);
        }
        boolean open = round.state() == Round.State.OPEN;
        return new Traits(
                Facet.ROUND_AGGREGATE,
                Optional.of(round.subject()),
                open ? AccessPhase.OPEN : AccessPhase.RELEASED,
                raters,
                Set.of());
    }

    private static Traits ofSession(CalibrationSession session) {
        Map<EmployeeId, Relation> participants = new java.util.HashMap<>();
        List<EmployeeId> all = session.participants();
        all.forEach(person -> participants.put(person, Relation.CALIBRATOR));
        return new Traits(
                Facet.CALIBRATION,
                Optional.empty(),
                session instanceof OpenSession ? AccessPhase.CALIBRATING : AccessPhase.ARCHIVED,
                participants,
                Set.of());
    }
}
