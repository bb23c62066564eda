package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.feedback.CoachingPolicy;
import io.perfcycle.core.feedback.ContinuousPolicy;
import io.perfcycle.core.feedback.ModerationPolicy;
import io.perfcycle.core.feedback.ModerationStep;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.feedback.RecognitionPoints;
import io.perfcycle.core.feedback.RequestPolicy;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.outcome.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RecognitionTest {
    private static final EmployeeId ANN = EmployeeId.of("ann");
    private static final EmployeeId BEN = EmployeeId.of("ben");
    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

    private static Recognition thanks(String from, String to, Instant at, Integer points) {
        return Recognition.builder()
                .id(RecognitionId.of(from + to))
                .author(EmployeeId.of(from))
                .subject(EmployeeId.of(to))
                .companyValue("Care")
                .text("Thank you")
                .givenAt(at)
                .points(Optional.ofNullable(points))
                .build();
    }

    private static ContinuousPolicy policy(RecognitionPoints points, String... values) {
        return ContinuousPolicy.builder()
                .addCompanyValues(values)
                .points(points)
                .moderation(ModerationPolicy.standard())
                .requests(RequestPolicy.standard())
                .coaching(CoachingPolicy.standard())
                .build();
    }

    private static List<String> codes(
            EmployeeId to, String value, Integer points, ContinuousPolicy policy, long spent) {
        RecognitionDraft draft = new RecognitionDraft(RecognitionId.of("k"), to, value, "Thank you", points);
        return RecognitionDecisions.recognise(draft, new RecognitionDecisions.Giving(ANN, policy, spent, NOON))
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void every_reason_against_it_is_told() {
        assertThat(codes(ANN, "Speed", 3, policy(RecognitionPoints.NONE, "Care"), 0))
                .containsExactly("FEEDBACK-THANKS-TO-ONESELF", "RECOGNITION-VALUE-UNKNOWN", "RECOGNITION-POINTS-OFF");
        assertThat(codes(BEN, "Care", 6, policy(new RecognitionPoints(5, 10), "Care"), 5))
                .containsExactly("RECOGNITION-POINTS-MANY", "RECOGNITION-POINTS-SPENT");
    }

    @Test
    void points_are_given_up_to_the_most_and_to_the_last_of_the_month() {
        ContinuousPolicy policy = policy(new RecognitionPoints(5, 10), "Care");
        assertThat(codes(BEN, "Care", 5, policy, 5)).isEmpty();
        assertThat(codes(BEN, "Care", 5, policy, 6)).containsExactly("RECOGNITION-POINTS-SPENT");
        assertThat(codes(BEN, "Care", null, policy, 10)).isEmpty();
        assertThat(codes(BEN, "Anything", null, policy(RecognitionPoints.NONE), 0))
                .isEmpty();
    }

    @Test
    void a_month_is_a_calendar_month_in_utc() {
        List<Recognition> given = List.of(
                thanks("ann", "ben", Instant.parse("2026-03-01T00:00:00Z"), 3),
                thanks("ann", "cat", Instant.parse("2026-02-28T23:59:59Z"), 5),
                thanks("ann", "dan", Instant.parse("2025-03-15T00:00:00Z"), 7),
                thanks("ann", "eve", NOON, null));
        assertThat(RecognitionDecisions.spentInMonth(given, NOON)).isEqualTo(3);
    }

    @Property(tries = 1000)
    void figures_are_those_of_counting_pair_by_pair(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 24) Integer> pairs) {
        List<Recognition> all = pairs.stream()
                .map(pair -> thanks("p" + pair / 5, "p" + pair % 5, NOON, null))
                .toList();
        long mutual = all.stream()
                .filter(each -> all.stream()
                        .anyMatch(other -> other.author().equals(each.subject())
                                && other.subject().equals(each.author())))
                .count();
        RecognitionFigures figures = RecognitionCalculator.measure(all);
        assertThat(figures.given()).isEqualTo(all.size());
        assertThat(figures.givers())
                .isEqualTo(all.stream().map(Recognition::author).distinct().count());
        assertThat(figures.receivers())
                .isEqualTo(all.stream().map(Recognition::subject).distinct().count());
        assertThat(figures.pairs()).isEqualTo(pairs.stream().distinct().count());
        assertThat(figures.mutual()).isEqualTo(mutual);
        assertThat(figures.reciprocity().isPresent()).isEqualTo(!all.isEmpty());
    }

    @Test
    void reciprocity_is_the_share_that_goes_back_and_forth_and_what_is_hidden_does_not_count() {
        Recognition hidden = thanks("cat", "dan", NOON, null)
                .moderated(List.of(new ModerationStep(ModerationStep.Kind.HIDDEN, BEN, NOON, "why")));
        RecognitionFigures figures = RecognitionCalculator.measure(List.of(
                thanks("ann", "ben", NOON, null),
                thanks("ben", "ann", NOON, null),
                thanks("ann", "cat", NOON, null),
                hidden));
        assertThat(figures).isEqualTo(new RecognitionFigures(3, 2, 3, 3, 1, 2, Optional.of(new BigDecimal("0.6667"))));
    }
}
