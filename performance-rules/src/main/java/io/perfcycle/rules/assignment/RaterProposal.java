package io.perfcycle.rules.assignment;

import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Explanation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is proposed to rate whom.
 *
 * @param invitationsBySubject who is asked about each subject, in the order of the request; relationships in their
 *     order, raters in the order of ids
 * @param missingBySubject how many places stay empty, for those subjects that have any
 * @param cost what the proposal costs: nearness of raters, balance and empty places
 * @param bound what no proposal under the same limits can cost less than
 */
public record RaterProposal(
        Map<EmployeeId, List<Invitation>> invitationsBySubject,
        Map<EmployeeId, Integer> missingBySubject,
        long cost,
        long bound) {
    /** Copies the maps. */
    public RaterProposal {
        invitationsBySubject = Collections.unmodifiableMap(new LinkedHashMap<>(invitationsBySubject));
        missingBySubject = Collections.unmodifiableMap(new LinkedHashMap<>(missingBySubject));
    }

    /** {@return whether it is proved that no proposal under the same limits costs less} */
    public boolean isOptimal() {
        return cost == bound;
    }

    /** {@return how the cost came about} */
    public Explanation explain() {
        long empty =
                missingBySubject.values().stream().mapToLong(Integer::longValue).sum();
        return Explanation.of("cost of the proposal", cost, "minimum-cost flow")
                .with("bound", bound)
                .with("optimal", isOptimal())
                .with("empty places", empty)
                .with("cost of an empty place", Candidates.EMPTY)
                .with("shared goal", Candidates.SHARED_GOAL)
                .with("same manager", Candidates.SAME_MANAGER)
                .with("same unit", Candidates.SAME_UNIT)
                .with("same manager's manager", Candidates.NEAR_TEAM)
                .with("each further place of a rater", Candidates.STEP);
    }
}
