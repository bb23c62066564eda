package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What stands against raters of a round as they are named. Stateless. */
final class InvitationRules {
    private InvitationRules() {}

    /** Whoever stands twice, and whose relationship does not fit, each at its place. */
    static List<Finding> findings(List<Invitation> invitations, Predicate<Invitation> fits) {
        List<Finding> findings = new ArrayList<>();
        Set<EmployeeId> raters = new HashSet<>();
        for (int i = 0; i < invitations.size(); i++) {
            Invitation invitation = invitations.get(i);
            if (!raters.add(invitation.rater())) {
                findings.add(Finding.of(FeedbackFinding.RATER_TWICE)
                        .with("rater", invitation.rater())
                        .at(place(i)));
            }
            if (!fits.test(invitation)) {
                findings.add(misfit(invitation, i));
            }
        }
        return findings;
    }

    /**
     * Whose relationship is not that of the organisation, each at its place: blocking where it would give a
     * name to answers that are anonymous, and advice elsewhere.
     */
    static List<Finding> misfits(List<Invitation> invitations, RaterStanding standing) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < invitations.size(); i++) {
            Invitation invitation = invitations.get(i);
            if (!standing.fits(invitation)) {
                Finding misfit = misfit(invitation, i);
                findings.add(invitation.relationship().isNamed() ? misfit : misfit.as(Severity.ADVICE));
            }
        }
        return findings;
    }

    /** Relationships of which nothing will be told, because fewer are asked than the threshold; not those by name. */
    static List<Finding> tooFew(List<Invitation> invitations, int threshold, Predicate<Relationship> byName) {
        List<Finding> findings = new ArrayList<>();
        asked(invitations).forEach((relationship, count) -> {
            if (count < threshold && !byName.test(relationship)) {
                findings.add(tooFew(relationship, threshold));
            }
        });
        return findings;
    }

    /** How many are asked, by relationship. */
    static Map<Relationship, Integer> asked(List<Invitation> invitations) {
        Map<Relationship, Integer> asked = new EnumMap<>(Relationship.class);
        invitations.forEach(invitation -> asked.merge(invitation.relationship(), 1, Integer::sum));
        return asked;
    }

    static Finding tooFew(Relationship relationship, int threshold) {
        return Finding.of(FeedbackFinding.TOO_FEW_ASKED)
                .with("relationship", relationship)
                .with("threshold", threshold);
    }

    private static Finding misfit(Invitation invitation, int index) {
        return Finding.of(FeedbackFinding.RELATIONSHIP_WRONG)
                .with("rater", invitation.rater())
                .with("relationship", invitation.relationship())
                .at(place(index));
    }

    private static String place(int index) {
        return "invitations[" + index + "]";
    }
}
