package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessDecision;
import io.perfcycle.core.access.AccessLog;
import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.RoundPolicy;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.rules.people.ResponsibleReviewers;
import io.perfcycle.rules.privacy.Identities;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.Redaction;
import io.perfcycle.spi.StoreContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one call works on: documents of one snapshot, opened only with a permit, and what it takes away. */
final class Desk {
    private final Ports ports;
    private final Gate gate;
    private final Operation operation;
    private final StoreContext context;
    private final Witness witness;
    private final Snapshot snapshot;
    private final Set<DocumentKey> erasures = new LinkedHashSet<>();
    private final List<Redaction> redactions = new ArrayList<>();
    private final Map<EmployeeId, Set<AccessLog.Entry>> readings = new LinkedHashMap<>();
    private final PeopleDesk people;

    Desk(Ports ports, Gate gate, Principal caller, Operation operation, StoreContext context) {
        this.ports = ports;
        this.gate = gate;
        this.operation = operation;
        this.context = context;
        this.snapshot = new Snapshot(ports.store(), context);
        this.witness = new Witness(this, caller);
        this.people = new PeopleDesk(this, ports.directory());
    }

    /** What is stored, as the call sees it. */
    Snapshot snapshot() {
        return snapshot;
    }

    /** Whose rights are used: the caller, or the one in whose name the caller acts. */
    EmployeeId caller() {
        return witness.caller().acting();
    }

    /** Who acts, in whoever's name. */
    EmployeeId actor() {
        return witness.caller().person();
    }

    Witness witness() {
        return witness;
    }

    /** What was opened for support only, by subject. */
    Map<EmployeeId, Set<AccessLog.Entry>> readings() {
        return readings;
    }

    /** Whether the caller may have acted in somebody's name, now or before. */
    boolean mayHaveActedFor(EmployeeId somebody) {
        return witness.delegations(somebody, actor()).stream()
                .anyMatch(grant -> grant.kind() == Delegation.Kind.ACTING);
    }

    Instant now() {
        return context.now();
    }

    /** The day of the engine's instant in UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(context.now(), ZoneOffset.UTC);
    }

    Ports ports() {
        return ports;
    }

    StoreContext context() {
        return context;
    }

    /** Opens a document for the caller with the operation's own facet and action, or ends the call. */
    <D extends Document> D open(DocumentKey key, Class<D> type) {
        return openAs(key, type, Optional.empty());
    }

    /** The same, where the operation touches another facet than the document's own. */
    <D extends Document> D open(DocumentKey key, Class<D> type, Facet facet) {
        return openAs(key, type, Optional.of(facet));
    }

    private <D extends Document> D openAs(DocumentKey key, Class<D> type, Optional<Facet> facet) {
        return tryOpen(key, type, facet).orElseThrow(Denied::new);
    }

    private <D extends Document> Optional<D> tryOpen(DocumentKey key, Class<D> type, Optional<Facet> facet) {
        return sealed(key).flatMap(found -> tryOpen(found, type, facet));
    }

    private <D extends Document> Optional<D> tryOpen(SealedDocument sealed, Class<D> type, Optional<Facet> facet) {
        Traits own = sealed.traits(this::stored);
        Traits traits = facet.map(own::as).orElse(own);
        if (isErased(traits)) {
            return Optional.empty();
        }
        Optional<Permit> permit = gate.permit(witness, sealed, traits, operation.action());
        permit.filter(Permit::isAudited).ifPresent(used -> note(traits, sealed.key()));
        return permit.map(sealed::open).filter(type::isInstance).map(type::cast);
    }

    private void note(Traits traits, DocumentKey key) {
        EmployeeId subject = traits.subject().orElseThrow(Denied::new);
        readings.computeIfAbsent(subject, person -> new LinkedHashSet<>())
                .add(new AccessLog.Entry(
                        now(),
                        actor(),
                        traits.facet(),
                        key.kind(),
                        witness.caller().purpose()));
    }

