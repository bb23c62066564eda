package io.perfcycle.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.core.calibration.CalibrationPolicy;
import io.perfcycle.core.calibration.GuidelineShare;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.review.PanelPolicy;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ReviewSection;
import io.perfcycle.core.review.SchedulePolicy;
import io.perfcycle.core.review.ScorePolicy;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.value.Percent;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.core.value.Rounding;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.calibration.AdjustmentPlanner;
import io.perfcycle.rules.calibration.AdjustmentProposal;
import io.perfcycle.rules.calibration.DistributionPlanner;
import io.perfcycle.rules.calibration.RankNormalisation;
import io.perfcycle.rules.calibration.RatedReview;
import io.perfcycle.rules.calibration.SpreadPolicy;
import io.perfcycle.rules.review.PanelCalculator;
import io.perfcycle.rules.review.ScoreCalculator;
import io.perfcycle.rules.simulation.Phase.Calibrate.Method;
import io.perfcycle.rules.statistics.NormalScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The same ratings under the rules of production and in a simulated cycle: the same numbers. */
class ProductionKernelsTest {
    private static final int TEAM = 6;
    private static final RatingScale WIDE =
            new RatingScale("wide", List.of(RatingScale.Band.of("all", "All", "-1000", "1000")));

    /** Ratings with few decimals and without equal ones, as a world and as reviews. */
    private static final class Case {
        final Model model;
        final World world;
        final List<RatedReview> reviews = new ArrayList<>();

        Case(long seed, int teams, Phase... phases) {
            model = new Model(
                    new Organisation(Studies.levels(teams * TEAM), TEAM),
                    Population.of(Trait.normal(3, 1)),
                    Arrays.stream(phases).map(Step::each).toList(),
                    Model.Course.of(1));
            world = new World(model);
            world.begin(seed, 0);
            for (int p = 0; p < world.rating.length; p++) {
                BigDecimal score = BigDecimal.valueOf(world.score[p])
                        .setScale(3, RoundingMode.HALF_EVEN)
                        .add(BigDecimal.valueOf(p, 7));
                world.rating[p] = score.doubleValue();
                reviews.add(
                        new RatedReview(ReviewId.of("r" + p), EmployeeId.of(String.format("m%03d", p / TEAM)), score));
            }
        }

        double[] after(Phase phase) {
            Operator.of(phase, model, new Recorder(model)).apply(world, 1);
            return world.rating;
        }
    }

    private static double[] exact(AdjustmentProposal proposal) {
        return proposal.scores().stream()
                .mapToDouble(score -> score.exact().doubleValue())
                .toArray();
    }

    private static SpreadPolicy standard() {
        return new SpreadPolicy(2, Optional.of(new SpreadPolicy.Target(BigDecimal.ZERO, BigDecimal.ONE)));
    }

    @Property(tries = 50)
    void standard_scores_of_teams_are_those_that_are_proposed(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int teams) {
        Case one = new Case(seed, teams);
        double[] proposed = exact(
                AdjustmentPlanner.byStandardScore(one.reviews, standard(), WIDE).orElseThrow());

        assertThat(one.after(new Phase.Calibrate(Method.Z_SCORE))).containsExactly(proposed, within(1e-11));
    }

    @Property(tries = 50)
    void normal_scores_of_teams_are_those_that_are_proposed(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int teams) {
        Case one = new Case(seed, teams);
        double[] proposed = exact(AdjustmentPlanner.byRank(one.reviews, NormalScore.BLOM, standard(), WIDE)
                .orElseThrow());

        assertThat(one.after(new Phase.Calibrate(Method.NORMAL_SCORE))).containsExactly(proposed, within(1e-11));
    }

    @Property(tries = 50)
    void shrunk_effects_of_teams_are_those_that_are_proposed(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int teams) {
        Case one = new Case(seed, teams);
        double[] proposed = exact(AdjustmentPlanner.byShrinkage(one.reviews, Percent.ofPercent("100"), WIDE)
                .orElseThrow());

        assertThat(one.after(new Phase.Calibrate(Method.SHRINKAGE))).containsExactly(proposed, within(1e-11));
    }

    @Property(tries = 50)
    void places_in_a_team_are_the_percentiles_of_ranks(@ForAll long seed) {
        Case one = new Case(seed, 1);
        double[] percentiles = RankNormalisation.ranks(
                        one.reviews.stream().map(RatedReview::score).toList())
                .stream()
                .mapToDouble(rank -> rank.midPercentile().doubleValue())
                .toArray();

        assertThat(one.after(new Phase.Calibrate(Method.TEAM_RANK))).containsExactly(percentiles, within(1e-11));
    }

    @Property(tries = 50)
    void bands_are_those_of_a_forced_distribution_and_the_lowest_are_those_who_leave(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int teams,
            @ForAll @IntRange(min = 0, max = 60) int low,
            @ForAll @IntRange(min = 0, max = 40) int high) {
        Case one = new Case(seed, teams);
        double[] forced = forced(one, low, 100 - low - high, high);
        double[] lowest = forced(one, low, 100 - low);
        Case other = new Case(seed, teams);
        other.after(new Phase.DismissLowest(low / 100.0, false));

        assertThat(one.after(new AppraisalPhase.Distribute(
                        List.of(low / 100.0, (100 - low - high) / 100.0, high / 100.0), false, 1)))
                .containsExactly(forced);
        for (int p = 0; p < lowest.length; p++) {
            assertThat(Double.isNaN(other.world.score[p])).isEqualTo(lowest[p] == 1);
        }
    }

