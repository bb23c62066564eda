package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.talent.SuccessionSlate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a document is to the access decision.
 *
 * @param facet the part of the data
 * @param subject about whom; nothing for documents about nobody
 * @param phase how far it has come
 * @param ties which relations the document itself gives and withholds
 * @param period the time that it belongs to
 */
record Traits(Facet facet, Optional<EmployeeId> subject, AccessPhase phase, Ties ties, Period period) {
    /**
     * Relations that follow from the document itself.
     *
     * @param given by person: author, rater, reviewer, participant
     * @param withheld relations that do not count for it
     * @param exempt from whom nothing is withheld, such as the author
     */
    record Ties(Map<EmployeeId, Set<Relation>> given, Set<Relation> withheld, Optional<EmployeeId> exempt) {
        static final Ties NONE = new Ties(Map.of(), Set.of(), Optional.empty());

        static Ties giving(EmployeeId person, Relation relation) {
            return new Ties(Map.of(person, Set.of(relation)), Set.of(), Optional.empty());
        }

        Ties withholding(Set<Relation> relations) {
            return new Ties(given, relations, exempt);
        }

        /** Whether the relation counts for the person. */
        boolean counts(Relation relation, EmployeeId person) {
            return !withheld.contains(relation) || exempt.equals(Optional.of(person));
        }
    }

    /**
     * The time that a document belongs to; what is not said is that of the cycle.
     *
     * @param cycle its cycle
     * @param first the first day
     * @param last the last day
     */
    record Period(Optional<CycleId> cycle, Optional<LocalDate> first, Optional<LocalDate> last) {
        static final Period NONE = new Period(Optional.empty(), Optional.empty(), Optional.empty());

        static Period of(CycleId cycle) {
            return new Period(Optional.of(cycle), Optional.empty(), Optional.empty());
        }

        static Period of(LocalDate day) {
            return new Period(Optional.empty(), Optional.of(day), Optional.of(day));
        }
    }

    static Traits of(Document document, Lookup others) {
        return new TraitsReader(others).read(document);
    }

    static Traits plain(Facet facet, Optional<EmployeeId> subject, AccessPhase phase) {
        return new Traits(facet, subject, phase, Ties.NONE, Period.NONE);
    }

    /** Something that somebody writes about somebody: the author of a note keeps it to themself. */
    static Traits authored(Facet facet, EmployeeId subject, EmployeeId author, AccessPhase phase) {
        Ties ties = facet == Facet.PRIVATE_NOTE
                ? new Ties(
                        Map.of(),
                        Set.of(Relation.SELF, Relation.DIRECT_MANAGER, Relation.FORMER_MANAGER),
                        Optional.of(author))
                : Ties.giving(author, Relation.RATER);
        return new Traits(facet, Optional.of(subject), phase, ties, Period.NONE);
    }

    /** The succession of a role: about its holder, and each nominee is to it what its subject is, so that none of them sees it. */
    static Traits succession(SuccessionSlate slate) {
        Map<EmployeeId, Set<Relation>> nominees = new HashMap<>();
        slate.nominees().forEach(nominee -> nominees.put(nominee.person(), Set.of(Relation.SELF)));
        return plain(Facet.SUCCESSION, slate.holder(), AccessPhase.OPEN)
                .tied(new Ties(nominees, Set.of(), Optional.empty()));
    }

    /** The same as another facet, for operations that touch a part of the document. */
    Traits as(Facet other) {
        return new Traits(other, subject, phase, ties, period);
    }

    /** The same in another phase. */
    Traits in(AccessPhase other) {
        return new Traits(facet, subject, other, ties, period);
    }

    Traits tied(Ties other) {
        return new Traits(facet, subject, phase, other, period);
    }

    Traits during(Period other) {
        return new Traits(facet, subject, phase, ties, other);
    }
}
