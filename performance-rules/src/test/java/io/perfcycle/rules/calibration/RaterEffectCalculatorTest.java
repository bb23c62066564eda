package io.perfcycle.rules.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.vectors.Vectors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RaterEffectCalculatorTest {
    private static RatedSubject row(String reviewer, String subject, String... ratings) {
        List<Rating> all = new ArrayList<>();
        for (String rating : ratings) {
            all.add(rating.isEmpty() ? Rating.UNRATED : Rating.rated(rating));
        }
        return new RatedSubject(EmployeeId.of(reviewer), EmployeeId.of(subject), all);
    }

    private static void close(Optional<BigDecimal> number, JsonNode expected, String what) {
        assertThat(number.isEmpty()).as(what).isEqualTo(expected.isNull());
        number.ifPresent(value ->
                assertThat(value).as(what).isCloseTo(expected.decimalValue(), Offset.offset(new BigDecimal("1e-9"))));
    }

    private static Map<String, Optional<BigDecimal>> figures(RaterEffects.Rater rater) {
        Map<String, Optional<BigDecimal>> figures = new TreeMap<>();
        figures.put("n_ratees", Optional.of(BigDecimal.valueOf(rater.subjects())));
        figures.put("mean", Optional.of(rater.mean()));
        figures.put("leniency_raw", Optional.of(rater.leniency().fromGrandMean()));
        figures.put("leniency_vs_midpoint", Optional.of(rater.leniency().fromMidpoint()));
        figures.put("leniency_z", rater.leniency().inDeviations());
        figures.put("sd", rater.spread().deviation());
        figures.put("sd_ratio", rater.spread().ratio());
        figures.put("mean_abs_dev_from_midpoint", Optional.of(rater.spread().fromMidpoint()));
        figures.put("share_at_midpoint", rater.spread().shareAtMidpoint());
        figures.put("share_top_category", Optional.of(rater.spread().shareAtTop()));
        figures.put("skewness", rater.spread().skewness());
        figures.put("halo_mean_sd_across_dimensions", rater.halo().deviation());
        figures.put("halo_mean_standardized_sd", rater.halo().standardised());
        figures.put("halo_mean_interdimension_r", rater.halo().correlation());
        return figures;
    }

    @Test
    void the_published_indices_come_out() {
        for (JsonNode vector : Vectors.of("rater_effect_indices")) {
            List<RatedSubject> rows = new ArrayList<>();
            vector.get("input")
                    .get("ratings")
                    .forEachEntry((rater, subjects) -> subjects.forEach(subject -> {
                        String[] ratings =
                                subject.valueStream().map(JsonNode::asString).toArray(String[]::new);
                        rows.add(row(rater, "s" + rows.size(), ratings));
                    }));
            RaterEffects effects = RaterEffectCalculator.measure(rows, RatingScale.ONE_TO_FIVE);
            JsonNode expected = vector.get("expected");

            close(effects.grandMean(), expected.get("grand_mean"), "grand mean");
            close(effects.grandDeviation(), expected.get("grand_sd"), "grand deviation");
            assertThat(effects.raters()).hasSize(expected.get("raters").size());
            for (RaterEffects.Rater rater : effects.raters()) {
                JsonNode figures = expected.get("raters").get(rater.reviewer().value());
                Map<String, Optional<BigDecimal>> measured = figures(rater);
                assertThat(measured.keySet()).containsExactlyInAnyOrderElementsOf(figures.propertyNames());
                measured.forEach((name, value) -> close(value, figures.get(name), rater.reviewer() + " " + name));
            }
        }
    }

    @Test
    void where_each_person_has_one_reviewer_the_warning_says_that_leniency_cannot_be_told_from_a_strong_team() {
        List<RatedSubject> nested = List.of(row("m1", "a", "5"), row("m1", "b", "4"), row("m2", "c", "2"));
        List<RatedSubject> crossed = List.of(row("m1", "a", "5"), row("m1", "b", "4"), row("m2", "b", "2"));

        assertThat(RaterEffectCalculator.measure(nested, RatingScale.ONE_TO_FIVE)
                        .findings())
                .extracting(Finding::code)
                .contains("CALIBRATION-CONFOUNDED", "CALIBRATION-FEW-PEOPLE");
        assertThat(RaterEffectCalculator.measure(crossed, RatingScale.ONE_TO_FIVE)
                        .findings())
                .extracting(Finding::code)
                .doesNotContain("CALIBRATION-CONFOUNDED");
    }

    @Test
    void a_reviewer_who_gives_one_rating_is_told_as_narrow_and_not_as_perfect_halo() {
        List<RatedSubject> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(row("same", "s" + i, "3", "3"));
            rows.add(row("wide", "t" + i, Integer.toString(1 + i), "3"));
        }
        RaterEffects effects = RaterEffectCalculator.measure(rows, RatingScale.ONE_TO_FIVE);

        assertThat(effects.findings())
                .extracting(Finding::code, finding -> finding.arguments().get("reviewer"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("CALIBRATION-CONFOUNDED", null),
                        org.assertj.core.groups.Tuple.tuple("CALIBRATION-ONE-RATING", "same"));
    }

    @Test
    void incomplete_rows_are_left_out_and_counted() {
        RaterEffects effects = RaterEffectCalculator.measure(
                List.of(row("m", "a", "4", "4"), row("m", "b", "", "1")), RatingScale.ONE_TO_FIVE);
        RaterEffects none = RaterEffectCalculator.measure(List.of(row("m", "b", "")), RatingScale.ONE_TO_FIVE);

        assertThat(effects.leftOut()).isEqualTo(1);
        assertThat(effects.grandMean().orElseThrow()).isEqualByComparingTo("4");
        assertThat(none.leftOut()).isEqualTo(1);
        assertThat(none.raters()).isEmpty();
        assertThat(none.grandMean()).isEmpty();
        assertThatThrownBy(() -> RaterEffectCalculator.measure(
                        List.of(row("m", "a", "4", "4"), row("m", "b", "1")), RatingScale.ONE_TO_FIVE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<BigDecimal>> table(String text) {
        List<List<BigDecimal>> rows = new ArrayList<>();
        for (String line : text.split("/")) {
            List<BigDecimal> row = new ArrayList<>();
            for (String cell : line.strip().split(" ")) {
                row.add(new BigDecimal(cell));
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void perceived_contribution_is_free_of_leniency_and_of_what_people_say_of_themselves() {
        Outcome<List<BigDecimal>> team =
                PerceivedContribution.measure(table("100 100 100 100/110 110 110 110/90 90 90 90/70 80 110 120"));
        Outcome<List<BigDecimal>> boasting =
                PerceivedContribution.measure(table("900 100 100 100/110 110 110 110/90 90 90 90/70 80 110 999"));

        assertThat(team.orElseThrow())
                .extracting(value ->
                        value.setScale(0, java.math.RoundingMode.HALF_UP).intValueExact())
                .containsExactly(94, 97, 109, 100);
        assertThat(boasting.orElseThrow()).isEqualTo(team.orElseThrow());
        assertThat(team.findings()).isEmpty();
    }

    @Test
    void two_people_always_come_out_alike_and_that_is_said() {
        Outcome<List<BigDecimal>> two = PerceivedContribution.measure(table("10 190/30 170"));

        assertThat(two.orElseThrow()).allSatisfy(value -> assertThat(value).isEqualByComparingTo("100"));
        assertThat(two.findings()).extracting(Finding::code).containsExactly("CALIBRATION-TWO-PEOPLE");
    }

    @Test
    void a_table_that_is_none_is_refused() {
        for (String wrong : List.of("1", "1 2/3", "1 -2/3 4", "1 0/3 4")) {
            assertThatThrownBy(() -> PerceivedContribution.measure(table(wrong)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
