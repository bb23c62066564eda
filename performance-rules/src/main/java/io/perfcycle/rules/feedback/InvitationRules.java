package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
            String place = "invitations[" + i + "]";
            if (!raters.add(invitation.rater())) {
                findings.add(Finding.of(FeedbackFinding.RATER_TWICE)
                        .with("rater", invitation.rater())
                        .at(place));
            }
            if (!fits.test(invitation)) {
                findings.add(Finding.of(FeedbackFinding.RELATIONSHIP_WRONG)
                        .with("rater", invitation.rater())
                        .with("relationship", invitation.relationship())
                        .at(place));
            }
        }
        return findings;
    }
}
