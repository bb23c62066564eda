package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.FeedbackPolicy;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.LimitGuard;
import io.perfcycle.core.feedback.Nomination;
import io.perfcycle.core.feedback.NominationDraft;
import io.perfcycle.core.feedback.RaterLimits;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.rules.access.FourEyes;
import io.perfcycle.rules.feedback.NominationDecisions;
import io.perfcycle.rules.feedback.RaterStanding;
import io.perfcycle.rules.feedback.RoundDecisions;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the operations on nominations look up around one, for one call. */
final class NominationDesk {
    private static final int PAGE = 500;

    private final Desk desk;

    NominationDesk(Desk desk) {
        this.desk = desk;
    }

    /** Ends the call unless the caller may name raters for the subject, and judges them. */
    Outcome<List<FeedbackEvent>> nominate(NominationDraft draft) {
        desk.allow(Facet.NOMINATION, Optional.of(draft.subject()), AccessPhase.DRAFT);
        DocumentKey key = Nomination.keyOf(draft.round());
        Optional<Nomination> before = desk.peek(key, Nomination.class);
        before.map(Nomination::subject)
                .filter(subject -> !subject.equals(draft.subject()))
                .ifPresent(other -> {
                    throw new Denied();
                });
        return judge(draft, before);
    }

    /** The same, where nothing is named yet. */
    Outcome<List<FeedbackEvent>> prepare(NominationDraft draft) {
        desk.allow(Facet.NOMINATION, Optional.of(draft.subject()), AccessPhase.DRAFT);
        return judge(draft, Optional.empty());
    }

    private Outcome<List<FeedbackEvent>> judge(NominationDraft draft, Optional<Nomination> before) {
        Employee subject = desk.needPerson(draft.subject());
        draft.invitations().forEach(invitation -> desk.needPerson(invitation.rater()));
        List<EmployeeId> told = new ArrayList<>(List.of(subject.id(), managerOf(subject)));
        told.remove(desk.caller());
        NominationDecisions.Setting setting = new NominationDecisions.Setting(
                desk.caller(),
                told,
                relationships(draft.invitations(), subject),
                limits(draft.cycle()),
                desk.peek(Programme.keyOf(draft.cycle()), Programme.class)
                        .map(Programme::feedback)
                        .orElseGet(FeedbackPolicy::standard)
                        .threshold());
        return NominationDecisions.nominate(draft, before, setting, desk.now());
    }

    private EmployeeId managerOf(Employee person) {
        return desk.reviewers().on(person, desk.today()).reviewer();
    }

    RaterLimits limits(CycleId cycle) {
        return desk.roundPolicy(cycle).limits();
    }

    private Map<EmployeeId, Relationship> relationships(List<Invitation> invitations, Employee subject) {
        Map<EmployeeId, Relationship> known = new HashMap<>();
        for (Invitation invitation : invitations) {
            desk.person(invitation.rater())
                    .filter(rater -> managerOf(rater).equals(subject.id()))
                    .ifPresent(report -> known.put(report.id(), Relationship.DIRECT_REPORT));
        }
        EmployeeId manager = managerOf(subject);
        desk.person(manager).map(this::managerOf).ifPresent(above -> known.put(above, Relationship.SKIP_LEVEL));
        known.put(manager, Relationship.MANAGER);
        known.put(subject.id(), Relationship.SELF);
        return known;
    }

    /** Who named the raters, and the caller. */
    FourEyes fourEyes(Nomination nomination) {
        EmployeeId first = nomination.nominatedBy();
        boolean own = nomination.subject().equals(desk.actor());
        return FourEyes.of(first, desk.caller()).withDelegation(!own && desk.mayHaveActedFor(first));
    }

    /** The guards of raters who count against a limit; they are read before places are counted. */
    LimitDesk guards(List<Invitation> invitations) {
        return LimitDesk.over(desk, LimitGuard.Limit.RATER_PLACES, NominationDecisions.limited(invitations));
    }

    /**
     * For how many subjects each rater answers in the cycle already: by raters who are approved and by rounds that were
     * launched without. It is only looked at; that it still holds at the commit is what the guards are for.
     */
    Map<EmployeeId, Integer> places(CycleId cycle) {
        Map<RoundId, List<EmployeeId>> raters = new HashMap<>();
        Query approved = Query.of(DocumentKind.NOMINATION)
                .with(IndexField.CYCLE, cycle.value())
                .with(IndexField.STATE, Nomination.State.APPROVED.name());
        look(approved, document -> {
            if (document instanceof Nomination named) {
                raters.put(named.round(), NominationDecisions.limited(named.invitations()));
            }
        });
        look(Query.of(DocumentKind.ROUND).with(IndexField.CYCLE, cycle.value()), document -> {
            if (document instanceof Round round) {
                raters.put(round.id(), NominationDecisions.limited(round.invitations()));
            }
        });
        Map<EmployeeId, Integer> places = new HashMap<>();
        raters.values().forEach(each -> each.forEach(rater -> places.merge(rater, 1, Integer::sum)));
        return places;
    }

    private void look(Query query, Consumer<Document> then) {
        desk.snapshot()
                .pages(query, PAGE, page -> desk.snapshot().glanceAt(page).forEach(then));
    }

    /** Launches a round whose raters nobody approved: under the same limits, and by what they are in the organisation. */
    Outcome<List<FeedbackEvent>> launch(RoundDraft draft) {
        return launch(draft, Optional.empty());
    }

    /** The same, where the answers contribute to a review. */
    Outcome<List<FeedbackEvent>> launch(RoundDraft draft, Optional<ReviewId> review) {
        Employee subject = desk.needPerson(draft.subject());
        boolean named =
                desk.peek(Nomination.keyOf(draft.id()), Nomination.class).isPresent();
        LimitDesk guards = guards(draft.invitations());
        RaterStanding standing = new RaterStanding(
                relationships(draft.invitations(), subject), places(draft.cycle()), limits(draft.cycle()));
        List<Finding> against = NominationDecisions.againstLaunch(draft, named, standing);
        Outcome<List<FeedbackEvent>> launched = RoundDecisions.launch(
                draft, review, desk.programme(draft.cycle()).feedback(), desk.now());
        List<Finding> all = new ArrayList<>(launched.isDone() ? List.of() : launched.findings());
        against.stream().filter(finding -> !all.contains(finding)).forEach(all::add);
        all.addAll(launched.isDone() ? launched.findings() : List.of());
        return launched instanceof Outcome.Done<List<FeedbackEvent>> done
                        && against.stream().noneMatch(Finding::isBlocking)
                ? guards.with(Outcome.judged(done.value(), all))
                : Outcome.refused(all);
    }
}
