package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Response;
import io.perfcycle.core.feedback.ResponseDraft;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundOverlap;
import io.perfcycle.core.feedback.RoundResponses;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.access.AccessRules;
import io.perfcycle.rules.feedback.ContributionRelease;
import io.perfcycle.rules.feedback.FeedbackFinding;
import io.perfcycle.rules.feedback.RaterForm;
import io.perfcycle.rules.feedback.RoundCalculator;
import io.perfcycle.rules.feedback.RoundDecisions;
import io.perfcycle.rules.feedback.RoundOverlaps;
import io.perfcycle.rules.feedback.RoundResults;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What happens to a launched round: it is answered, closed and read, for one call. */
final class RoundDesk {
    private final Desk desk;

    RoundDesk(Desk desk) {
        this.desk = desk;
    }

    /** Takes the caller's answers; where they contribute to a review, the caller is to the subject today what was asked. */
    Outcome<List<FeedbackEvent>> respond(Round round, ResponseDraft draft) {
        Participation who = part(round.id(), DocumentKind.PARTICIPATION, Participation.class);
        RoundResponses what = part(round.id(), DocumentKind.ROUND_RESPONSES, RoundResponses.class);
        String token = desk.newId(tokens(what));
        Outcome<List<FeedbackEvent>> answered =
                RoundDecisions.respond(round, who, what, draft, desk.caller(), token, desk.now());
        List<Finding> strangers = round.review().isPresent() ? estranged(round) : List.of();
        if (strangers.isEmpty()) {
            return answered;
        }
        List<Finding> all = new ArrayList<>(strangers);
        all.addAll(answered.findings());
        return Outcome.refused(all);
    }

    /** That the caller is not any more what the round asked for. */
    private List<Finding> estranged(Round round) {
        return round.invitations().stream()
                .filter(invitation -> invitation.rater().equals(desk.caller()))
                .filter(invitation -> !fits(invitation, round.subject()))
                .map(RoundDesk::misfit)
                .toList();
    }

    /** That a rater is not to the subject what an invitation says. */
    static Finding misfit(Invitation invitation) {
        return Finding.of(FeedbackFinding.RELATIONSHIP_WRONG)
                .with("rater", invitation.rater())
                .with("relationship", invitation.relationship());
    }

    /** Whether a rater is to the subject today what an invitation says, by the directory. */
    boolean fits(Invitation invitation, EmployeeId subject) {
        return relationship(invitation.rater(), subject).equals(Optional.of(invitation.relationship()));
    }

    /** A peer is employed and stands neither above nor below; of those above and below only the nearest are asked. */
    private Optional<Relationship> relationship(EmployeeId rater, EmployeeId subject) {
        Optional<Employee> colleague = desk.person(rater).filter(person -> person.isEmployedOn(desk.today()));
        if (colleague.isEmpty() || rater.equals(subject)) {
            return Optional.empty();
        }
        int above =
                desk.reviewers().chain(desk.needPerson(subject), desk.today()).indexOf(rater);
        int below = desk.reviewers().chain(colleague.get(), desk.today()).indexOf(subject);
        if (above < 0 && below < 0) {
            return Optional.of(Relationship.PEER);
        }
        if (above == 1) {
            return Optional.of(Relationship.SKIP_LEVEL);
        }
        return above < 0 && below == 0 ? Optional.of(Relationship.DIRECT_REPORT) : Optional.empty();
    }

    /** Closes a round beside those that were closed about the subject before, in the cycle and in others of its time. */
    Outcome<List<FeedbackEvent>> close(Round round) {
        RoundResponses what = part(round.id(), DocumentKind.ROUND_RESPONSES, RoundResponses.class);
        Set<String> taken = tokens(what);
        List<EmployeeId> told = isWithReview(round) ? List.of() : List.of(round.subject());
        return RoundDecisions.close(round, overlap(round), what, () -> desk.newId(taken), told, desk.now());
    }

    private RoundOverlap overlap(Round round) {
        List<RoundOverlaps.Told> before = new ArrayList<>();
        Query about = Query.of(DocumentKind.ROUND)
                .with(IndexField.EMPLOYEE, round.subject().value());
        for (Round other : desk.peekAll(about, Round.class)) {
            if (other.state() == Round.State.CLOSED && isOfTheSameTime(other.cycle(), round.cycle())) {
                before.add(new RoundOverlaps.Told(
                        other, part(other.id(), DocumentKind.PARTICIPATION, Participation.class), results(other)));
            }
        }
        return RoundOverlaps.of(round, part(round.id(), DocumentKind.PARTICIPATION, Participation.class), before);
    }

    /** Cycles that overlap ask at the same time; whoever answers in both may say the same. */
    private boolean isOfTheSameTime(CycleId one, CycleId other) {
        return one.equals(other)
                || span(one).flatMap(days -> span(other).map(days::overlaps)).orElse(false);
    }

    private Optional<DateSpan> span(CycleId cycle) {
        return desk.peek(cycle.key(), PerformanceCycle.class).map(PerformanceCycle::span);
    }

    /** What may be told of a round to the caller: with the names of those who answered by name and whom the caller may know. */
    RoundResults tell(Round round) {
        return results(round).naming(rater -> desk.mayRead(rater.key()));
    }

    /** What the caller is asked, and who will read it. */
    RaterForm form(Round round) {
        Relationship relationship = round.invitations().stream()
                .filter(invitation -> invitation.rater().equals(desk.caller()))
                .map(Invitation::relationship)
                .findFirst()
                .orElseThrow(Denied::new);
        Map<Boolean, List<Relation>> readers = Arrays.stream(Relation.values())
                .filter(relation -> may(relation, Facet.ROUND_AGGREGATE, Action.AGGREGATE))
                .collect(Collectors.partitioningBy(relation -> may(relation, Facet.DIRECTORY, Action.READ)));
        return RaterForm.of(
                round,
                relationship,
                readers.getOrDefault(true, List.of()),
                readers.getOrDefault(false, List.of()),
                isWithReview(round));
    }

    private static boolean may(Relation relation, Facet facet, Action action) {
        return AccessRules.decide(Set.of(relation), facet, action, AccessPhase.RELEASED, Purpose.WORK)
                .isPermitted();
    }

    private boolean isWithReview(Round round) {
        return ContributionRelease.isWithReview(round, desk.peek(Programme.keyOf(round.cycle()), Programme.class));
    }

    private RoundResults results(Round round) {
        RoundResponses what = part(round.id(), DocumentKind.ROUND_RESPONSES, RoundResponses.class);
        return RoundCalculator.measure(round, what, desk.roundPolicy(round.cycle()));
    }

    /** The round for the caller as a rater. */
    Round asked(RoundId id) {
        return desk.open(id.key(), Round.class, Facet.ANONYMOUS_RESPONSE);
    }

    private static Set<String> tokens(RoundResponses what) {
        return what.responses().stream().map(Response::token).collect(Collectors.toCollection(HashSet::new));
    }

    private <D extends Document> D part(RoundId round, DocumentKind kind, Class<D> type) {
        return desk.need(new DocumentKey(kind, round.value()), type);
    }
}
