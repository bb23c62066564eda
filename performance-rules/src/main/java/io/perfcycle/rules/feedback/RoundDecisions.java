package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.FeedbackPolicy;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Questionnaire;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Response;
import io.perfcycle.core.feedback.ResponseDraft;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.feedback.RoundOverlap;
import io.perfcycle.core.feedback.RoundResponses;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Decides the steps of a 360 round: launched, answered, reminded, closed. Stateless. */
public final class RoundDecisions {
    private RoundDecisions() {}

    /**
     * Launches a round. Its threshold is locked here.
     *
     * @param draft the round, its shape checked
     * @param policy the thresholds
     * @param now the engine's instant
     * @return the events: round, participation and responses begun; or every reason against it
     */
    public static Outcome<List<FeedbackEvent>> launch(RoundDraft draft, FeedbackPolicy policy, Instant now) {
        return launch(draft, Optional.empty(), policy, now);
    }

    /**
     * Launches a round whose answers contribute to a review.
     *
     * @param draft the round, its shape checked
     * @param review the review; nothing for a round of its own
     * @param policy the thresholds
     * @param now the engine's instant
     * @return the events: round, participation and responses begun; or every reason against it
     */
    public static Outcome<List<FeedbackEvent>> launch(
            RoundDraft draft, Optional<ReviewId> review, FeedbackPolicy policy, Instant now) {
        Checks checks = Checks.begin()
                .and(InvitationRules.findings(
                        draft.invitations(),
                        invitation -> invitation.rater().equals(draft.subject())
                                == (invitation.relationship() == Relationship.SELF)));
        questions(draft, checks);
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        Round round = round(draft, review, policy.threshold());
        List<EmployeeId> audience =
                draft.invitations().stream().map(Invitation::rater).toList();
        return Outcome.judged(
                List.of(
                        new FeedbackEvent.RoundLaunched(now, round, audience),
                        new FeedbackEvent.ParticipationOpened(
                                now, Participation.builder().round(draft.id()).build(), List.of()),
                        new FeedbackEvent.ResponsesKept(
                                now, RoundResponses.builder().round(draft.id()).build(), List.of())),
                InvitationRules.tooFew(draft.invitations(), policy.threshold(), round::isByName));
    }

    private static void questions(RoundDraft draft, Checks checks) {
        Set<String> known = new HashSet<>();
        draft.questions().forEach(question -> known.add(question.id()));
        checks.that(
                known.size() == draft.questions().size(),
                () -> Finding.of(FeedbackFinding.QUESTION_TWICE).at("questions"));
        Set<Relationship> asked = EnumSet.noneOf(Relationship.class);
        for (int i = 0; i < draft.questionnaires().size(); i++) {
            Questionnaire questionnaire = draft.questionnaires().get(i);
            String place = "questionnaires[" + i + "]";
            checks.that(
                    asked.add(questionnaire.relationship()),
                    () -> Finding.of(FeedbackFinding.QUESTIONNAIRE_TWICE)
                            .with("relationship", questionnaire.relationship())
                            .at(place));
            for (String question : questionnaire.questions()) {
                checks.that(
                        known.contains(question),
                        () -> Finding.of(FeedbackFinding.QUESTION_UNKNOWN)
                                .with("question", question)
                                .at(place + ".questions"));
            }
        }
    }

    private static Round round(RoundDraft draft, Optional<ReviewId> review, int threshold) {
        return Round.builder()
                .id(draft.id())
                .cycle(draft.cycle())
                .subject(draft.subject())
                .addAllQuestions(draft.questions())
                .addAllInvitations(draft.invitations())
                .addAllQuestionnaires(draft.questionnaires().stream()
                        .map(each -> new Questionnaire(each.relationship(), List.copyOf(each.questions())))
                        .toList())
                .threshold(threshold)
                .review(review)
                .state(Round.State.OPEN)
                .build();
    }

