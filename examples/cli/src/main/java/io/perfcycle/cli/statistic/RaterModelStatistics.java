package io.perfcycle.cli.statistic;

import io.perfcycle.rules.statistics.AdditiveRaterModel;
import io.perfcycle.rules.statistics.Generalizability;
import io.perfcycle.rules.statistics.ManyFacetRasch;
import io.perfcycle.rules.statistics.RandomRaterModel;
import io.perfcycle.rules.statistics.RaschColumns;
import io.perfcycle.rules.statistics.RatingColumns;
import io.perfcycle.rules.statistics.RatingTable;
import io.perfcycle.rules.statistics.ThreeFacetStudy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Models of who rates how. */
final class RaterModelStatistics {
    private static final String NOT_CONNECTED = "no rating connects the groups of ratees and raters";

    private RaterModelStatistics() {}

    static Map<String, StatisticFunction> all() {
        return Map.of(
                "variance_components", RaterModelStatistics::components,
                "additive_rater_adjustment", RaterModelStatistics::additive,
                "many_facet_rasch", RaterModelStatistics::rasch);
    }

    private static ObjectNode components(JsonNode json) {
        StatisticInput input = StatisticInput.of(json);
        return input.has("scores") ? threeFacets(input.at("scores")) : twoFacets(input);
    }

    private static ObjectNode twoFacets(StatisticInput input) {
        StatisticInput ratings = input.at("ratings");
        Generalizability study =
                ratings.reading(() -> Generalizability.measure(RatingTable.of(ratings.tableWithHoles())));
        TreeSet<Integer> planned = new TreeSet<>(List.of(1, 2, study.anova().raters(), 10));
        input.find("d_study").ifPresent(numbers -> numbers.items().forEach(number -> planned.add(number.whole(1))));
        StatisticOutput decisions = new StatisticOutput();
        for (int raters : planned) {
            decisions.put(Integer.toString(raters), decision(study.decision(raters)));
        }
        return new StatisticOutput()
                .put("n", study.anova().targets())
                .put("raters", study.anova().raters())
                .put("left_out", study.anova().leftOut())
                .put("MS_p", study.anova().between())
                .put("MS_r", study.anova().judges())
                .put("MS_pr", study.anova().error())
                .put("var_p", study.people())
                .put("var_r", study.raters())
                .put("var_pr_e", study.residual())
                .put("share_p", study.shareOfPeople())
                .put("share_r", study.shareOfRaters())
                .put("negative_set_to_zero_for_coefficients", true)
                .put("d_study", decisions)
                .put("definition", "p x r, expected mean squares (Brennan 2001)")
                .json();
    }

    private static StatisticOutput decision(Generalizability.DecisionStudy study) {
        return new StatisticOutput()
                .put("E_rho2", study.relative())
                .put("Phi", study.absolute())
                .put("rel_error_var", study.relativeError())
                .put("abs_error_var", study.absoluteError());
    }

    private static ObjectNode threeFacets(StatisticInput scores) {
        double[][][] block = scores.items().stream().map(StatisticInput::table).toArray(double[][][]::new);
        ThreeFacetStudy study = scores.reading(() -> ThreeFacetStudy.measure(block));
        StatisticOutput squares = new StatisticOutput();
        StatisticOutput components = new StatisticOutput();
        StatisticOutput bounded = new StatisticOutput();
        study.meanSquares().forEach((effect, value) -> squares.put(joined(effect), value));
        study.components()
                .forEach((effect, value) -> components.put(
                        effect == ThreeFacetStudy.Effect.PIR
                                ? "pir_e"
                                : effect.name().toLowerCase(Locale.ROOT),
                        value));
        study.bounded()
                .forEach((effect, value) ->
                        bounded.put(effect == ThreeFacetStudy.Effect.PIR ? "Residual" : joined(effect), value));
        Generalizability.DecisionStudy decision = study.decision(study.items(), study.raters());
        return new StatisticOutput()
                .put("n", study.people())
                .put("items", study.items())
                .put("raters", study.raters())
                .put("mean_squares", squares)
                .put("variance_components_EMS", components)
                .put("negative_set_to_zero_for_coefficients", true)
                .put("E_rho2", decision.relative())
                .put("Phi", decision.absolute())
                .put("REML_lme4_boundary", bounded)
                .put("definition", "p x i x r, expected mean squares (Brennan 2001); REML bounded at 0 for contrast")
                .json();
    }

    private static String joined(ThreeFacetStudy.Effect effect) {
        return String.join(":", effect.name().toLowerCase(Locale.ROOT).split(""));
    }

    private static ObjectNode additive(JsonNode json) {
        StatisticInput input = StatisticInput.of(json);
        StatisticInput ratings = input.at("ratings");
        Names ratees = new Names();
        Names raters = new Names();
        List<StatisticInput> rows = ratings.items();
        double[] values = new double[rows.size()];
        for (int row = 0; row < values.length; row++) {
            List<StatisticInput> cells = rows.get(row).items();
            if (cells.size() != 3) {
                return rows.get(row).refuse("a ratee, a rater and a rating are expected");
            }
            ratees.add(cells.get(0));
            raters.add(cells.get(1));
            values[row] = cells.get(2).number();
        }
        RatingColumns columns = ratings.reading(() -> RatingColumns.of(ratees.column(), raters.column(), values));
        boolean isRandom =
                input.find("model").map(StatisticInput::text).orElse("").contains("random");
        return isRandom
                ? random(ratings.reading(() -> RandomRaterModel.fit(columns)), columns, ratees, raters)
                : fixed(columns, values, ratees, raters);
    }

