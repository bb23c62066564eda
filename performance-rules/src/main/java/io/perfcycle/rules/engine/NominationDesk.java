package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Nomination;
import io.perfcycle.core.feedback.NominationDraft;
import io.perfcycle.core.feedback.RaterLimits;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.Employee;
import io.perfcycle.rules.access.FourEyes;
import io.perfcycle.rules.feedback.NominationDecisions;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                desk.caller(), told, relationships(draft, subject), limits(draft.cycle()));
        return NominationDecisions.nominate(draft, before, setting, desk.now());
    }

    private EmployeeId managerOf(Employee person) {
        return desk.reviewers().on(person, desk.today()).reviewer();
    }

    RaterLimits limits(CycleId cycle) {
        return desk.roundPolicy(cycle).limits();
    }

    private Map<EmployeeId, Relationship> relationships(NominationDraft draft, Employee subject) {
        Map<EmployeeId, Relationship> known = new HashMap<>();
        for (Invitation invitation : draft.invitations()) {
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

    /** How often each rater is approved in the cycle already. It is only looked at, so that approvals need not wait. */
    Map<EmployeeId, Integer> places(Nomination nomination) {
        Map<EmployeeId, Integer> places = new HashMap<>();
        Query query = Query.of(DocumentKind.NOMINATION)
                .with(IndexField.CYCLE, nomination.cycle().value())
                .with(IndexField.STATE, Nomination.State.APPROVED.name());
        List<DocumentKey> page = desk.page(query, null, PAGE);
        while (!page.isEmpty()) {
            desk.glanceAt(page).forEach(document -> count(document, places));
            page = desk.page(query, page.get(page.size() - 1), PAGE);
        }
        return places;
    }

    private static void count(Document document, Map<EmployeeId, Integer> places) {
        if (document instanceof Nomination approved) {
            approved.invitations().stream()
                    .filter(invitation -> NominationDecisions.isLimited(invitation.relationship()))
                    .forEach(invitation -> places.merge(invitation.rater(), 1, Integer::sum));
        }
    }
}
