package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundOverlap;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which raters an earlier round told of together, by what it told. */
class RoundOverlapCellsTest {
    private static final Question QUESTION = new Question("Q", "Listens", 1, 5);

    private static Round round(String id, Relationship relationship, int... raters) {
        return Round.builder()
                .id(RoundId.of(id))
                .cycle(CycleId.of("c"))
                .subject(EmployeeId.of("ann"))
                .addQuestions(QUESTION)
                .addAllInvitations(IntStream.of(raters)
                        .mapToObj(rater -> new Invitation(EmployeeId.of("p" + rater), relationship))
                        .toList())
                .threshold(3)
                .state(Round.State.CLOSED)
                .build();
    }

    private static Participation all(Round round) {
        return Participation.builder()
                .round(round.id())
                .addAllResponded(
                        round.invitations().stream().map(Invitation::rater).toList())
                .build();
    }

    private static RoundOverlap beside(Round earlier, GroupResult told, Round later) {
        RoundResults results = new RoundResults(3, List.of(told), Map.of(), List.of());
        return RoundOverlaps.of(later, all(later), List.of(new RoundOverlaps.Told(earlier, all(earlier), results)));
    }

    private static GroupResult told(int n, Map<String, Figure> figures, Map<String, List<Integer>> chosen) {
        return new GroupResult(Relationship.PEER, Optional.empty(), false, n, figures, chosen, List.of());
    }

    private static Figure figure(int n) {
        return new Figure(n, BigDecimal.ONE, Optional.empty());
    }

    private static final Round EARLIER = round("one", Relationship.PEER, 1, 2, 3, 4, 5, 6);
    private static final Round AGAIN = round("two", Relationship.PEER, 1, 2, 3, 4, 5, 6);
    private static final RoundOverlap REPEATED = new RoundOverlap(List.of(), List.of(Relationship.PEER));
    private static final RoundOverlap HELD_BACK = new RoundOverlap(List.of(Relationship.PEER), List.of());

    @Test
    void raters_who_all_answered_every_question_are_told_again_as_the_same_group() {
        assertThat(beside(EARLIER, told(6, Map.of("Q", figure(6)), Map.of("C", List.of(4, 0, 2))), AGAIN))
                .isEqualTo(REPEATED);
    }

    @Test
    void where_some_left_a_question_open_nobody_is_told_again() {
        assertThat(beside(EARLIER, told(6, Map.of("Q", figure(3)), Map.of()), AGAIN))
                .isEqualTo(HELD_BACK);
        assertThat(beside(EARLIER, told(6, Map.of("Q", figure(6)), Map.of("C", List.of(1, 0, 2))), AGAIN))
                .isEqualTo(HELD_BACK);
    }

    @Test
    void a_total_over_a_group_that_was_held_back_is_a_group_too_once_it_is_large_enough() {
        Round three = round("one", Relationship.PEER, 1, 2, 3);
        Round two = round("one", Relationship.PEER, 1, 2);
        Round later = round("two", Relationship.EXTERNAL, 1, 2, 3);

        assertThat(beside(three, GroupResult.suppressed(Relationship.PEER), later)
                        .heldBack())
                .containsExactly(Relationship.EXTERNAL);
        assertThat(beside(two, GroupResult.suppressed(Relationship.PEER), later).isNone())
                .isTrue();
    }
}
