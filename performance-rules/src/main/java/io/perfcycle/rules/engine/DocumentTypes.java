package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessLog;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.competency.CompetencyProfile;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.ImprovementCase;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.ContinuousPolicy;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.LimitGuard;
import io.perfcycle.core.feedback.MeetingNote;
import io.perfcycle.core.feedback.Nomination;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundResponses;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalTemplate;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.OrgGuard;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.core.privacy.AuditSeal;
import io.perfcycle.core.privacy.ErasureRequest;
import io.perfcycle.core.privacy.HoldRegister;
import io.perfcycle.core.privacy.LegalHold;
import io.perfcycle.core.privacy.RetentionPolicy;
import io.perfcycle.core.privacy.RetentionRun;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.InterimRatings;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.talent.SuccessionPlan;
import io.perfcycle.core.talent.TalentReview;

/** Which type the documents of a kind are. */
final class DocumentTypes {
    private DocumentTypes() {}

    static Class<? extends Document> of(DocumentKind kind) {
        return switch (kind) {
            case EMPLOYEE -> Employee.class;
            case UNIT -> OrgUnit.class;
            case CYCLE -> PerformanceCycle.class;
            case PROGRAMME -> Programme.class;
            case GOAL -> Goal.class;
            case FEEDBACK -> Feedback.class;
            case RECOGNITION -> Recognition.class;
            case ROUND -> Round.class;
            case NOMINATION -> Nomination.class;
            case PARTICIPATION -> Participation.class;
            case ROUND_RESPONSES -> RoundResponses.class;
            case REVIEW -> Review.class;
            case SELF_ASSESSMENT -> SelfAssessment.class;
            case INTERIM_RATINGS -> InterimRatings.class;
            case CALIBRATION_SESSION -> CalibrationSession.class;
            case COMPETENCY_PROFILE -> CompetencyProfile.class;
            case ROLE_PROFILE -> RoleProfile.class;
            case DEVELOPMENT_PLAN -> DevelopmentPlan.class;
            case IMPROVEMENT_PLAN -> ImprovementCase.class;
            case TALENT_REVIEW -> TalentReview.class;
            case SUCCESSION_PLAN -> SuccessionPlan.class;
            case ORG_GUARD -> OrgGuard.class;
            case DELEGATION -> Delegation.class;
            case ACCESS_LOG -> AccessLog.class;
            case LEGAL_HOLD -> LegalHold.class;
            case HOLD_REGISTER -> HoldRegister.class;
            case ERASURE_REQUEST -> ErasureRequest.class;
            case RETENTION_POLICY -> RetentionPolicy.class;
            case RETENTION_RUN -> RetentionRun.class;
            case AUDIT_SEAL -> AuditSeal.class;
            case GOAL_TEMPLATE -> GoalTemplate.class;
            case FEEDBACK_REQUEST -> FeedbackRequest.class;
            case ONE_ON_ONE -> OneOnOne.class;
            case MEETING_NOTE -> MeetingNote.class;
            case CONTINUOUS_POLICY -> ContinuousPolicy.class;
            case LIMIT_GUARD -> LimitGuard.class;
        };
    }
}
