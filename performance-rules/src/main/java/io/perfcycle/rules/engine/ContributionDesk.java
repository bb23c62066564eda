package io.perfcycle.rules.engine;

import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Questionnaire;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Severity;
import io.perfcycle.core.review.ContributionsDraft;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.rules.review.ReviewFinding;
import io.perfcycle.rules.review.ReviewTemplate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What asking for contributions looks up around a review, for one call. */
final class ContributionDesk {
    private static final Set<Relationship> CONTRIBUTE =
            EnumSet.of(Relationship.PEER, Relationship.DIRECT_REPORT, Relationship.SKIP_LEVEL);

    private final Desk desk;

    ContributionDesk(Desk desk) {
        this.desk = desk;
    }

    /** Launches the round of a review over its form. */
    Outcome<List<FeedbackEvent>> ask(ContributionsDraft draft) {
        Review review = desk.need(draft.review().key(), Review.class);
        ReviewTemplate template = new ReviewDesk(desk).template(review);
        List<Finding> against = against(review, draft, template);
        List<Questionnaire> asked = questionnaires(template);
        if (asked.isEmpty()) {
            return Outcome.refused(against);
        }
        RoundDraft round = new RoundDraft(
                Round.idOf(review.id()),
                review.header().cycle(),
                review.header().subject(),
                template.form().orElseThrow().questions(),
                draft.invitations(),
                asked);
        Outcome<List<FeedbackEvent>> launched = new NominationDesk(desk).launch(round, Optional.of(review.id()));
        if (against.isEmpty()) {
            return launched;
        }
        List<Finding> all = new ArrayList<>(against);
        launched.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK && !isKnown(finding, against))
                .forEach(all::add);
        return Outcome.refused(all);
    }

    private static boolean isKnown(Finding finding, List<Finding> before) {
        return before.stream()
                .anyMatch(each ->
                        each.code().equals(finding.code()) && each.place().equals(finding.place()));
    }

    private List<Finding> against(Review review, ContributionsDraft draft, ReviewTemplate template) {
        List<Finding> findings = new ArrayList<>();
        if (!(review instanceof ScheduledReview)) {
            findings.add(Finding.of(ReviewFinding.NOT_SCHEDULED).with("review", review.id()));
        }
        RoundDesk around = new RoundDesk(desk);
        for (int i = 0; i < draft.invitations().size(); i++) {
            Invitation invitation = draft.invitations().get(i);
            String place = "invitations[" + i + "]";
            if (template.questionsFor(invitation.relationship()).isEmpty()) {
                findings.add(Finding.of(ReviewFinding.NOTHING_ASKED)
                        .with("relationship", invitation.relationship())
                        .at(place));
            }
            if (!around.fits(invitation, review.header().subject())) {
                findings.add(RoundDesk.misfit(invitation).at(place));
            }
        }
        return findings;
    }

    /** What those who contribute are asked. */
    private static List<Questionnaire> questionnaires(ReviewTemplate template) {
        List<Questionnaire> asked = new ArrayList<>();
        for (Relationship relationship : CONTRIBUTE) {
            List<String> questions = template.questionsFor(relationship).stream()
                    .map(Question::id)
                    .toList();
            if (!questions.isEmpty()) {
                asked.add(new Questionnaire(relationship, questions));
            }
        }
        return asked;
    }
}
