package io.perfcycle.rules.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.rules.statistics.ManyFacetRasch.Measures;
import io.perfcycle.rules.statistics.ManyFacetRasch.Undefined;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ManyFacetRaschTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-4);

    /** Eight ratees on two criteria by three raters, categories 0 to 3: a row per ratee, criteria after each other. */
    private static final int[][] RATINGS = {
        {0, 1, 1, 1, 1, 0},
        {2, 2, 2, 0, 0, 1},
        {3, 3, 1, 3, 1, 0},
        {3, 2, 2, 2, 2, 2},
        {3, 3, 3, 3, 3, 3},
        {2, 3, 1, 2, 1, 0},
        {3, 2, 1, 1, 0, 0},
        {3, 3, 3, 2, 3, 1}
    };

    private static RaschColumns columns(int[][] ratings) {
        List<int[]> rows = new ArrayList<>();
        for (int ratee = 0; ratee < ratings.length; ratee++) {
            for (int at = 0; at < ratings[ratee].length; at++) {
                rows.add(new int[] {ratee, at / 3, at % 3, ratings[ratee][at]});
            }
        }
        return of(rows);
    }

    private static RaschColumns of(List<int[]> rows) {
        int[][] columns = new int[4][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < 4; i++) {
                columns[i][row] = rows.get(row)[i];
            }
        }
        return RaschColumns.of(columns[0], columns[1], columns[2], columns[3]);
    }

    private static Measures measures(ManyFacetRasch model) {
        return (Measures) model.measures();
    }

    @Test
    void a_rating_scale_has_the_measures_that_two_other_programs_agree_on() {
        ManyFacetRasch model = ManyFacetRasch.fit(columns(RATINGS));
        Measures measures = measures(model);

        assertThat(measures.ratees().get(0).orElseThrow()).isCloseTo(-2.11828569042, CLOSE);
        assertThat(measures.criteria().get(0)).isCloseTo(-1.19893898685, CLOSE);
        assertThat(measures.raters().get(2)).isCloseTo(1.29295736421, CLOSE);
        assertThat(measures.thresholds().get(2)).isCloseTo(1.87941448638, CLOSE);
        assertThat(measures.logLikelihood()).isCloseTo(-36.4170657222, CLOSE);
        assertThat(measures.infit().get(0)).isCloseTo(1.32177008677, CLOSE);
        assertThat(measures.outfit().get(1)).isCloseTo(0.814437400648, CLOSE);
        assertThat(measures.fairAverages().get(7).orElseThrow()).isCloseTo(2.65035280467, CLOSE);
    }

    @Test
    void a_ratee_with_highest_categories_only_is_left_out_and_has_no_measure() {
        ManyFacetRasch model = ManyFacetRasch.fit(columns(RATINGS));

        assertThat(model.extremeRatees()).containsExactly(4);
        assertThat(model.rawScores().get(4)).isEqualTo(18);
        assertThat(model.responses()).isEqualTo(42);
        assertThat(measures(model).ratees().get(4).isDefined()).isFalse();
        assertThat(measures(model).fairAverages().get(4).isDefined()).isFalse();
    }

    @Test
    void equal_raw_scores_on_a_full_design_have_equal_measures() {
        Measures measures = measures(ManyFacetRasch.fit(columns(RATINGS)));

        assertThat(measures.ratees().get(1).orElseThrow())
                .isCloseTo(measures.ratees().get(6).orElseThrow(), Offset.offset(1e-8));
        assertThat(measures.raters().stream().mapToDouble(rater -> rater).sum()).isCloseTo(0, CLOSE);
        assertThat(measures.thresholds().stream().mapToDouble(step -> step).sum())
                .isCloseTo(0, CLOSE);
    }

    @Test
    void what_cannot_be_told_apart_is_undefined_with_its_reason() {
        List<int[]> nested = new ArrayList<>();
        for (int ratee = 0; ratee < 4; ratee++) {
            for (int criterion = 0; criterion < 3; criterion++) {
                nested.add(new int[] {ratee, criterion, ratee / 2, (ratee + criterion) % 2});
            }
        }

        assertThat(reason(ManyFacetRasch.fit(of(nested)))).contains("does not connect");
        assertThat(reason(ManyFacetRasch.fit(columns(new int[][] {{0, 0, 0}, {1, 1, 1}}))))
                .contains("every ratee");
        assertThat(reason(ManyFacetRasch.fit(columns(new int[][] {{0, 2, 0}, {2, 0, 2}}))))
                .contains("category 1 is never used");
        assertThat(reason(ManyFacetRasch.fit(columns(new int[][] {{0, 1, 1}, {0, 0, 1}}))))
                .contains("rater 0");
        assertThatThrownBy(() -> of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static String reason(ManyFacetRasch model) {
        return ((Undefined) model.measures()).reason();
    }
}
