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
import io.perfcycle.core.feedback.Nomination;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.privacy.ErasureRequest;
import io.perfcycle.core.privacy.HoldRegister;
import io.perfcycle.core.privacy.LegalHold;
import io.perfcycle.core.review.InterimRatings;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.talent.SuccessionPlan;
import io.perfcycle.core.talent.TalentReview;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Finds and replaces the ids of people in documents: the one kernel of erasure, export and holds. Ids of other things
 * and free texts stay as they are.
 *
 * <p>To be called. Stateless and thread safe.
 */
public final class Identities {
    private Identities() {}

    /**
     * Says whether documents of a kind can name people at all.
     *
     * @param kind the kind
     * @return whether one of its components, at any depth, is the id of a person
     */
    public static boolean canBeIn(DocumentKind kind) {
        return switch (kind) {
            case UNIT,
                    CYCLE,
                    PROGRAMME,
                    ROUND_RESPONSES,
                    ROLE_PROFILE,
                    ORG_GUARD,
                    RETENTION_POLICY,
                    RETENTION_RUN,
                    AUDIT_SEAL,
                    GOAL_TEMPLATE,
                    CONTINUOUS_POLICY,
                    LIMIT_GUARD -> false;
            case EMPLOYEE,
                    GOAL,
                    FEEDBACK,
                    RECOGNITION,
                    ROUND,
                    NOMINATION,
                    PARTICIPATION,
                    REVIEW,
                    SELF_ASSESSMENT,
                    INTERIM_RATINGS,
                    CALIBRATION_SESSION,
                    COMPETENCY_PROFILE,
                    DEVELOPMENT_PLAN,
                    IMPROVEMENT_PLAN,
                    TALENT_REVIEW,
                    SUCCESSION_PLAN,
                    DELEGATION,
                    ACCESS_LOG,
                    LEGAL_HOLD,
                    HOLD_REGISTER,
                    ERASURE_REQUEST,
                    FEEDBACK_REQUEST,
                    ONE_ON_ONE,
                    MEETING_NOTE -> true;
        };
    }

    /**
     * The people whom a document names.
     *
     * @param document the document
     * @return their ids in the order in which they stand in it
     */
    public static Set<EmployeeId> in(Document document) {
        Set<EmployeeId> found = new LinkedHashSet<>();
        replace(document, person -> {
            found.add(person);
            return person;
        });
        return found;
    }

    /**
     * The same document with other ids of people.
     *
     * @param document the document
     * @param mapping gives the id that takes the place of an id; the same one to keep it
     * @return the document; its key is another where the key is the id of a person
     * @throws IllegalArgumentException if the document is of no type of core
     */
    public static Document replace(Document document, UnaryOperator<EmployeeId> mapping) {
        if (!canBeIn(document.key().kind())) {
            return document;
        }
        if (document instanceof Goal goal) {
            return GoalIdentities.replace(goal, mapping);
        }
        if (document instanceof Review review) {
            return ReviewIdentities.replace(review, mapping);
        }
        if (document instanceof SelfAssessment own) {
            return ReviewIdentities.replace(own, mapping);
        }
        if (document instanceof InterimRatings interim) {
            return ReviewIdentities.replace(interim, mapping);
        }
        if (document instanceof CalibrationSession session) {
            return CalibrationIdentities.replace(session, mapping);
        }
        if (document instanceof Feedback feedback) {
            return FeedbackIdentities.replace(feedback, mapping);
        }
        if (document instanceof Recognition thanks) {
            return FeedbackIdentities.replace(thanks, mapping);
        }
        if (document instanceof Round round) {
            return FeedbackIdentities.replace(round, mapping);
        }
        if (document instanceof Nomination nomination) {
            return FeedbackIdentities.replace(nomination, mapping);
        }
        if (document instanceof Participation participation) {
            return FeedbackIdentities.replace(participation, mapping);
        }
        if (document instanceof FeedbackRequest request) {
            return ContinuousIdentities.replace(request, mapping);
        }
        if (document instanceof OneOnOne meeting) {
            return ContinuousIdentities.replace(meeting, mapping);
        }
        if (document instanceof MeetingNote note) {
            return ContinuousIdentities.replace(note, mapping);
        }
        return replaceOther(document, mapping);
    }

    private static Document replaceOther(Document document, UnaryOperator<EmployeeId> mapping) {
        if (document instanceof Employee person) {
            return PersonIdentities.replace(person, mapping);
        }
        if (document instanceof CompetencyProfile profile) {
            return PersonIdentities.replace(profile, mapping);
        }
        if (document instanceof DevelopmentPlan plan) {
            return PersonIdentities.replace(plan, mapping);
        }
        if (document instanceof ImprovementCase improvement) {
            return ImprovementIdentities.replace(improvement, mapping);
        }
        if (document instanceof TalentReview review) {
            return TalentIdentities.replace(review, mapping);
        }
        if (document instanceof SuccessionPlan plan) {
            return TalentIdentities.replace(plan, mapping);
        }
        if (document instanceof Delegation delegation) {
            return AccessIdentities.replace(delegation, mapping);
        }
        if (document instanceof AccessLog log) {
            return AccessIdentities.replace(log, mapping);
        }
        if (document instanceof LegalHold hold) {
            return PrivacyIdentities.replace(hold, mapping);
        }
        if (document instanceof HoldRegister register) {
            return PrivacyIdentities.replace(register, mapping);
        }
        if (document instanceof ErasureRequest request) {
            return PrivacyIdentities.replace(request, mapping);
        }
        throw new IllegalArgumentException(
                "Nobody knows which people a document of kind " + document.key().kind() + " names");
    }
}
