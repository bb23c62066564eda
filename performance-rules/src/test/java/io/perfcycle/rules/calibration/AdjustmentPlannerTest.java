package io.perfcycle.rules.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.review.PanelPolicy;
import io.perfcycle.core.value.Percent;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.rules.statistics.NormalScore;
import io.perfcycle.vectors.Vectors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdjustmentPlannerTest {
    private static final Offset<BigDecimal> CLOSE = Offset.offset(new BigDecimal("1e-9"));
    private static final RatingScale SCALE = RatingScale.ONE_TO_FIVE;

    private static List<RatedReview> reviews(JsonNode groups) {
        List<RatedReview> reviews = new ArrayList<>();
        groups.forEachEntry((manager, scores) -> {
            int i = 0;
            for (JsonNode score : scores) {
                reviews.add(new RatedReview(
                        ReviewId.of(manager + "-" + i++), EmployeeId.of(manager), score.decimalValue()));
            }
        });
        return reviews;
    }

    private static List<RatedReview> team(String manager, String... scores) {
        List<RatedReview> reviews = new ArrayList<>();
        for (String score : scores) {
            reviews.add(new RatedReview(
                    ReviewId.of(manager + "-" + reviews.size()), EmployeeId.of(manager), new BigDecimal(score)));
        }
        return reviews;
    }

    private static Map<String, BigDecimal> exact(Outcome<AdjustmentProposal> outcome) {
        Map<String, BigDecimal> exact = new TreeMap<>();
        outcome.orElseThrow().scores().forEach(score -> exact.put(score.review().value(), score.exact()));
        return exact;
    }

    private static void expect(Map<String, BigDecimal> exact, String manager, JsonNode expected) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(exact.get(manager + "-" + i))
                    .as(manager + "-" + i)
                    .isCloseTo(expected.get(i).decimalValue(), CLOSE);
        }
    }

    @Test
    void the_published_standard_scores_come_out() {
        for (JsonNode vector : Vectors.of("z_score_normalisation")) {
            JsonNode target = vector.get("input").path("target");
            SpreadPolicy policy = new SpreadPolicy(
                    2,
                    target.isMissingNode()
                            ? Optional.empty()
                            : Optional.of(new SpreadPolicy.Target(
                                    target.get(0).decimalValue(), target.get(1).decimalValue())));
            Outcome<AdjustmentProposal> outcome = AdjustmentPlanner.byStandardScore(
                    reviews(vector.get("input").get("groups")), policy, SCALE);
            Map<String, BigDecimal> exact = exact(outcome);
            Explanation explanation = outcome.orElseThrow().explanation();
            JsonNode expected = vector.get("expected");

            assertThat(new BigDecimal(explanation.inputs().get("target mean")))
                    .isCloseTo(expected.get("target_mean").decimalValue(), CLOSE);
            assertThat(new BigDecimal(explanation.inputs().get("target standard deviation")))
                    .isCloseTo(expected.get("target_sd").decimalValue(), CLOSE);
            expected.get("managers").forEachEntry((manager, figures) -> {
                if (figures.get("adjusted").isNull()) {
                    assertThat(exact).doesNotContainKey(manager + "-0");
                    assertThat(outcome.findings()).extracting(Finding::code).contains("CALIBRATION-NO-SPREAD");
                } else {
                    expect(exact, manager, figures.get("adjusted"));
                }
            });
        }
    }

    @Test
    void a_small_team_keeps_its_scores_and_that_is_said() {
        List<RatedReview> all = new ArrayList<>(team("a", "1", "2", "3", "4", "5"));
        all.addAll(team("b", "5", "4"));
        Outcome<AdjustmentProposal> outcome = AdjustmentPlanner.byStandardScore(all, SpreadPolicy.standard(), SCALE);

        assertThat(exact(outcome)).hasSize(5).doesNotContainKey("b-0");
        assertThat(outcome.findings())
                .extracting(Finding::code)
                .containsExactly("CALIBRATION-TEAM-TOO-SMALL", "CALIBRATION-CLIPPED", "CALIBRATION-ATTRIBUTION");
    }

    @Test
    void a_proposal_off_the_scale_is_cut_and_counted() {
        AdjustmentProposal proposal = AdjustmentPlanner.byStandardScore(
                        team("a", "1", "1", "1", "1", "5"),
                        new SpreadPolicy(
                                5, Optional.of(new SpreadPolicy.Target(new BigDecimal("3"), new BigDecimal("2")))),
                        SCALE)
                .orElseThrow();

        assertThat(proposal.scores())
                .filteredOn(AdjustmentProposal.Proposed::isClipped)
                .extracting(AdjustmentProposal.Proposed::onScale)
                .containsExactly(new BigDecimal("5"));
    }

    @Test
    void the_published_ranks_and_normal_scores_come_out() {
        for (JsonNode vector : Vectors.of("rank_based_normalisation")) {
            List<BigDecimal> scores = vector.get("input")
                    .get("x")
                    .valueStream()
                    .map(JsonNode::decimalValue)
                    .toList();
            List<RankScore> ranks = RankNormalisation.ranks(scores);
            JsonNode expected = vector.get("expected");

            for (int i = 0; i < scores.size(); i++) {
                RankScore rank = ranks.get(i);
                assertThat(rank.averageRank())
                        .isCloseTo(expected.get("average_rank").get(i).decimalValue(), CLOSE);
                assertThat(rank.midPercentile())
                        .isCloseTo(expected.get("percentile_mid").get(i).decimalValue(), CLOSE)
                        .isCloseTo(
                                expected.get("percentile_rank_strict_weak_half")
                                        .get(i)
                                        .decimalValue(),
                                CLOSE);
                assertThat(rank.inclusivePercentile())
                        .isCloseTo(expected.get("percentile_inclusive").get(i).decimalValue(), CLOSE);
                assertThat(rank.exclusivePercentile())
                        .isCloseTo(
                                expected.get("percentile_exclusive_n_minus_1")
                                        .get(i)
                                        .decimalValue(),
                                CLOSE);
                assertThat(RankNormalisation.normalScores(scores, NormalScore.BLOM)
                                .get(i))
                        .isCloseTo(expected.get("blom_normal_score").get(i).decimalValue(), CLOSE);
                assertThat(RankNormalisation.normalScores(scores, NormalScore.VAN_DER_WAERDEN)
                                .get(i))
                        .isCloseTo(expected.get("van_der_waerden").get(i).decimalValue(), CLOSE);
                assertThat(RankNormalisation.normalScores(scores, NormalScore.RANKIT)
                                .get(i))
                        .isCloseTo(expected.get("rankit").get(i).decimalValue(), CLOSE);
            }
        }
    }

    @Property
    void a_proposal_by_rank_keeps_the_order_within_a_team(
            @ForAll @Size(min = 2, max = 20) List<@IntRange(min = 10, max = 50) Integer> scores) {
        List<RatedReview> team = new ArrayList<>();
        scores.forEach(score -> team.add(
                new RatedReview(ReviewId.of("r" + team.size()), EmployeeId.of("m"), BigDecimal.valueOf(score, 1))));
        Map<String, BigDecimal> exact =
                exact(AdjustmentPlanner.byRank(team, NormalScore.BLOM, new SpreadPolicy(2, Optional.empty()), SCALE));

        for (RatedReview one : team) {
            for (RatedReview other : team) {
                BigDecimal first = exact.get(one.review().value());
                BigDecimal second = exact.get(other.review().value());
                assertThat(first == null ? 0 : Integer.signum(first.compareTo(second)))
                        .isEqualTo(
                                first == null ? 0 : Integer.signum(one.score().compareTo(other.score())));
            }
        }
    }

    @Test
    void the_published_shrinkage_comes_out_for_every_attribution() {
        for (JsonNode vector : Vectors.of("manager_effect_adjustment")) {
            List<RatedReview> reviews = reviews(vector.get("input").get("groups"));
            JsonNode expected = vector.get("expected");
            Outcome<AdjustmentProposal> full = AdjustmentPlanner.byShrinkage(reviews, Percent.HUNDRED, SCALE);
            Outcome<AdjustmentProposal> half = AdjustmentPlanner.byShrinkage(reviews, Percent.ofPercent("50"), SCALE);
            Explanation explanation = full.orElseThrow().explanation();

            assertThat(new BigDecimal(explanation.inputs().get("mean weighted by precision")))
                    .isCloseTo(expected.get("mu").decimalValue(), CLOSE);
            for (Explanation part : explanation.parts()) {
                assertThat(new BigDecimal(part.value()))
                        .isCloseTo(
                                expected.get("leniency_effect")
                                        .get(part.quantity())
                                        .decimalValue(),
                                CLOSE);
                assertThat(new BigDecimal(part.inputs().get("reliability")))
                        .isCloseTo(
                                expected.get("reliability").get(part.quantity()).decimalValue(), CLOSE);
            }
            expected.get("adjusted_full").forEachEntry((manager, scores) -> expect(exact(full), manager, scores));
            expected.get("adjusted_half").forEachEntry((manager, scores) -> expect(exact(half), manager, scores));
            assertThat(full.orElseThrow().scores())
                    .noneMatch(AdjustmentProposal.Proposed::isClipped)
                    .hasSize(reviews.size());
            assertThat(half.findings()).extracting(Finding::code).containsExactly("CALIBRATION-ATTRIBUTION");
            assertThat(half.findings().get(0).arguments()).containsEntry("share", "50 %");
        }
    }

    @Test
    void reviewers_who_differ_less_than_their_people_are_left_as_they_are() {
        List<RatedReview> all = new ArrayList<>(team("a", "1", "5", "3"));
        all.addAll(team("b", "5", "1", "3"));
        Outcome<AdjustmentProposal> outcome = AdjustmentPlanner.byShrinkage(all, Percent.HUNDRED, SCALE);

        assertThat(outcome.findings()).extracting(Finding::code).contains("CALIBRATION-NO-DIFFERENCE");
        assertThat(outcome.orElseThrow().scores())
                .allSatisfy(score -> assertThat(score.exact()).isEqualByComparingTo(score.from()));
    }

    @Test
    void without_a_share_of_leniency_nothing_changes_and_without_two_teams_nothing_is_estimated() {
        List<RatedReview> all = new ArrayList<>(team("a", "1", "2", "1"));
        all.addAll(team("b", "5", "4", "5"));

        assertThat(AdjustmentPlanner.byShrinkage(all, Percent.ZERO, SCALE)
                        .orElseThrow()
                        .scores())
                .allSatisfy(score -> assertThat(score.exact()).isEqualByComparingTo(score.from()));
        assertThat(AdjustmentPlanner.byShrinkage(team("a", "1", "2"), Percent.HUNDRED, SCALE)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("CALIBRATION-NO-TEAMS");
        assertThat(AdjustmentPlanner.byShrinkage(List.of(), Percent.HUNDRED, SCALE)
                        .isDone())
                .isFalse();
        assertThatThrownBy(() -> AdjustmentPlanner.byShrinkage(all, Percent.ofPercent("101"), SCALE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_panel_proposes_its_mean_without_the_ends_and_says_where_it_is_too_small() {
        List<PanelAdjustmentPlanner.Panel> panels = List.of(
                new PanelAdjustmentPlanner.Panel(ReviewId.of("a"), new BigDecimal("4"), numbers("1", "3", "3.5", "5")),
                new PanelAdjustmentPlanner.Panel(ReviewId.of("b"), new BigDecimal("4"), numbers("1", "3")));
        Outcome<AdjustmentProposal> outcome = PanelAdjustmentPlanner.plan(panels, PanelPolicy.standard());

        assertThat(exact(outcome)).containsExactly(Map.entry("a", new BigDecimal("3.25")));
        assertThat(outcome.findings()).extracting(Finding::code).containsExactly("CALIBRATION-TOO-FEW-RATERS");
    }

    private static List<Optional<BigDecimal>> numbers(String... numbers) {
        List<Optional<BigDecimal>> all = new ArrayList<>();
        for (String number : numbers) {
            all.add(Optional.of(new BigDecimal(number)));
        }
        return all;
    }

    @Test
    void empty_input_gives_an_empty_proposal() {
        assertThat(AdjustmentPlanner.byStandardScore(List.of(), SpreadPolicy.standard(), SCALE)
                        .orElseThrow()
                        .scores())
                .isEmpty();
        assertThat(RankNormalisation.ranks(List.of(BigDecimal.ONE)).get(0).exclusivePercentile())
                .isEqualByComparingTo("0");
        assertThatThrownBy(() -> new SpreadPolicy(1, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SpreadPolicy.Target(BigDecimal.ONE, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
