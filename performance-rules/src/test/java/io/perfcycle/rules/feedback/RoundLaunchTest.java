package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.RaterLimits;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands against a round whose raters nobody approved. */
class RoundLaunchTest {
    private static final RaterLimits LIMITS = new RaterLimits(2, 1, false, 3, true);

    private static Invitation asked(String rater, Relationship relationship) {
        return new Invitation(EmployeeId.of(rater), relationship);
    }

    private static List<String> against(boolean named, Map<EmployeeId, Integer> places, Invitation... invitations) {
        RoundDraft draft = new RoundDraft(
                RoundId.of("r"),
                CycleId.of("c"),
                EmployeeId.of("ann"),
                List.of(new Question("Q", "Listens", 1, 5)),
                List.of(invitations));
        return NominationDecisions.againstLaunch(draft, named, new RaterStanding(Map.of(), places, LIMITS)).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void nothing_stands_against_raters_within_the_limits() {
        assertThat(against(false, Map.of(), asked("p", Relationship.PEER), asked("q", Relationship.PEER)))
                .isEmpty();
    }

    @Test
    void raters_that_wait_for_approval_or_have_it_are_not_passed_over() {
        assertThat(against(true, Map.of(), asked("p", Relationship.PEER))).containsExactly("FEEDBACK-RATERS-NAMED");
    }

    @Test
    void an_administrator_keeps_to_the_limits_too_and_is_told_of_all_at_once() {
        assertThat(against(
                        true,
                        Map.of(EmployeeId.of("p"), 3, EmployeeId.of("q"), 2),
                        asked("p", Relationship.PEER),
                        asked("q", Relationship.PEER),
                        asked("s", Relationship.PEER)))
                .containsExactly("FEEDBACK-RATERS-NAMED", "FEEDBACK-TOO-MANY-RATERS", "FEEDBACK-RATER-OVERLOADED");
    }

    @ParameterizedTest
    @EnumSource(Relationship.class)
    void peers_and_direct_reports_count_against_the_limit_of_a_rater_and_nobody_else(Relationship relationship) {
        boolean counts = relationship == Relationship.PEER || relationship == Relationship.DIRECT_REPORT;

        assertThat(NominationDecisions.isLimited(relationship)).isEqualTo(counts);
        assertThat(NominationDecisions.limited(List.of(asked("p", relationship))))
                .isEqualTo(counts ? List.of(EmployeeId.of("p")) : List.of());
    }
}
