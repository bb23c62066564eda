package io.perfcycle.core.privacy;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.internal.FactStyle;
import java.util.List;
import org.immutables.value.Value;

/** How long the tenant keeps each class of record; a class without a rule is kept for good. One per tenant. */
@FactStyle
@Value.Immutable
public sealed interface RetentionPolicy extends Document permits ImmutableRetentionPolicy {
    /** The key of the one policy. */
    DocumentKey KEY = new DocumentKey(DocumentKind.RETENTION_POLICY, "retention");

    /** {@return the rules, at most one for each class} */
    List<RetentionRule> rules();

    @Override
    default DocumentKey key() {
        return KEY;
    }

    /**
     * {@return a policy to start from, to be checked against the law that applies: what belongs to a cycle three years
     * after its end, improvement plans one year after theirs, succession plans three years after their last change, feedback, requests, recognition and one-to-ones with notes on them two years, competencies one year and people two years after leaving, access
     * logs and delegations three years after they ended, who is behind audit entries three years, receipts and parked messages three months}
     */
    static RetentionPolicy standard() {
        return builder()
                .addRules(
                        new RetentionRule(RecordClass.GOALS, RetentionTrigger.CYCLE_END, 36),
                        new RetentionRule(RecordClass.REVIEWS, RetentionTrigger.CYCLE_END, 36),
                        new RetentionRule(RecordClass.CALIBRATIONS, RetentionTrigger.CYCLE_END, 36),
                        new RetentionRule(RecordClass.FEEDBACK, RetentionTrigger.CREATION, 24),
                        new RetentionRule(RecordClass.RECOGNITION, RetentionTrigger.CREATION, 24),
                        new RetentionRule(RecordClass.FEEDBACK_REQUESTS, RetentionTrigger.CREATION, 24),
                        new RetentionRule(RecordClass.ONE_ON_ONES, RetentionTrigger.CREATION, 24),
                        new RetentionRule(RecordClass.MEETING_NOTES, RetentionTrigger.CREATION, 24),
                        new RetentionRule(RecordClass.ROUNDS, RetentionTrigger.CYCLE_END, 36),
                        new RetentionRule(RecordClass.PLANS, RetentionTrigger.CYCLE_END, 36),
                        new RetentionRule(RecordClass.IMPROVEMENT_PLANS, RetentionTrigger.ENDING, 12),
                        new RetentionRule(RecordClass.TALENT_REVIEWS, RetentionTrigger.CYCLE_END, 36),
                        new RetentionRule(RecordClass.SUCCESSION_PLANS, RetentionTrigger.CREATION, 36),
                        new RetentionRule(RecordClass.COMPETENCIES, RetentionTrigger.LEAVING, 12),
                        new RetentionRule(RecordClass.ACCESS_LOGS, RetentionTrigger.ENDING, 36),
                        new RetentionRule(RecordClass.DELEGATIONS, RetentionTrigger.ENDING, 36),
                        new RetentionRule(RecordClass.PEOPLE, RetentionTrigger.LEAVING, 24),
                        new RetentionRule(RecordClass.AUDIT_OPENINGS, RetentionTrigger.CREATION, 36),
                        new RetentionRule(RecordClass.RECEIPTS, RetentionTrigger.CREATION, 3),
                        new RetentionRule(RecordClass.PARKED_MESSAGES, RetentionTrigger.CREATION, 3))
                .build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a policy; not thread safe. */
    final class Builder extends ImmutableRetentionPolicy.Builder {
        Builder() {}
    }
}
