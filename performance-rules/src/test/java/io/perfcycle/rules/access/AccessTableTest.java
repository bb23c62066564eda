package io.perfcycle.rules.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.AccessDecision;
import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Circumstance;
import io.perfcycle.core.access.Denial;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The decision against the table that people wrote, tuple by tuple. */
class AccessTableTest {
    private static final AccessOracle ORACLE = new AccessOracle();

    @Test
    void every_tuple_of_up_to_three_relations_is_decided_as_the_table_says() {
        long begun = System.nanoTime();
        long[] asked = new long[2];
        List<String> wrong = new ArrayList<>();
        for (Set<Relation> relations : Question.smallSets()) {
            Question.forEach(relations, Set.of(), question -> compare(question, asked, wrong));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                java.util.Locale.ROOT,
                "Access table: %,d tuples compared, %,d of them permitted, %d differences, %.1f s%n",
                asked[0],
                asked[1],
                wrong.size(),
                seconds);
        assertThat(wrong).isEmpty();
        assertThat(asked[0]).isGreaterThan(1_000_000);
    }

    @Test
    void every_tuple_of_up_to_two_relations_is_decided_as_the_page_says_under_each_circumstance() {
        long[] asked = new long[2];
        List<String> wrong = new ArrayList<>();
        for (Circumstance circumstance : Circumstance.values()) {
            Question.smallSets().stream()
                    .filter(relations -> relations.size() <= 2)
                    .forEach(relations -> Question.forEach(
                            relations, EnumSet.of(circumstance), question -> compare(question, asked, wrong)));
        }
        System.out.printf(
                java.util.Locale.ROOT,
                "Access circumstances: %,d tuples compared, %,d permitted%n",
                asked[0],
                asked[1]);
        assertThat(wrong).isEmpty();
    }

    private static void compare(Question question, long[] asked, List<String> wrong) {
        boolean expected = ORACLE.permits(question);
        asked[0]++;
        asked[1] += expected ? 1 : 0;
        if (question.permitted() != expected && wrong.size() < 20) {
            wrong.add(question + " is " + (expected ? "permitted" : "denied") + " by the table");
        }
    }

    /** Sets are given as bits: sets as such have so many combinations that enumerating them never ends. */
    @Property(tries = 20_000, generation = GenerationMode.RANDOMIZED)
    void larger_sets_are_decided_as_the_table_says(
            @ForAll @IntRange(max = (1 << 14) - 1) int relationBits,
            @ForAll @IntRange(max = (1 << 7) - 1) int circumstanceBits,
            @ForAll Facet facet,
            @ForAll Action action,
            @ForAll Purpose purpose) {
        Set<Relation> relations = Question.chosen(Relation.class, relationBits);
        Set<Circumstance> circumstances = Question.chosen(Circumstance.class, circumstanceBits);
        for (AccessPhase phase : AccessPhase.values()) {
            for (Set<Circumstance> some : List.of(Set.<Circumstance>of(), circumstances)) {
                Question question = new Question(relations, some, facet, action, phase, purpose);
                assertThat(question.permitted()).as(question::toString).isEqualTo(ORACLE.permits(question));
            }
        }
    }

    @Test
    void the_table_has_every_facet_and_every_relation_but_the_delegate_who_has_the_grantors_row() {
        Set<String> facets =
                GoldenTable.read().lines().stream().map(GoldenTable.Line::facet).collect(Collectors.toSet());
        Set<String> relations = GoldenTable.read().lines().stream()
                .flatMap(line -> List.of(line.relations().split(" ")).stream())
                .collect(Collectors.toSet());

        assertThat(facets).hasSameSizeAs(Facet.values());
        assertThat(relations).hasSize(Relation.values().length - 1).doesNotContain("DELEGATE");
    }

    /** All but the one that only the engine can know: whether there is a delegation. */
    @Test
    void every_denial_of_the_list_is_given_somewhere() {
        Set<Denial> given = EnumSet.noneOf(Denial.class);
        for (Circumstance circumstance : Circumstance.values()) {
            for (int bits : new int[] {0, 1, 3, 1 << 12, 1 << 13, 1 << 13 | 1 << 12, 1 << 6}) {
                Question.forEach(
                        Question.chosen(Relation.class, bits),
                        EnumSet.of(circumstance),
                        q -> AccessRules.decide(
                                        q.relations(), q.circumstances(), q.facet(), q.action(), q.phase(), q.purpose())
                                .denial()
                                .ifPresent(given::add));
            }
        }

        assertThat(given).isEqualTo(EnumSet.complementOf(EnumSet.of(Denial.NOT_DELEGATED)));
    }

    @Test
    void a_denial_names_its_rule_and_a_permission_its_row() {
        AccessDecision denied = AccessRules.decide(
                Set.of(Relation.SELF), Facet.CALIBRATION, Action.READ, AccessPhase.ARCHIVED, Purpose.WORK);
        AccessDecision permitted = AccessRules.decide(
                Set.of(Relation.HR_PARTNER), Facet.CALIBRATION, Action.READ, AccessPhase.ARCHIVED, Purpose.WORK);

        assertThat(denied.code()).isEqualTo("OWN_DRAFT");
        assertThat(permitted.code()).isEqualTo("HR_PARTNER-CALIBRATION-READ");
    }
}
