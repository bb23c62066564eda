package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Response;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundPolicy;
import io.perfcycle.core.feedback.RoundResponses;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every vector of answers of small rounds: what is told of a round never settles what one rater said. */
class RoundDisclosureTest {
    private static final RoundId ID = RoundId.of("r");
    private static final List<Relationship> GROUPS =
            List.of(Relationship.PEER, Relationship.DIRECT_REPORT, Relationship.EXTERNAL);

    /** A round in which the groups have these sizes, with answers 1 to points, 0 for none. */
    private static RoundResults results(List<Integer> sizes, int points, int[] answers) {
        List<Invitation> invitations = new ArrayList<>();
        List<Response> responses = new ArrayList<>();
        for (int group = 0; group < sizes.size(); group++) {
            for (int i = 0; i < sizes.get(group); i++) {
                int e = responses.size();
                Optional<Integer> score = answers[e] == 0 ? Optional.empty() : Optional.of(answers[e]);
                invitations.add(new Invitation(EmployeeId.of("p" + e), GROUPS.get(group)));
                responses.add(new Response("t" + e, GROUPS.get(group), List.of(new Answer("Q", score, ""))));
            }
        }
        Round round = Round.builder()
                .id(ID)
                .cycle(CycleId.of("c"))
                .subject(EmployeeId.of("ann"))
                .addQuestions(new Question("Q", "Listens", 1, points))
                .addAllInvitations(invitations)
                .threshold(3)
                .state(Round.State.CLOSED)
                .build();
        RoundResponses given =
                RoundResponses.builder().round(ID).addAllResponses(responses).build();
        return RoundCalculator.measure(round, given, RoundPolicy.standard());
    }

    @ParameterizedTest
    @CsvSource({
        "3, 5, 1",
        "4, 4, 0",
        "5, 3, 0",
        "7, 2, 0",
        "3 3, 3, 0",
        "3 3, 5, 1",
        "4 3, 3, 1",
        "3 2, 3, 0",
        "6 3, 2, 1",
        "3 2 2, 3, 1",
        "3 3 3, 2, 0",
        "2 2 2, 3, 1"
    })
    void what_is_told_leaves_at_least_two_answers_possible_for_every_rater(String groups, int points, int lowest) {
        List<Integer> sizes = new ArrayList<>();
        for (String size : groups.split(" ")) {
            sizes.add(Integer.valueOf(size));
        }
        int n = sizes.stream().mapToInt(Integer::intValue).sum();
        Map<String, long[]> possible = new HashMap<>();
        int[] answers = new int[n];
        java.util.Arrays.fill(answers, lowest);
        boolean more = true;
        while (more) {
            long[] seen =
                    possible.computeIfAbsent(results(sizes, points, answers).toString(), key -> new long[n]);
            for (int e = 0; e < n; e++) {
                seen[e] |= 1L << answers[e];
            }
            more = next(answers, lowest, points);
        }
        possible.forEach((told, seen) -> {
            for (long values : seen) {
                assertThat(Long.bitCount(values)).as(told).isGreaterThanOrEqualTo(2);
            }
        });
        assertThat(possible.size()).isGreaterThanOrEqualTo(Collections.max(sizes) < 3 ? 1 : 2);
    }

    private static boolean next(int[] answers, int lowest, int highest) {
        for (int e = 0; e < answers.length; e++) {
            if (answers[e] < highest) {
                answers[e]++;
                return true;
            }
            answers[e] = lowest;
        }
        return false;
    }
}
