package io.perfcycle.rules.privacy;

import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Nomination;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.id.EmployeeId;
import java.util.function.UnaryOperator;

/** The people in feedback, recognition and 360 rounds. Stateless. */
final class FeedbackIdentities {
    private FeedbackIdentities() {}

    static Feedback replace(Feedback feedback, UnaryOperator<EmployeeId> mapping) {
        return Feedback.builder()
                .id(feedback.id())
                .author(mapping.apply(feedback.author()))
                .subject(mapping.apply(feedback.subject()))
                .visibility(feedback.visibility())
                .text(feedback.text())
                .goal(feedback.goal())
                .competency(feedback.competency())
                .givenAt(feedback.givenAt())
                .request(feedback.request())
                .addAllModeration(ContinuousIdentities.steps(feedback.moderation(), mapping))
                .build();
    }

    static Recognition replace(Recognition thanks, UnaryOperator<EmployeeId> mapping) {
        return Recognition.builder()
                .id(thanks.id())
                .author(mapping.apply(thanks.author()))
                .subject(mapping.apply(thanks.subject()))
                .companyValue(thanks.companyValue())
                .text(thanks.text())
                .givenAt(thanks.givenAt())
                .points(thanks.points())
                .addAllModeration(ContinuousIdentities.steps(thanks.moderation(), mapping))
                .build();
    }

    static Round replace(Round round, UnaryOperator<EmployeeId> mapping) {
        return Round.builder()
                .id(round.id())
                .cycle(round.cycle())
                .subject(mapping.apply(round.subject()))
                .addAllQuestions(round.questions())
                .addAllInvitations(round.invitations().stream()
                        .map(each -> new Invitation(mapping.apply(each.rater()), each.relationship()))
                        .toList())
                .addAllQuestionnaires(round.questionnaires())
                .threshold(round.threshold())
                .state(round.state())
                .review(round.review())
                .overlap(round.overlap())
                .remindedOn(round.remindedOn())
                .build();
    }

    static Nomination replace(Nomination nomination, UnaryOperator<EmployeeId> mapping) {
        return Nomination.builder()
                .round(nomination.round())
                .cycle(nomination.cycle())
                .subject(mapping.apply(nomination.subject()))
                .addAllInvitations(nomination.invitations().stream()
                        .map(each -> new Invitation(mapping.apply(each.rater()), each.relationship()))
                        .toList())
                .nominatedBy(mapping.apply(nomination.nominatedBy()))
                .state(nomination.state())
                .decidedBy(nomination.decidedBy().map(mapping))
                .reason(nomination.reason())
                .build();
    }

    static Participation replace(Participation participation, UnaryOperator<EmployeeId> mapping) {
        return Participation.builder()
                .round(participation.round())
                .addAllResponded(participation.responded().stream().map(mapping).toList())
                .build();
    }
}