    private static ObjectNode fixed(RatingColumns columns, double[] values, Names ratees, Names raters) {
        AdditiveRaterModel model = AdditiveRaterModel.fit(columns);
        StatisticOutput output = new StatisticOutput()
                .put("n", model.n())
                .put("ratees", model.ratees())
                .put("raters", model.raters())
                .put("connected_components", model.components())
                .put("adjustable", model.fit().isPresent())
                .put("raw_mean", ratees.figures(ratees.means(values)));
        model.fit()
                .ifPresentOrElse(
                        fit -> output.put("grand", fit.grand())
                                .put("ratee_effect", ratees.figures(fit.rateeEffects()))
                                .put("rater_effect", raters.figures(fit.raterEffects()))
                                .put("fair_average", ratees.figures(fairAverages(fit)))
                                .put("rss", fit.residualSquares())
                                .put("F_rater", fit.f())
                                .put("p_rater", fit.p()),
                        () -> List.of(
                                        "grand",
                                        "ratee_effect",
                                        "rater_effect",
                                        "fair_average",
                                        "rss",
                                        "F_rater",
                                        "p_rater")
                                .forEach(name -> output.undefined(name, NOT_CONNECTED)));
        return output.put("definition", "least squares, ratee and rater effects each add up to 0")
                .json();
    }

    private static double[] fairAverages(AdditiveRaterModel.Fit fit) {
        double[] averages = new double[fit.rateeEffects().length];
        for (int i = 0; i < averages.length; i++) {
            averages[i] = fit.fairAverage(i);
        }
        return averages;
    }

    private static ObjectNode random(RandomRaterModel model, RatingColumns columns, Names ratees, Names raters) {
        return new StatisticOutput()
                .put("n", model.n())
                .put("connected_components", columns.components())
                .put("mu", model.centre())
                .put("var_ratee", model.rateeVariance())
                .put("var_rater", model.raterVariance())
                .put("var_resid", model.residualVariance())
                .put("ratee_blup", ratees.figures(model.rateeEffects()))
                .put("rater_blup", raters.figures(model.raterEffects()))
                .put("definition", "crossed random effects, REML and best linear unbiased prediction")
                .json();
    }

    private static ObjectNode rasch(JsonNode json) {
        StatisticInput responses = StatisticInput.of(json).at("responses");
        List<Names> facets = List.of(new Names(), new Names(), new Names());
        List<StatisticInput> rows = responses.items();
        int[] categories = new int[rows.size()];
        for (int row = 0; row < categories.length; row++) {
            List<StatisticInput> cells = rows.get(row).items();
            if (cells.size() != 4) {
                return rows.get(row).refuse("a ratee, a criterion, a rater and a category are expected");
            }
            for (int facet = 0; facet < 3; facet++) {
                facets.get(facet).add(cells.get(facet));
            }
            categories[row] = cells.get(3).whole(0);
        }
        ManyFacetRasch model = responses.reading(() -> ManyFacetRasch.fit(RaschColumns.of(
                facets.get(0).column(), facets.get(1).column(), facets.get(2).column(), categories)));
        StatisticOutput output = new StatisticOutput()
                .put("n", categories.length)
                .put("responses_used", model.responses())
                .put("raw_score", facets.get(0).figures(StatisticOutput.array(model.rawScores())))
                .texts(
                        "extreme_ratees",
                        model.extremeRatees().stream().map(facets.get(0)::name).toList());
        if (model.measures() instanceof ManyFacetRasch.Undefined undefined) {
            List.of(
                            "theta",
                            "delta",
                            "lambda",
                            "tau",
                            "deviance",
                            "minus_log_likelihood",
                            "rater_infit_ms",
                            "rater_outfit_ms",
                            "fair_average")
                    .forEach(name -> output.undefined(name, undefined.reason()));
        } else if (model.measures() instanceof ManyFacetRasch.Measures measures) {
            measures(output, measures, facets);
        }
        return output.put("definition", "joint maximum likelihood without correction of bias")
                .json();
    }

    private static void measures(StatisticOutput output, ManyFacetRasch.Measures measures, List<Names> facets) {
        output.put("theta", facets.get(0).figures(measures.ratees()))
                .put("delta", facets.get(1).figures(StatisticOutput.array(measures.criteria())))
                .put("lambda", facets.get(2).figures(StatisticOutput.array(measures.raters())))
                .put("tau", StatisticOutput.array(measures.thresholds()))
                .put("deviance", -2 * measures.logLikelihood())
                .put("minus_log_likelihood", -measures.logLikelihood())
                .put("rater_infit_ms", facets.get(2).figures(StatisticOutput.array(measures.infit())))
                .put("rater_outfit_ms", facets.get(2).figures(StatisticOutput.array(measures.outfit())))
                .put("fair_average", facets.get(0).figures(measures.fairAverages()));
    }
}
