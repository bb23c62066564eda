package io.perfcycle.rules.access;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Circumstance;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** All that a decision sees. */
record Question(
        Set<Relation> relations,
        Set<Circumstance> circumstances,
        Facet facet,
        Action action,
        AccessPhase phase,
        Purpose purpose) {
    /** Every set of one, two or three relations. */
    static List<Set<Relation>> smallSets() {
        List<Set<Relation>> sets = new ArrayList<>();
        Relation[] all = Relation.values();
        for (int a = 0; a < all.length; a++) {
            sets.add(EnumSet.of(all[a]));
            for (int b = a + 1; b < all.length; b++) {
                sets.add(EnumSet.of(all[a], all[b]));
                for (int c = b + 1; c < all.length; c++) {
                    sets.add(EnumSet.of(all[a], all[b], all[c]));
                }
            }
        }
        return sets;
    }

    /** The constants whose bits are set. */
    static <E extends Enum<E>> Set<E> chosen(Class<E> type, int bits) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (E constant : type.getEnumConstants()) {
            if ((bits >> constant.ordinal() & 1) == 1) {
                chosen.add(constant);
            }
        }
        return chosen;
    }

    /** Every question about some relations under some circumstances. */
    static void forEach(Set<Relation> relations, Set<Circumstance> circumstances, Consumer<Question> ask) {
        for (Facet facet : Facet.values()) {
            for (Action action : Action.values()) {
                for (AccessPhase phase : AccessPhase.values()) {
                    for (Purpose purpose : Purpose.values()) {
                        ask.accept(new Question(relations, circumstances, facet, action, phase, purpose));
                    }
                }
            }
        }
    }

    Question with(Set<Relation> others) {
        return new Question(others, circumstances, facet, action, phase, purpose);
    }

    Question with(Action other) {
        return new Question(relations, circumstances, facet, other, phase, purpose);
    }

    Question with(Purpose other) {
        return new Question(relations, circumstances, facet, action, phase, other);
    }

    Question in(AccessPhase other) {
        return new Question(relations, circumstances, facet, action, other, purpose);
    }

    boolean permitted() {
        return AccessRules.decide(relations, circumstances, facet, action, phase, purpose)
                .isPermitted();
    }
}