    /** The number of each review's band in production, from 1. */
    private static double[] forced(Case one, int... shares) {
        List<GuidelineShare> guideline = new ArrayList<>();
        for (int share : shares) {
            guideline.add(new GuidelineShare(Integer.toString(guideline.size() + 1), percent(share)));
        }
        CalibrationPolicy policy = new CalibrationPolicy(
                CalibrationPolicy.Distribution.FORCED, CalibrationPolicy.Mode.OFF, guideline, percent(10));
        double[] bands = new double[one.reviews.size()];
        DistributionPlanner.force(one.reviews, policy)
                .orElseThrow()
                .placements()
                .forEach(placement ->
                        bands[Integer.parseInt(placement.review().value().substring(1))] =
                                Integer.parseInt(placement.band()));
        return bands;
    }

    private static Percent percent(int percent) {
        return Percent.ofPercent(Integer.toString(percent));
    }

    @Property(tries = 50)
    void a_panel_is_scored_as_in_production(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int raters,
            @ForAll @IntRange(min = 0, max = 2) int trimmed) {
        PanelPolicy policy =
                new PanelPolicy(Math.min(trimmed, (raters - 1) / 2), new Rounding(RoundingMode.HALF_UP, 2));
        AppraisalPhase.Scale scale = new AppraisalPhase.Scale(5, 3, 1);
        Phase.Rate rate = new Phase.Rate(1, 0, 1, raters);
        Case one = new Case(seed, 2);
        RandomStream same = new RandomStream();
        same.seed(seed, 0, Purpose.RATING);
        double[] expected = new double[one.reviews.size()];
        for (int p = 0; p < expected.length; p++) {
            List<Optional<BigDecimal>> points = new ArrayList<>();
            for (int i = 0; i < raters; i++) {
                points.add(Optional.of(BigDecimal.valueOf(scale.point(one.world.score[p] + same.gaussian()))));
            }
            expected[p] = PanelCalculator.measure(points, policy)
                    .score()
                    .orElseThrow()
                    .doubleValue();
        }

        assertThat(one.after(new AppraisalPhase.Panel(rate, scale, policy))).containsExactly(expected, within(1e-12));
        assertThat(Arrays.stream(expected).min().orElseThrow()).isGreaterThanOrEqualTo(1);
    }

    @Property(tries = 50)
    void a_review_is_composed_and_averaged_as_in_production(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int raters,
            @ForAll @IntRange(min = 0, max = 40) int unrated,
            @ForAll ScorePolicy.MissingPart missing) {
        Rounding rounding = new Rounding(RoundingMode.HALF_UP, 2);
        PanelPolicy panel = new PanelPolicy(0, rounding);
        AppraisalPhase.Scale scale = new AppraisalPhase.Scale(5, 3, 1);
        AppraisalPhase.Differences differences = new AppraisalPhase.Differences(0, 0.5, 0, unrated / 100.0);
        List<AppraisalPhase.Section> sections = List.of(
                new AppraisalPhase.Section(50, true),
                new AppraisalPhase.Section(30.5, false),
                new AppraisalPhase.Section(20, false));
        ReviewPolicy policy = new ReviewPolicy(
                List.of(section("A", "50"), section("B", "30.5"), section("C", "20")),
                RatingScale.ONE_TO_FIVE,
                ScorePolicy.standard().withMissingPart(missing).withCriticalSections(List.of("A")),
                SchedulePolicy.standard());
        AppraisalPhase.Review review = new AppraisalPhase.Review(
                new AppraisalPhase.Panel(new Phase.Rate(1, 0, 0.7, raters), scale, panel),
                differences,
                sections,
                missing,
                false);
        Case one = new Case(seed, 2, review);
        RandomStream same = new RandomStream();
        same.seed(seed, 0, Purpose.RATING);
        double[] expected = new double[one.reviews.size()];
        for (int p = 0; p < expected.length; p++) {
            List<Optional<BigDecimal>> summaries = new ArrayList<>();
            for (int i = 0; i < raters; i++) {
                double halo = 0.5 * same.gaussian();
                List<SectionRating> ratings = new ArrayList<>();
                for (String id : List.of("A", "B", "C")) {
                    long point = scale.point(one.world.score[p] + halo + 0.7 * same.gaussian());
                    boolean left = same.chance(unrated / 100.0);
                    ratings.add(
                            new SectionRating(id, left ? Rating.UNRATED : Rating.rated(BigDecimal.valueOf(point)), ""));
                }
                summaries.add(ScoreCalculator.compose(ratings, policy).rating().score());
            }
            expected[p] = PanelCalculator.measure(summaries, panel)
                    .score()
                    .map(BigDecimal::doubleValue)
                    .orElse(Double.NaN);
        }

        assertThat(one.after(review)).usingComparatorWithPrecision(1e-12).containsExactly(expected);
    }

    private static ReviewSection section(String id, String weight) {
        return new ReviewSection(id, id, Weight.of(weight));
    }
}
