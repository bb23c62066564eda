package io.perfcycle.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.privacy.AuditOpening;
import io.perfcycle.core.privacy.AuditedAct;
import io.perfcycle.rules.privacy.AuditChain.Break;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every single edit and every pair of edits of a chain of 1,000 entries shows. */
class AuditChainEditsTest {
    private static final int LENGTH = 1000;
    private static final DocumentKey GOAL = new DocumentKey(DocumentKind.GOAL, "g");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<AuditEntry> CHAIN = chain(GOAL, LENGTH);
    private static final List<UnaryOperator<AuditEntry>> CHANGES = changes();
    private static final String HEAD = CHAIN.get(LENGTH - 1).hash();

    /** Something that is done to a list of entries at a place. */
    private interface Edit {
        void apply(List<AuditEntry> entries, int place);
    }

    private enum Kind implements Edit {
        CHANGE {
            @Override
            public void apply(List<AuditEntry> entries, int place) {
                entries.set(place, CHANGES.get(place * 7 % CHANGES.size()).apply(entries.get(place)));
            }
        },
        REMOVAL {
            @Override
            public void apply(List<AuditEntry> entries, int place) {
                entries.remove(place);
            }
        },
        /** With the next entry; the last with the first. */
        SWAP {
            @Override
            public void apply(List<AuditEntry> entries, int place) {
                Collections.swap(entries, place, (place + 1) % entries.size());
            }
        },
        DUPLICATION {
            @Override
            public void apply(List<AuditEntry> entries, int place) {
                entries.add(place, entries.get(place));
            }
        },
        /** Of an entry that is right in itself, made by somebody who knows how. */
        INSERTION {
            @Override
            public void apply(List<AuditEntry> entries, int place) {
                AuditEntry here = entries.get(place);
                AuditOpening who = new AuditOpening(EmployeeId.of("intruder"), Optional.empty(), "salt");
                entries.add(place, AuditChain.next(here.act(), who, here.previous()));
            }
        }
    }

    private static List<AuditEntry> chain(DocumentKey about, int length) {
        List<AuditEntry> chain = new ArrayList<>();
        String previous = "";
        for (int version = 1; version <= length; version++) {
            AuditedAct act =
                    new AuditedAct(START.plusSeconds(version), Facet.GOAL_SHARED, Action.EDIT, about, version, "token");
            AuditOpening who = new AuditOpening(
                    EmployeeId.of("e-" + version % 7), Optional.of(EmployeeId.of("boss")), "salt-" + version);
            AuditEntry entry = AuditChain.next(act, who, previous);
            chain.add(entry);
            previous = entry.hash();
        }
        return List.copyOf(chain);
    }

    private static List<UnaryOperator<AuditEntry>> changes() {
        return List.of(
                act(act -> new AuditedAct(
                        act.at().plusNanos(1),
                        act.facet(),
                        act.action(),
                        act.about(),
                        act.version(),
                        act.directoryAsOf())),
                act(act -> new AuditedAct(
                        act.at(), Facet.RATING, act.action(), act.about(), act.version(), act.directoryAsOf())),
                act(act -> new AuditedAct(
                        act.at(), act.facet(), Action.ERASE, act.about(), act.version(), act.directoryAsOf())),
                act(act -> new AuditedAct(
                        act.at(),
                        act.facet(),
                        act.action(),
                        new DocumentKey(DocumentKind.GOAL, "h"),
                        act.version(),
                        act.directoryAsOf())),
                act(act -> new AuditedAct(
                        act.at(), act.facet(), act.action(), act.about(), act.version() + 1, act.directoryAsOf())),
                act(act -> new AuditedAct(act.at(), act.facet(), act.action(), act.about(), act.version(), "other")),
                entry -> new AuditEntry(entry.act(), "00", entry.commitment(), entry.hash(), entry.opening()),
                entry -> new AuditEntry(entry.act(), entry.previous(), "00", entry.hash(), entry.opening()),
                entry -> new AuditEntry(entry.act(), entry.previous(), entry.commitment(), "00", entry.opening()),
                opening(who -> new AuditOpening(EmployeeId.of("other"), who.onBehalfOf(), who.salt())),
                opening(who -> new AuditOpening(who.actor(), Optional.empty(), who.salt())),
                opening(who -> new AuditOpening(who.actor(), who.onBehalfOf(), "other")));
    }

    private static UnaryOperator<AuditEntry> act(UnaryOperator<AuditedAct> change) {
        return entry -> new AuditEntry(
                change.apply(entry.act()), entry.previous(), entry.commitment(), entry.hash(), entry.opening());
    }

    private static UnaryOperator<AuditEntry> opening(UnaryOperator<AuditOpening> change) {
        return entry -> new AuditEntry(
                entry.act(),
                entry.previous(),
                entry.commitment(),
                entry.hash(),
                entry.opening().map(change));
    }