    /** Whether the caller may read a document. */
    boolean mayRead(DocumentKey key) {
        return sealed(key)
                .map(document -> gate.decide(witness, document.traits(this::stored), Action.READ))
                .map(AccessDecision::isPermitted)
                .orElse(false);
    }

    /** Whether the caller may do the operation to a document, taken as another facet. */
    boolean mayDo(DocumentKey key, Facet facet) {
        return sealed(key)
                .map(document -> document.traits(this::stored).as(facet))
                .filter(traits -> !isErased(traits))
                .map(traits -> gate.decide(witness, traits, operation.action()).isPermitted())
                .orElse(false);
    }

    /**
     * Opens a document for a command; where it has ended and the caller may read it, it is taken as it is, so that the
     * decision can say why nothing happens to it any more.
     */
    <D extends Document> D openOrEnded(DocumentKey key, Class<D> type, Predicate<D> hasEnded) {
        Optional<D> ended = peek(key, type).filter(hasEnded).filter(there -> mayRead(key));
        return ended.orElseGet(() -> open(key, type));
    }

    private Optional<Document> stored(DocumentKey key) {
        return peek(key, Document.class);
    }

    /** Ends the call unless the caller may do the operation to something about the subject that does not exist yet. */
    void allow(Facet facet, Optional<EmployeeId> subject, AccessPhase phase) {
        allow(Traits.plain(facet, subject, phase));
    }

    /** The same for the author of what is made. */
    void allowAuthor(Facet facet, EmployeeId subject) {
        allow(Traits.authored(facet, subject, caller(), AccessPhase.DRAFT));
    }

    /** The same where the caller is something to the subject that does not follow from the organisation of today. */
    void allow(Facet facet, EmployeeId subject, AccessPhase phase, Relation relation) {
        allow(Traits.plain(facet, Optional.of(subject), phase).tied(Traits.Ties.giving(caller(), relation)));
    }

    /** The same for something that its own ties say more about. */
    void allow(Traits traits) {
        if (isErased(traits)
                || !gate.decide(witness, traits, operation.action()).isPermitted()) {
            throw new Denied();
        }
    }

    /** Whether the document is about somebody who is erased; what protects people stays open. */
    boolean isErased(Traits traits) {
        return traits.facet() != Facet.PRIVACY
                && traits.subject().filter(this::isErased).isPresent();
    }

    /** Whether somebody is erased. The answer is part of what the decision read, that nobody is entered too. */
    private boolean isErased(EmployeeId person) {
        return areErased(List.of(person));
    }

    private boolean areErased(Collection<EmployeeId> people) {
        snapshot.load(people.stream().map(EmployeeId::key).toList());
        return people.stream().anyMatch(person -> snapshot.state(person.key()) instanceof Loaded.Tombstone);
    }

    /** Ends the call where the caller is erased. */
    void requireCaller() {
        if (isErased(actor())) {
            throw new Denied();
        }
    }

    /** Ends the call where a document names somebody who is erased and whom it did not name before, holds excepted. */
    void requireNobodyErased(Document after) {
        Set<EmployeeId> names = new LinkedHashSet<>(Identities.in(after));
        if (snapshot.state(after.key()) instanceof Loaded.Present before) {
            names.removeAll(Identities.in(before.document()));
        }
        if (Traits.of(after, Lookup.NOTHING).facet() != Facet.PRIVACY && areErased(names)) {
            throw new Denied();
        }
    }

