package io.perfcycle.core.id;

/**
 * A typed name. Two ids of different types are never equal, so a goal cannot be looked up by the id of a person.
 *
 * <p>To be called, not implemented.
 */
public sealed interface Id
        permits ActionId,
                CommandId,
                CompetencyId,
                ContinuousPolicyId,
                CycleId,
                DelegationId,
                EmployeeId,
                FrameworkId,
                FeedbackId,
                FeedbackRequestId,
                GoalId,
                GoalTemplateId,
                MeetingNoteId,
                OneOnOneId,
                OpportunityId,
                PerspectiveId,
                PlanId,
                RecognitionId,
                ReviewId,
                RoleId,
                RoundId,
                SeriesId,
                SessionId,
                TalentReviewId,
                TenantId,
                UnitId {
    /** {@return the text, 1 to 100 characters} */
    String value();
}
