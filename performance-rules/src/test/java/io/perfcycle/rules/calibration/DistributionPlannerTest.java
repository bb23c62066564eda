package io.perfcycle.rules.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.calibration.CalibrationPolicy;
import io.perfcycle.core.calibration.CalibrationPolicy.Distribution;
import io.perfcycle.core.calibration.CalibrationPolicy.Mode;
import io.perfcycle.core.calibration.GuidelineShare;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.Percent;
import io.perfcycle.vectors.Vectors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DistributionPlannerTest {
    private static List<GuidelineShare> guideline(JsonNode percents) {
        List<GuidelineShare> shares = new ArrayList<>();
        percents.forEach(percent -> shares.add(
                new GuidelineShare(Integer.toString(shares.size() + 1), Percent.ofPercent(percent.asString()))));
        return shares;
    }

    private static CalibrationPolicy forced(List<GuidelineShare> guideline) {
        return new CalibrationPolicy(Distribution.FORCED, Mode.OFF, guideline, Percent.ZERO);
    }

    private static List<RatedReview> reviews(Map<String, String> scores) {
        List<RatedReview> reviews = new ArrayList<>();
        scores.forEach((id, score) ->
                reviews.add(new RatedReview(ReviewId.of(id), EmployeeId.of("m"), new BigDecimal(score))));
        return reviews;
    }

    @Test
    void the_published_quotas_come_out() {
        for (JsonNode vector : Vectors.of("forced_distribution_quota")) {
            JsonNode input = vector.get("input");
            List<BandQuota> quotas =
                    DistributionPlanner.quotas(input.get("n").asInt(), guideline(input.get("percent")));
            JsonNode expected = vector.get("expected");

            for (int i = 0; i < quotas.size(); i++) {
                assertThat(quotas.get(i).ideal())
                        .isEqualByComparingTo(expected.get("ideal").get(i).decimalValue());
                assertThat(quotas.get(i).seats())
                        .as(vector.get("name").asString())
                        .isEqualTo(expected.get("counts").get(i).asInt());
            }
        }
    }

    @Test
    void the_published_assignments_come_out_and_ties_across_a_cut_are_told() {
        for (JsonNode vector : Vectors.of("forced_distribution_assignment")) {
            Map<String, String> scores = new LinkedHashMap<>();
            vector.get("input").get("scores").forEachEntry((id, score) -> scores.put(id, score.asString()));
            List<GuidelineShare> guideline = guideline(vector.get("input").get("percent_low_to_high"));
            Outcome<ForcedDistribution> outcome = DistributionPlanner.force(reviews(scores), forced(guideline));
            ForcedDistribution forced = outcome.orElseThrow();
            JsonNode expected = vector.get("expected");

            assertThat(forced.quotas())
                    .extracting(BandQuota::seats)
                    .isEqualTo(expected.get("counts")
                            .valueStream()
                            .map(JsonNode::asInt)
                            .toList());
            if (expected.has("bin")) {
                Map<String, String> bands = new LinkedHashMap<>();
                forced.placements().forEach(placed -> bands.put(placed.review().value(), placed.band()));
                assertThat(forced.ties()).isEmpty();
                assertThat(outcome.findings()).isEmpty();
                assertThat(bands).hasSize(10);
                expected.get("bin").forEachEntry((id, bin) -> assertThat(bands).containsEntry(id, bin.asString()));
            } else {
                assertThat(forced.ties().get(0).reviews())
                        .extracting(ReviewId::value)
                        .isEqualTo(expected.get("tied_group_crossing_boundary")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
                assertThat(forced.placements())
                        .extracting(placed -> placed.review().value())
                        .containsExactly("d");
                assertThat(outcome.findings()).extracting(Finding::code).containsExactly("CALIBRATION-TIE");
            }
        }
    }

    @Test
    void nothing_is_forced_unless_the_policy_says_so() {
        CalibrationPolicy standard = CalibrationPolicy.standard();

        assertThat(DistributionPlanner.force(reviews(Map.of("a", "3")), standard)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("CALIBRATION-NOT-FORCED", "CALIBRATION-NO-GUIDELINE");
        assertThat(DistributionPlanner.force(reviews(Map.of("a", "3")), forced(List.of()))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("CALIBRATION-NO-GUIDELINE");
    }

    @Property
    void quotas_add_up_and_lie_within_one_of_the_ideal(
            @ForAll @IntRange(max = 100_000) int seats,
            @ForAll @Size(min = 1, max = 9) List<@LongRange(min = 0, max = 1_000_000) Long> shares) {
        long whole = shares.stream().mapToLong(Long::longValue).sum();
        if (whole == 0) {
            return;
        }
        int[] quotas = new int[shares.size()];
        QuotaKernel.divide(seats, shares.stream().mapToLong(Long::longValue).toArray(), quotas);

        assertThat(Arrays.stream(quotas).sum()).isEqualTo(seats);
        for (int i = 0; i < quotas.length; i++) {
            assertThat(Math.abs(quotas[i] * whole - seats * shares.get(i))).isLessThan(whole);
            assertThat(shares.get(i) == 0 ? quotas[i] : 0).isZero();
        }
    }

    @Property
    void everybody_is_either_placed_or_told_as_tied_and_bands_rise_with_scores(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 8) Integer> scores) {
        Map<String, String> byId = new LinkedHashMap<>();
        scores.forEach(score -> byId.put(String.format("r%03d", byId.size()), Integer.toString(score)));
        ForcedDistribution forced = DistributionPlanner.force(
                        reviews(byId),
                        forced(List.of(
                                new GuidelineShare("1", Percent.ofPercent("20")),
                                new GuidelineShare("2", Percent.ofPercent("70")),
                                new GuidelineShare("3", Percent.ofPercent("10")))))
                .orElseThrow();
        int tied = forced.ties().stream().mapToInt(tie -> tie.reviews().size()).sum();

        assertThat(forced.placements().size() + tied).isEqualTo(scores.size());
        assertThat(forced.placements())
                .extracting(ForcedDistribution.Placement::band)
                .isSorted();
        assertThat(forced.ties()).allSatisfy(tie -> assertThat(tie.bands()).hasSizeGreaterThan(1));
    }

    @Test
    void shares_that_mean_nothing_are_refused() {
        assertThatThrownBy(() -> QuotaKernel.divide(1, new long[] {-1, 2}, new int[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> QuotaKernel.divide(-1, new long[] {1}, new int[1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QuotaKernel.divide(1, new long[] {0}, new int[1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DistributionPlanner.quotas(1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DistributionPlanner.quotas(
                        1, List.of(new GuidelineShare("1", Percent.ofFraction("0.1234567890123")))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