    /** A document for a decision; it is not handed out. */
    <D extends Document> Optional<D> peek(DocumentKey key, Class<D> type) {
        return sealed(key)
                .map(document -> document.open(gate.forDecision(document)))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** A document that the decision cannot do without; its absence ends the call. */
    <D extends Document> D need(DocumentKey key, Class<D> type) {
        return peek(key, type).orElseThrow(Denied::new);
    }

    /** All documents that match, for a decision or a figure. */
    <D extends Document> List<D> peekAll(Query query, Class<D> type) {
        List<DocumentKey> keys = snapshot.find(query);
        snapshot.load(keys);
        List<D> documents = new ArrayList<>();
        keys.forEach(key -> peek(key, type)
                .filter(document -> Indexes.match(document, query))
                .ifPresent(documents::add));
        return documents;
    }

    /** All documents that match and that the caller may have; the others are left out. */
    <D extends Document> List<D> openAll(Query query, Class<D> type) {
        List<DocumentKey> keys = snapshot.find(query);
        snapshot.load(keys);
        List<D> documents = new ArrayList<>();
        keys.forEach(key -> tryOpen(key, type, Optional.empty())
                .filter(document -> Indexes.match(document, query))
                .ifPresent(documents::add));
        return documents;
    }

    /** Deletes a document when the call commits; a tombstone stays. */
    void erase(DocumentKey key) {
        snapshot.load(List.of(key));
        erasures.add(key);
    }

    /** The facet of a document that is there. */
    Facet facetOf(DocumentKey key) {
        return sealed(key).orElseThrow(Denied::new).traits(this::stored).facet();
    }

    Set<DocumentKey> erasures() {
        return erasures;
    }

    /** Forgets something that is not a document when the call commits. */
    void redact(Redaction redaction) {
        redactions.add(redaction);
    }

    List<Redaction> redactions() {
        return redactions;
    }

    private Optional<SealedDocument> sealed(DocumentKey key) {
        return snapshot.state(key) instanceof Loaded.Present present
                ? Optional.of(new SealedDocument(present.document()))
                : Optional.empty();
    }

    /** A person, the same for the whole call, whoever keeps the people. */
    Optional<Employee> person(EmployeeId id) {
        return people.person(id);
    }

    /** Everybody in the order of their ids, whoever keeps the people; leavers among them, and nobody who is erased. */
    List<Employee> everybody() {
        return people.everybody();
    }

    /** Opens a person for the caller, or ends the call. */
    Employee openPerson(EmployeeId id) {
        return person(id).flatMap(this::tryOpen).orElseThrow(Denied::new);
    }

    /** Everybody whom the caller may have; the others are left out. */
    List<Employee> openEverybody() {
        return everybody().stream().flatMap(person -> tryOpen(person).stream()).toList();
    }

    private Optional<Employee> tryOpen(Employee person) {
        return tryOpen(new SealedDocument(person), Employee.class, Optional.empty());
    }

    /** The next documents of a kind as they are now, people whoever keeps them; not part of what the decision read. */
    Leaf leaf(DocumentKind kind, @Nullable DocumentKey after, int max) {
        if (kind == DocumentKind.EMPLOYEE && ports.directory().isPresent()) {
            return people.leaf(after == null ? null : EmployeeId.of(after.id()), max);
        }
        List<DocumentKey> keys = snapshot.page(Query.of(kind), after, max);
        Optional<DocumentKey> last = keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(keys.size() - 1));
        return new Leaf(snapshot.glanceAt(keys), keys.size(), last, keys.size() == max);
    }

    /** Looks through all documents of a kind, a page at a time until there is none. */
    void leafThrough(DocumentKind kind, int size, Consumer<Document> then) {
        Leaf leaf = leaf(kind, null, size);
        while (leaf.last().isPresent()) {
            leaf.documents().forEach(then);
            leaf = leaf(kind, leaf.last().get(), size);
        }
    }

    Employee needPerson(EmployeeId id) {
        return person(id).orElseThrow(Denied::new);
    }

    ResponsibleReviewers reviewers() {
        return ResponsibleReviewers.of(ports.reviewers(), this::person);
    }

    Programme programme(CycleId cycle) {
        return need(Programme.keyOf(cycle), Programme.class);
    }

    /** How 360 rounds of a cycle are put together and read; the standard policy where none is defined. */
    RoundPolicy roundPolicy(CycleId cycle) {
        return peek(Programme.keyOf(cycle), Programme.class)
                .flatMap(Programme::rounds)
                .orElseGet(RoundPolicy::standard);
    }

    /** A new id that is not among those taken, and is from now on. */
    String newId(Set<String> taken) {
        return HostCalls.checked("IdSource.next", ports.ids().next(), taken::add);
    }

    Operation operation() {
        return operation;
    }

    Action action() {
        return operation.action();
    }
}
