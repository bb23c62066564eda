package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.id.EmployeeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many of a relationship have answered.
 *
 * @param relationship which
 * @param invited how many were asked, the round's threshold or more
 * @param answered how many have answered
 */
public record RaterCount(Relationship relationship, int invited, int answered) {
    /**
     * Counts, without names. A relationship in which fewer were asked than the threshold is left out: its count would
     * tell who.
     *
     * @param round the round
     * @param participation who has answered
     * @return the counts in the order of relationships
     */
    public static List<RaterCount> of(Round round, Participation participation) {
        Set<EmployeeId> answered = Set.copyOf(participation.responded());
        Map<Relationship, int[]> counts = new TreeMap<>();
        for (Invitation invitation : round.invitations()) {
            int[] count = counts.computeIfAbsent(invitation.relationship(), key -> new int[2]);
            count[0]++;
            count[1] += answered.contains(invitation.rater()) ? 1 : 0;
        }
        List<RaterCount> shown = new ArrayList<>();
        counts.forEach((relationship, count) -> {
            if (count[0] >= round.threshold()) {
                shown.add(new RaterCount(relationship, count[0], count[1]));
            }
        });
        return List.copyOf(shown);
    }
}
