package io.perfcycle.rules.engine;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.OrgGuard;
import io.perfcycle.core.privacy.ErasureInProgress;
import io.perfcycle.core.privacy.ErasureRequest;
import io.perfcycle.core.privacy.HoldRegister;
import io.perfcycle.core.privacy.PrivacyEvent;
import io.perfcycle.core.privacy.RequestedErasure;
import io.perfcycle.rules.privacy.ErasureDecisions;
import io.perfcycle.rules.privacy.Identities;
import io.perfcycle.rules.privacy.PrivacyFinding;
import io.perfcycle.rules.privacy.RetentionRules;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.Redaction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The next batch of an erasure: begin, delete what is about the person, or replace the name in what is not. */
final class ErasureBatch {
    /** How many documents a batch writes at most, the account of the erasure among them. */
    static final int MAX_WRITES = 200;

    private static final int PAGE = 500;

    private final Desk desk;
    private final EmployeeId subject;
    private final int room;

    ErasureBatch(Desk desk, EmployeeId subject) {
        this.desk = desk;
        this.subject = subject;
        this.room = Math.min(desk.ports().store().capabilities().maxWrites(), MAX_WRITES) - 1;
    }

    Outcome<List<Event>> decide() {
        Optional<ErasureRequest> request = desk.peek(ErasureRequest.keyOf(subject), ErasureRequest.class);
        List<Finding> obstacles = ErasureDecisions.obstacles(subject, standing(request), desk.caller());
        if (!obstacles.isEmpty()) {
            return Outcome.refused(obstacles);
        }
        if (request.orElseThrow() instanceof RequestedErasure requested) {
            return begin(requested);
        }
        ErasureInProgress before = (ErasureInProgress) request.get();
        List<DocumentKey> doomed = aboutSubject();
        return doomed.isEmpty() ? replace(before) : delete(before, doomed);
    }

    private ErasureDecisions.Standing standing(Optional<ErasureRequest> request) {
        boolean held = desk.peek(HoldRegister.KEY, HoldRegister.class)
                .filter(register -> register.held().contains(subject))
                .isPresent();
        boolean employed = desk.person(subject)
                .filter(person -> RetentionRules.leftOn(person)
                        .filter(day -> day.isBefore(desk.today()))
                        .isEmpty())
                .isPresent();
        boolean begun = request.filter(ErasureInProgress.class::isInstance).isPresent();
        return new ErasureDecisions.Standing(request, held, employed, begun ? 0 : reports());
    }

    /** How many report to the subject today. A line that is being changed shows in the guard, which is read here. */
    private long reports() {
        if (desk.ports().directory().isPresent()) {
            return desk.ports()
                    .directory()
                    .get()
                    .reports(desk.context(), subject, desk.today())
                    .size();
        }
        desk.peek(OrgGuard.KEY, OrgGuard.class);
        long count = 0;
        List<DocumentKey> page = desk.snapshot().page(Query.of(DocumentKind.EMPLOYEE), null, PAGE);
        while (!page.isEmpty()) {
            count += desk.snapshot().glanceAt(page).stream()
                    .filter(this::reportsToSubject)
                    .count();
            page = desk.snapshot().page(Query.of(DocumentKind.EMPLOYEE), page.get(page.size() - 1), PAGE);
        }
        return count;
    }

    private boolean reportsToSubject(Document document) {
        return document instanceof Employee person
                && person.isEmployedOn(desk.today())
                && person.managerOn(desk.today()).filter(subject::equals).isPresent();
    }

    private Outcome<List<Event>> begin(RequestedErasure requested) {
        if (desk.ports().directory().isPresent() || desk.snapshot().state(subject.key()) instanceof Loaded.Present) {
            desk.erase(subject.key());
        }
        desk.redact(new Redaction.Person(subject));
        EmployeeId pseudonym = EmployeeId.of(desk.ports().ids().next());
        return more(List.of(new PrivacyEvent.ErasureAdvanced(
                desk.now(), ErasureDecisions.begin(requested, pseudonym, desk.now()))));
    }

    /** The next documents about the subject, each after those that belong to it. */
    private List<DocumentKey> aboutSubject() {
        Set<DocumentKey> doomed = new LinkedHashSet<>();
        for (DocumentKind kind : ErasureDecisions.kindsAboutOnePerson()) {
            Query query = Query.of(kind).with(IndexField.EMPLOYEE, subject.value());
            List<DocumentKey> page = doomed.size() < room ? desk.snapshot().page(query, null, room) : List.of();
            while (!page.isEmpty()) {
                desk.snapshot().load(page);
                page.stream().filter(key -> isAnswer(key, query)).forEach(key -> doom(key, doomed));
                boolean ends = page.size() < room || doomed.size() >= room;
                page = ends ? List.of() : desk.snapshot().page(query, page.get(page.size() - 1), room);
            }
        }
        return doomed.stream().limit(room).toList();
    }

    /** Whether what is stored is about the subject; a key alone is not believed where documents are deleted. */
    private boolean isAnswer(DocumentKey key, Query query) {
        return desk.peek(key, Document.class)
                .filter(document -> Indexes.match(document, query))
                .isPresent();
    }

    private void doom(DocumentKey key, Set<DocumentKey> doomed) {
        for (DocumentKind companion : RetentionRules.companionsOf(key.kind())) {
            DocumentKey beside = new DocumentKey(companion, key.id());
            if (desk.snapshot().state(beside) instanceof Loaded.Present) {
                doomed.add(beside);
            }
        }
        doomed.add(key);
    }

    private Outcome<List<Event>> delete(ErasureInProgress before, List<DocumentKey> doomed) {
        doomed.forEach(desk::erase);
        List<DocumentKind> kinds = doomed.stream().map(DocumentKey::kind).toList();
        return more(List.of(new PrivacyEvent.ErasureAdvanced(
                desk.now(), ErasureDecisions.advance(before, kinds, List.of(), before.searchedTo()))));
    }

    private Outcome<List<Event>> replace(ErasureInProgress before) {
        NameSearch search = new NameSearch(desk, subject, room);
        boolean finished = search.from(before.searchedTo());
        List<Event> events = new ArrayList<>();
        for (DocumentKey key : search.found()) {
            Document named = Identities.replace(
                    desk.need(key, Document.class), person -> person.equals(subject) ? before.pseudonym() : person);
            events.add(new PrivacyEvent.NameReplaced(desk.now(), named));
        }
        List<DocumentKind> kinds =
                search.found().stream().map(DocumentKey::kind).toList();
        ErasureInProgress after = ErasureDecisions.advance(before, List.of(), kinds, search.searchedTo());
        if (!finished) {
            events.add(0, new PrivacyEvent.ErasureAdvanced(desk.now(), after));
            return more(events);
        }
        desk.redact(new Redaction.Person(subject));
        events.add(0, new PrivacyEvent.ErasureCompleted(desk.now(), ErasureDecisions.complete(after, desk.now())));
        return Outcome.done(events);
    }

    private static Outcome<List<Event>> more(List<? extends Event> events) {
        return new Outcome.Done<>(List.copyOf(events), List.of(Finding.of(PrivacyFinding.MORE)), false);
    }
}
