package io.perfcycle.core.development;

import java.util.List;

/**
 * The rules of improvement plans in a tenant.
 *
 * @param checkpointDays after how many days checkpoints are held, rising
 * @param leastConversations how many documented conversations about the matter must come before
 * @param leastDaysInRole how long somebody must have had the role
 * @param mostExpectations how many expectations a plan has at most
 * @param mostExtensions how often a plan is extended at most
 * @param extensionDays how many days an extension has at most
 */
public record ImprovementPolicy(
        List<Integer> checkpointDays,
        int leastConversations,
        int leastDaysInRole,
        int mostExpectations,
        int mostExtensions,
        int extensionDays) {
    /** Checks the numbers. */
    public ImprovementPolicy {
        checkpointDays = List.copyOf(checkpointDays);
        int before = 0;
        for (int day : checkpointDays) {
            if (day <= before) {
                throw new IllegalArgumentException("Checkpoints rise from day 1 on: " + checkpointDays);
            }
            before = day;
        }
        boolean small = leastConversations < 0 || leastDaysInRole < 0 || mostExtensions < 0;
        if (checkpointDays.isEmpty() || small || mostExpectations < 1 || extensionDays < 1) {
            throw new IllegalArgumentException("A plan has a checkpoint and an expectation, and no count is negative");
        }
    }

    /** {@return the default: checkpoints after 30, 60 and 90 days, 2 conversations, 90 days, 5 expectations, one extension of 30 days} */
    public static ImprovementPolicy standard() {
        return new ImprovementPolicy(List.of(30, 60, 90), 2, 90, 5, 1, 30);
    }
}
