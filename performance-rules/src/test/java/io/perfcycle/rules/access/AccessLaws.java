package io.perfcycle.rules.access;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The laws of the table, each over any decision, so that each can be shown to fail on a wrong one. */
enum AccessLaws {
    WHAT_NO_ROW_PERMITS_IS_DENIED((decision, q) -> !decision.test(q)
            || q.relations().stream()
                    .anyMatch(relation ->
                            GoldenTable.read().permits(relation, q.facet(), q.action(), q.phase(), q.purpose()))),
    NO_UNION_OPENS_AN_ANONYMOUS_ANSWER(
            (decision, q) -> q.facet() != Facet.ANONYMOUS_RESPONSE || q.action() == Action.SUBMIT || !decision.test(q)),
    WHO_LISTS_READS(
            (decision, q) -> q.action() != Action.LIST || !decision.test(q) || decision.test(q.with(Action.READ))),
    WHO_EXPORTS_READS(
            (decision, q) -> q.action() != Action.EXPORT || !decision.test(q) || decision.test(q.with(Action.READ))),
    WHO_EDITS_READS(
            (decision, q) -> q.action() != Action.EDIT || !decision.test(q) || decision.test(q.with(Action.READ))),
    ONLY_THE_SUBJECT_EXPORTS_WHAT_THE_SUBJECT_READS((decision, q) -> {
        boolean asked = q.relations().equals(EnumSet.of(Relation.SELF)) && q.purpose() == Purpose.SUBJECT_REQUEST;
        boolean exports = decision.test(q.with(Action.EXPORT));
        return asked
                ? exports == decision.test(q.with(Action.READ))
                : !exports || q.relations().contains(Relation.SELF);
    }),
    A_LATER_PHASE_NEVER_OPENS_EDITING_AGAIN((decision, q) -> {
        if (q.action() != Action.EDIT || q.relations().size() != 1) {
            return true;
        }
        boolean begun = false;
        boolean over = false;
        for (AccessPhase phase : AccessPhase.values()) {
            boolean edits = decision.test(q.in(phase));
            if (edits && over) {
                return false;
            }
            over = over || (begun && !edits);
            begun = begun || edits;
        }
        return true;
    }),
    A_DELEGATE_MAY_NO_MORE_THAN_THE_GRANTOR((decision, q) -> {
        if (!q.relations().contains(Relation.DELEGATE) || !decision.test(q)) {
            return true;
        }
        Set<Relation> grantor = EnumSet.copyOf(q.relations());
        grantor.remove(Relation.DELEGATE);
        return !grantor.isEmpty() && decision.test(q.with(grantor));
    }),
    BEING_THE_SUBJECT_ADDS_AT_MOST_THE_SUBJECTS_RIGHTS((decision, q) -> {
        if (!q.relations().contains(Relation.SELF) || q.relations().size() != 2 || !decision.test(q)) {
            return true;
        }
        Set<Relation> role = EnumSet.copyOf(q.relations());
        role.remove(Relation.SELF);
        return decision.test(q.with(EnumSet.of(Relation.SELF))) || decision.test(q.with(role));
    }),
    BEING_THE_SUBJECT_TAKES_AWAY_DRAFTS_AND_DECISIONS((decision, q) -> {
        boolean before = q.phase().compareTo(AccessPhase.RELEASED) < 0;
        boolean draft = q.facet() == Facet.CALIBRATION
                || q.facet() == Facet.SUCCESSION
                || (before && (q.facet() == Facet.MANAGER_REVIEW || q.facet() == Facet.RATING));
        boolean decides = q.action() == Action.RELEASE || q.action() == Action.ERASE;
        return !q.relations().contains(Relation.SELF) || !(draft || decides) || !decision.test(q);
    }),
    A_PURPOSE_NARROWS((decision, q) -> switch (q.purpose()) {
        case WORK -> true;
        case RESEARCH -> !decision.test(q) || (q.action() == Action.AGGREGATE && decision.test(q.with(Purpose.WORK)));
        case SUPPORT ->
            !decision.test(q)
                    || (q.relations().contains(Relation.HR_PARTNER)
                            && (q.facet() == Facet.ATTRIBUTED_FEEDBACK || decision.test(q.with(Purpose.WORK))));
        case SUBJECT_REQUEST ->
            !decision.test(q)
                    || (q.relations().contains(Relation.SELF)
                            && (q.action() == Action.EXPORT
                                    || q.facet() == Facet.PRIVACY
                                    || decision.test(q.with(Purpose.WORK))));
    }),
    NOTHING_IS_OPEN_ONCE_ERASED((decision, q) -> q.phase() != AccessPhase.ERASED || !decision.test(q)),
    WHO_IS_NOTHING_MAY_NOTHING((decision, q) -> !q.relations().isEmpty() || !decision.test(q));

    private final BiPredicate<Predicate<Question>, Question> holds;

    AccessLaws(BiPredicate<Predicate<Question>, Question> holds) {
        this.holds = holds;
    }

    /** The first question for which the law does not hold, over all sets of up to three relations and the empty one. */
    Optional<Question> broken(Predicate<Question> decision) {
        Question[] found = new Question[1];
        List<Set<Relation>> sets = Question.smallSets();
        sets.add(EnumSet.noneOf(Relation.class));
        for (Set<Relation> relations : sets) {
            Question.forEach(relations, Set.of(), question -> {
                if (found[0] == null && !holds.test(decision, question)) {
                    found[0] = question;
                }
            });
            if (found[0] != null) {
                break;
            }
        }
        return Optional.ofNullable(found[0]);
    }
}