    /**
     * Takes a rater's answers and keeps them apart from the rater: participation notes who, responses note what under a
     * random token, each in its own order.
     *
     * @param round the round
     * @param participation who has answered
     * @param responses the answers so far
     * @param draft the answers, their shape checked
     * @param rater who answers; invited
     * @param token a random text that is in no relation to the rater
     * @param now the engine's instant
     * @return the events, or every reason against it
     */
    public static Outcome<List<FeedbackEvent>> respond(
            Round round,
            Participation participation,
            RoundResponses responses,
            ResponseDraft draft,
            EmployeeId rater,
            String token,
            Instant now) {
        Optional<Relationship> relationship = round.invitations().stream()
                .filter(invitation -> invitation.rater().equals(rater))
                .map(Invitation::relationship)
                .findFirst();
        Checks checks = Checks.begin()
                .that(
                        round.state() == Round.State.OPEN,
                        () -> Finding.of(FeedbackFinding.ROUND_CLOSED).with("round", round.id()))
                .that(
                        !participation.responded().contains(rater),
                        () -> Finding.of(FeedbackFinding.ANSWERED_BEFORE).with("round", round.id()));
        List<Question> asked = relationship.map(round::questionsFor).orElseGet(round::questions);
        checks.and(AnswerChecks.findings(asked, draft.answers()));
        if (!checks.isClear() || relationship.isEmpty()) {
            return Outcome.refused(checks.findings());
        }
        List<EmployeeId> responded = new ArrayList<>(participation.responded());
        responded.add(rater);
        responded.sort(Comparator.comparing(EmployeeId::value));
        List<Response> kept = new ArrayList<>(responses.responses());
        kept.add(new Response(token, relationship.get(), AnswerChecks.inOrder(asked, draft.answers())));
        return Outcome.done(List.of(
                new FeedbackEvent.ParticipationOpened(
                        now,
                        Participation.builder()
                                .round(round.id())
                                .addAllResponded(responded)
                                .build(),
                        List.of()),
                keep(round, kept, now)));
    }

    /**
     * Closes a round: the answers get new tokens and a new order, so that nothing kept from before leads to them, and what is
     * held back of it because of other rounds about the subject is settled.
     *
     * @param round the round
     * @param overlap what is held back; {@link RoundOverlap#NONE} beside no other round
     * @param responses the answers
     * @param tokens gives random texts
     * @param told who is told that results are in: the subject, unless they are to be read later
     * @param now the engine's instant
     * @return the events, or the reason against it
     */
    public static Outcome<List<FeedbackEvent>> close(
            Round round,
            RoundOverlap overlap,
            RoundResponses responses,
            Supplier<String> tokens,
            List<EmployeeId> told,
            Instant now) {
        if (round.state() == Round.State.CLOSED) {
            return Outcome.refused(
                    List.of(Finding.of(FeedbackFinding.ROUND_CLOSED).with("round", round.id())));
        }
        List<Response> reissued = new ArrayList<>();
        for (Response response : responses.responses()) {
            reissued.add(new Response(tokens.get(), response.relationship(), response.answers()));
        }
        Round closed = copy(round)
                .state(Round.State.CLOSED)
                .overlap(Optional.of(overlap).filter(each -> !each.isNone()))
                .remindedOn(round.remindedOn())
                .build();
        return Outcome.done(List.of(new FeedbackEvent.RoundClosed(now, closed, told), keep(round, reissued, now)));
    }

    /**
     * Reminds those who have not answered, once a day at most.
     *
     * @param round the round
     * @param participation who has answered
     * @param today the day
     * @param now the engine's instant
     * @return the event, told to those who are due; or the reason against it
     */
    public static Outcome<List<FeedbackEvent>> remind(
            Round round, Participation participation, LocalDate today, Instant now) {
        if (round.state() == Round.State.CLOSED) {
            return Outcome.refused(
                    List.of(Finding.of(FeedbackFinding.ROUND_CLOSED).with("round", round.id())));
        }
        if (round.remindedOn().filter(day -> !day.isBefore(today)).isPresent()) {
            return Outcome.refused(
                    List.of(Finding.of(FeedbackFinding.REMINDED_TODAY).with("round", round.id())));
        }
        Set<EmployeeId> answered = Set.copyOf(participation.responded());
        List<EmployeeId> due = round.invitations().stream()
                .map(Invitation::rater)
                .filter(rater -> !answered.contains(rater))
                .toList();
        if (due.isEmpty()) {
            return Outcome.refused(
                    List.of(Finding.of(FeedbackFinding.NOBODY_DUE).with("round", round.id())));
        }
        Round reminded = copy(round).state(Round.State.OPEN).remindedOn(today).build();
        return Outcome.done(List.of(new FeedbackEvent.RatersReminded(now, reminded, due)));
    }

    /** A builder with all that stays as it was launched. */
    private static Round.Builder copy(Round round) {
        Round.Builder builder = Round.builder();
        builder.id(round.id())
                .cycle(round.cycle())
                .subject(round.subject())
                .addAllQuestions(round.questions())
                .addAllInvitations(round.invitations())
                .addAllQuestionnaires(round.questionnaires())
                .review(round.review())
                .threshold(round.threshold());
        return builder;
    }

    private static FeedbackEvent keep(Round round, List<Response> responses, Instant now) {
        List<Response> sorted = new ArrayList<>(responses);
        sorted.sort(Comparator.comparing(Response::token));
        return new FeedbackEvent.ResponsesKept(
                now,
                RoundResponses.builder()
                        .round(round.id())
                        .addAllResponses(sorted)
                        .build(),
                List.of());
    }
}
