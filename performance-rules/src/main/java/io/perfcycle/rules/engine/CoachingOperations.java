package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.feedback.ContinuousPolicy;
import io.perfcycle.core.feedback.ContinuousPolicyDraft;
import io.perfcycle.core.id.ContinuousPolicyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.rules.feedback.CoachingPrompt;
import io.perfcycle.rules.feedback.CoachingRules;
import io.perfcycle.rules.feedback.TemplatedFeedback;
import java.util.List;
import java.util.Optional;

/** Prompts for managers, and the policy of continuous feedback that holds their thresholds. Thread safe. */
public final class CoachingOperations {
    private final Pipeline pipeline;

    CoachingOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * What a manager could do next for a report, and why. Computed now from what the manager may see, and kept nowhere.
     *
     * @param caller who asks: the manager who is responsible for the report
     * @param report for whom
     * @return the prompts, the most urgent first
     */
    @Performs(Operation.COACHING_READ)
    public Outcome<List<CoachingPrompt>> prompts(Principal caller, EmployeeId report) {
        return pipeline.read(caller, Operation.COACHING_READ, desk -> {
            desk.allow(Facet.COACHING, Optional.of(report), AccessPhase.OPEN);
            return CoachingRules.prompts(
                    new CoachingDesk(desk, report).facts(),
                    new FeedbackDesk(desk).policy().coaching(),
                    desk.today());
        });
    }

    /**
     * Defines the policy of continuous feedback, or defines it anew. TENANT_ADMIN or CYCLE_ADMIN.
     *
     * @param command the command
     * @param draft the policy
     * @return its id, or every reason against it
     */
    @Performs(Operation.CONTINUOUS_POLICY_DEFINE)
    public Outcome<Saved<ContinuousPolicyId>> definePolicy(Command command, ContinuousPolicyDraft draft) {
        return pipeline.run(command, Operation.CONTINUOUS_POLICY_DEFINE, draft, ContinuousPolicyId::of, desk -> {
            desk.allow(Facet.CONFIGURATION, Optional.empty(), AccessPhase.OPEN);
            desk.peek(ContinuousPolicy.KEY, ContinuousPolicy.class);
            return TemplatedFeedback.define(draft, desk.now());
        });
    }

    /**
     * The policy that holds: the one that was defined, or the standard one.
     *
     * @param caller who asks
     * @return the policy
     */
    @Performs(Operation.CONTINUOUS_POLICY_READ)
    public Outcome<ContinuousPolicy> policy(Principal caller) {
        return pipeline.read(caller, Operation.CONTINUOUS_POLICY_READ, desk -> {
            desk.allow(Facet.CONFIGURATION, Optional.empty(), AccessPhase.OPEN);
            return new FeedbackDesk(desk).policy();
        });
    }
}
