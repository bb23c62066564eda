package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Response;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundOverlap;
import io.perfcycle.core.feedback.RoundPolicy;
import io.perfcycle.core.feedback.RoundResponses;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two rounds about one person, in which whoever stands in both answers the same. Who is who does not matter in the first
 * one, so that one group of each size stands for all.
 */
class RoundOverlapsTest {
    private static final int PEOPLE = 6;
    private static final Question QUESTION = new Question("Q", "Listens", 1, 2);

    /** What of a round is asked for, who answered, and what is told when each person gives an answer; 0 for none. */
    private record Made(Round round, Participation who, RoundResponses what) {
        RoundResults results() {
            return RoundCalculator.measure(round, what, RoundPolicy.standard());
        }

        RoundOverlaps.Told told(RoundResults results) {
            return new RoundOverlaps.Told(round, who, results);
        }

        Made with(RoundOverlap overlap) {
            Round closed = Round.builder()
                    .id(round.id())
                    .cycle(round.cycle())
                    .subject(round.subject())
                    .addAllQuestions(round.questions())
                    .addAllInvitations(round.invitations())
                    .threshold(3)
                    .state(Round.State.CLOSED)
                    .overlap(overlap)
                    .build();
            return new Made(closed, who, what);
        }
    }

    /** The peers of the first bits; of the second, people from outside. */
    private static Made made(String id, int peers, int external, IntUnaryOperator answer) {
        List<Invitation> invitations = new ArrayList<>();
        List<EmployeeId> responded = new ArrayList<>();
        List<Response> responses = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            boolean peer = (peers >> person & 1) == 1;
            if (peer || (external >> person & 1) == 1) {
                Relationship relationship = peer ? Relationship.PEER : Relationship.EXTERNAL;
                int given = answer.applyAsInt(person);
                invitations.add(new Invitation(EmployeeId.of("p" + person), relationship));
                responded.add(EmployeeId.of("p" + person));
                Optional<Integer> score = given == 0 ? Optional.empty() : Optional.of(given);
                responses.add(new Response("t" + person, relationship, List.of(new Answer("Q", score, ""))));
            }
        }
        Round round = Round.builder()
                .id(RoundId.of(id))
                .cycle(CycleId.of("c"))
                .subject(EmployeeId.of("ann"))
                .addQuestions(QUESTION)
                .addAllInvitations(invitations)
                .threshold(3)
                .state(Round.State.CLOSED)
                .build();
        return new Made(
                round,
                Participation.builder()
                        .round(round.id())
                        .addAllResponded(responded)
                        .build(),
                RoundResponses.builder()
                        .round(round.id())
                        .addAllResponses(responses)
                        .build());
    }

    private static RoundOverlap overlap(Made first, Made second) {
        return overlap(first, first.results(), second);
    }

    private static RoundOverlap overlap(Made first, RoundResults told, Made second) {
        return RoundOverlaps.of(second.round(), second.who(), List.of(first.told(told)));
    }

    private static IntUnaryOperator vector(int answers, int open) {
        return person -> open == person ? 0 : 1 + (answers >> person & 1);
    }

    @Test
    void two_rounds_together_leave_two_answers_possible_for_every_rater_whoever_stands_in_both() {
        int released = 0;
        for (int size = 3; size <= PEOPLE; size++) {
            for (int second : groups()) {
                released += possible((1 << size) - 1, 0, second, -1);
            }
        }
        assertThat(released).isGreaterThan(0);
    }

    @Test
    void neither_does_a_total_over_groups_that_are_too_small_nor_a_question_that_one_left_open() {
        for (int second : groups()) {
            possible(0b000011, 0b001100, second, -1);
            possible(0b111111, 0, second, 2);
        }
    }

    /** Every group of three or more. */
    private static List<Integer> groups() {
        List<Integer> groups = new ArrayList<>();
        for (int group = 0; group < 1 << PEOPLE; group++) {
            if (Integer.bitCount(group) >= 3) {
                groups.add(group);
            }
        }
        return groups;
    }

    /** Goes through every vector of answers; the rater who leaves the question open in the second round answers in the first. */
    private static int possible(int peers, int external, int second, int open) {
        Map<String, int[]> seen = new HashMap<>();
        for (int answers = 0; answers < 1 << PEOPLE; answers++) {
            Made one = made("one", peers, external, vector(answers, -1));
            Made two = made("two", second, 0, vector(answers, open));
            RoundResults earlier = one.results();
            RoundResults later = two.with(overlap(one, earlier, two)).results();
            int[] values = seen.computeIfAbsent(earlier + " " + later, key -> new int[PEOPLE]);
            for (int person = 0; person < PEOPLE; person++) {
                values[person] |= 1 << (answers >> person & 1);
            }
        }
        seen.forEach((told, values) -> assertThat(IntStream.of(values).allMatch(value -> value == 3))
                .as(told)
                .isTrue());
        return seen.size() - 1;
    }

    /**
     * Rounds of cycles at different times are not compared. Who answers in both may answer differently, and then what both tell
     * leaves of each rater's two answers every pair that each alone leaves: nothing follows from the difference. (Who supposes
     * that everybody answers as before learns of the newcomer; that is a guess.)
     */
    @Test
    void at_two_times_what_both_rounds_tell_says_no_more_of_a_rater_than_each_does_alone() {
        for (int size = 3; size <= 4; size++) {
            int first = (1 << size) - 1;
            Map<Integer, String> earlier = told(first);
            for (int second : List.of(0b000111, 0b001111, 0b011110, 0b111111)) {
                Map<Integer, String> later = told(second);
                Map<String, int[]> pairs = new HashMap<>();
                earlier.forEach((then, one) -> later.forEach((now, two) -> {
                    int[] of = pairs.computeIfAbsent(one + " " + two, key -> new int[PEOPLE]);
                    for (int person = 0; person < PEOPLE; person++) {
                        of[person] |= 1 << 2 * (then >> person & 1) + (now >> person & 1);
                    }
                }));
                pairs.forEach((told, of) -> {
                    for (int person = 0; person < PEOPLE; person++) {
                        boolean both = ((first & second) >> person & 1) == 1;
                        assertThat(!both || of[person] == 0b1111).as(told).isTrue();
                    }
                });
            }
        }
    }

    /** What a round of peers tells, by their answers. */
    private static Map<Integer, String> told(int peers) {
        Map<Integer, String> told = new HashMap<>();
        for (int answers = 0; answers < 1 << PEOPLE; answers++) {
            if ((answers & ~peers) == 0) {
                told.put(
                        answers,
                        made("one", peers, 0, vector(answers, -1)).results().toString());
            }
        }
        return told;
    }

    @Test
    void without_the_rule_one_who_joined_would_be_told_by_the_difference() {
        Made one = made("one", 0b000111, 0, vector(0b000001, -1));
        Made two = made("two", 0b001111, 0, vector(0b001001, -1));

        assertThat(two.results().groups().get(0).suppressed()).isFalse();
        assertThat(overlap(one, two).heldBack()).containsExactly(Relationship.PEER);
        assertThat(two.with(overlap(one, two)).results().groups().get(0).suppressed())
                .isTrue();
        assertThat(two.with(overlap(one, two)).results().othersByQuestion()).isEmpty();
    }

    @Test
    void the_same_raters_are_told_again_and_others_are_told_too() {
        Made one = made("one", 0b000111, 0, vector(0b000001, -1));
        Made same = made("two", 0b000111, 0, vector(0b000011, -1));
        Made apart = made("two", 0b111000, 0, vector(0b001000, -1));

        assertThat(overlap(one, same).repeated()).containsExactly(Relationship.PEER);
        assertThat(same.with(overlap(one, same)).results().groups().get(0).meanByQuestion())
                .containsOnlyKeys("Q");
        assertThat(overlap(one, apart).isNone()).isTrue();
    }

    @Test
    void a_group_of_which_nothing_was_told_holds_nobody_back() {
        Made small = made("one", 0b000011, 0, vector(0b000001, -1));
        Made later = made("two", 0b000111, 0, vector(0b000011, -1));

        assertThat(overlap(small, later).isNone()).isTrue();
    }
}