    /**
     * Whether the entries show a fault, begin late or end in another head than the document keeps. Neighbours that are
     * neighbours in the untouched chain need no hashing.
     */
    private static boolean shows(List<AuditEntry> edited, int from, int to) {
        if (edited.isEmpty()
                || edited.get(0).act().version() != 1
                || !edited.get(edited.size() - 1).hash().equals(HEAD)) {
            return true;
        }
        for (int i = Math.max(0, from); i < Math.min(edited.size(), to); i++) {
            Optional<AuditEntry> before = i == 0 ? Optional.empty() : Optional.of(edited.get(i - 1));
            if (!isUntouched(edited.get(i), before)
                    && !AuditChain.faults(edited.get(i), before).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUntouched(AuditEntry entry, Optional<AuditEntry> before) {
        int index = (int) entry.act().version() - 1;
        return index < LENGTH
                && CHAIN.get(index) == entry
                && (index == 0 ? before.isEmpty() : before.isPresent() && before.get() == CHAIN.get(index - 1));
    }

    @Test
    void an_untouched_chain_shows_nothing() {
        assertThat(AuditChain.breaks(CHAIN)).isEmpty();
        assertThat(shows(CHAIN, 0, LENGTH)).isFalse();
    }

    @Test
    void every_change_of_every_field_at_every_place_shows() {
        int cases = 0;
        List<String> unseen = new ArrayList<>();
        for (int place = 0; place < LENGTH; place++) {
            for (int change = 0; change < CHANGES.size(); change++) {
                List<AuditEntry> edited = new ArrayList<>(CHAIN);
                edited.set(place, CHANGES.get(change).apply(CHAIN.get(place)));
                cases++;
                if (!shows(edited, 0, LENGTH)) {
                    unseen.add("change " + change + " at " + place);
                }
            }
        }
        assertThat(unseen).isEmpty();
        assertThat(cases).isEqualTo(12_000);
    }

    @Test
    void every_removal_swap_duplication_and_insertion_at_every_place_shows() {
        int cases = 0;
        List<String> unseen = new ArrayList<>();
        for (Kind kind : EnumSet.complementOf(EnumSet.of(Kind.CHANGE))) {
            for (int place = 0; place < LENGTH; place++) {
                List<AuditEntry> edited = new ArrayList<>(CHAIN);
                kind.apply(edited, place);
                cases++;
                if (!shows(edited, 0, edited.size())) {
                    unseen.add(kind + " at " + place);
                }
            }
        }
        assertThat(unseen).isEmpty();
        assertThat(cases).isEqualTo(4_000);
    }

    /** The later edit is made first, so that it is where it is meant to be. */
    @ParameterizedTest
    @CsvSource({
        "CHANGE, CHANGE",
        "CHANGE, REMOVAL",
        "CHANGE, SWAP",
        "REMOVAL, CHANGE",
        "REMOVAL, REMOVAL",
        "REMOVAL, SWAP",
        "SWAP, CHANGE",
        "SWAP, REMOVAL",
        "SWAP, SWAP"
    })
    void every_pair_of_edits_at_every_pair_of_places_shows(Kind first, Kind second) {
        int cases = 0;
        List<String> unseen = new ArrayList<>();
        List<AuditEntry> edited = new ArrayList<>(CHAIN);
        for (int one = 0; one < LENGTH; one++) {
            for (int two = one + 1; two < LENGTH; two++) {
                second.apply(edited, two);
                first.apply(edited, one);
                cases++;
                if (!shows(edited, one - 1, one + 3) && !shows(edited, two - 2, two + 3)) {
                    unseen.add(first + " at " + one + " and " + second + " at " + two);
                }
                edited.clear();
                edited.addAll(CHAIN);
            }
        }
        assertThat(unseen).isEmpty();
        assertThat(cases).isEqualTo(499_500);
    }

    /** Somebody who knows the scheme changes an entry and all hashes after it: the chain is whole, its end is another. */
    @Test
    void whoever_makes_all_later_hashes_anew_leaves_another_head() {
        for (int place = 0; place < LENGTH; place += 111) {
            List<AuditEntry> forged = new ArrayList<>(CHAIN.subList(0, place));
            String previous = place == 0 ? "" : CHAIN.get(place - 1).hash();
            for (int i = place; i < LENGTH; i++) {
                AuditedAct act = i == place
                        ? CHANGES.get(1).apply(CHAIN.get(i)).act()
                        : CHAIN.get(i).act();
                AuditEntry entry = AuditChain.next(act, CHAIN.get(i).opening().orElseThrow(), previous);
                forged.add(entry);
                previous = entry.hash();
            }
            assertThat(AuditChain.breaks(forged)).isEmpty();
            assertThat(previous).isNotEqualTo(HEAD);
        }
    }

    @Property(tries = 200)
    void taking_openings_away_never_breaks_a_chain(@ForAll List<@IntRange(max = LENGTH - 1) Integer> places) {
        List<AuditEntry> closed = new ArrayList<>(CHAIN);
        places.forEach(place -> closed.set(place, closed.get(place).withoutOpening()));
        List<Break> breaks = AuditChain.breaks(closed);

        assertThat(breaks).isEmpty();
        assertThat(closed.get(LENGTH - 1).hash()).isEqualTo(HEAD);
    }
}
