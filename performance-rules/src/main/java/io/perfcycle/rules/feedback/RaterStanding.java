package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.RaterLimits;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.id.EmployeeId;
import java.util.Map;

/**
 * What raters of a subject are in the organisation, and how much they are asked already.
 *
 * @param relationshipByRater what a rater is to the subject by the organisation; whoever is missing is a peer or stands
 *     outside
 * @param placesByRater for how many subjects each answers as peer or direct report in the cycle already
 * @param limits how many are asked, and how often one is
 */
public record RaterStanding(
        Map<EmployeeId, Relationship> relationshipByRater, Map<EmployeeId, Integer> placesByRater, RaterLimits limits) {
    /** Copies the maps. */
    public RaterStanding {
        relationshipByRater = Map.copyOf(relationshipByRater);
        placesByRater = Map.copyOf(placesByRater);
    }

    /** Whether a rater is invited as what the organisation says. */
    boolean fits(Invitation invitation) {
        Relationship known = relationshipByRater.get(invitation.rater());
        return known == null
                ? invitation.relationship() == Relationship.PEER || invitation.relationship() == Relationship.EXTERNAL
                : invitation.relationship() == known;
    }
}
