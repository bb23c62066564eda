package io.perfcycle.cli.statistic;

import io.perfcycle.rules.statistics.CronbachAlpha;
import io.perfcycle.rules.statistics.GroupAgreement;
import io.perfcycle.rules.statistics.IntraclassCorrelation;
import io.perfcycle.rules.statistics.KendallW;
import io.perfcycle.rules.statistics.KrippendorffAlpha;
import io.perfcycle.rules.statistics.NullDistribution;
import io.perfcycle.rules.statistics.OneWayAnova;
import io.perfcycle.rules.statistics.RatingTable;
import io.perfcycle.rules.statistics.TwoWayAnova;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Agreement and reliability of ratings on scales. */
final class AgreementStatistics {
    private AgreementStatistics() {}

    static Map<String, StatisticFunction> all() {
        return Map.of(
                "icc", AgreementStatistics::icc,
                "krippendorff_alpha", AgreementStatistics::krippendorff,
                "cronbach_alpha", AgreementStatistics::cronbach,
                "rwg", AgreementStatistics::rwg,
                "kendall_w", AgreementStatistics::kendall);
    }

    private static ObjectNode icc(JsonNode json) {
        StatisticInput input = StatisticInput.of(json);
        double confidence = input.find("confidence").map(StatisticInput::number).orElse(0.95);
        if (!(confidence > 0 && confidence < 1)) {
            return input.at("confidence").refuse("a level between 0 and 1 is expected");
        }
        return input.has("groups") ? oneWay(input.at("groups"), confidence) : twoWay(input.at("ratings"), confidence);
    }

    private static ObjectNode twoWay(StatisticInput ratings, double confidence) {
        IntraclassCorrelation icc = ratings.reading(
                () -> IntraclassCorrelation.measure(RatingTable.of(ratings.tableWithHoles()), confidence));
        TwoWayAnova anova = icc.anova();
        StatisticOutput output = new StatisticOutput()
                .put("n", anova.targets())
                .put("k", anova.raters())
                .put("left_out", anova.leftOut())
                .put("BMS", anova.between())
                .put("WMS", anova.within())
                .put("JMS", anova.judges())
                .put("EMS", anova.error());
        icc.values().forEach((form, value) -> output.put(form.label(), value));
        if (icc.values().values().stream().noneMatch(value -> value.isDefined())) {
            output.undefined("result", "0/0: all ratings are the same");
        }
        StatisticOutput intervals = new StatisticOutput();
        icc.intervals().forEach((form, interval) -> intervals.put(form.label(), interval.low(), interval.high()));
        return output.put("ci" + Math.round(confidence * 100), intervals)
                .put("F_oneway", icc.oneWayF())
                .put("F_twoway", icc.twoWayF())
                .put("definition", "Shrout and Fleiss (1979)")
                .json();
    }

    private static ObjectNode oneWay(StatisticInput groups, double confidence) {
        List<double[]> values = groups.groups();
        OneWayAnova anova = groups.reading(() -> OneWayAnova.of(values));
        StatisticOutput output = new StatisticOutput()
                .put("n", anova.n())
                .put("groups", anova.groups())
                .put("MSB", anova.between())
                .put("MSW", anova.within())
                .put("n0", anova.size())
                .put("sigma2_between", anova.varianceBetween())
                .put("sigma2_within", anova.within())
                .put("ICC1", anova.single())
                .put("ICC2_bliese", anova.ofMeans())
                .put("F", anova.f())
                .put("p", anova.p())
                .put("ICC1_bliese_mean_group_size", anova.singleByMeanSize());
        anova.interval(confidence)
                .ifPresent(interval -> output.put(
                        "ci" + Math.round(confidence * 100),
                        new StatisticOutput().put("ICC1", interval.low(), interval.high())));
        return output.put("definition", "one-way random effects, method of moments")
                .json();
    }

    private static ObjectNode krippendorff(JsonNode json) {
        StatisticInput input = StatisticInput.of(json);
        StatisticInput data = input.at("data");
        KrippendorffAlpha.Level level = input.at("level").constant(KrippendorffAlpha.Level.class);
        KrippendorffAlpha alpha = data.reading(() ->
                KrippendorffAlpha.measure(RatingTable.of(data.tableWithHoles()).transposed(), level));
        return new StatisticOutput()
                .put("alpha", alpha.alpha())
                .put("Do", alpha.observed())
                .put("De", alpha.expected())
                .put("n_pairable", (double) alpha.pairable())
                .put("units", alpha.units())
                .put("units_left_out", alpha.leftOut())
                .put("definition", "Krippendorff's alpha, " + level.name().toLowerCase(Locale.ROOT))
                .json();
    }

    private static ObjectNode cronbach(JsonNode json) {
        StatisticInput scores = StatisticInput.of(json).at("scores");
        CronbachAlpha alpha = scores.reading(() -> CronbachAlpha.measure(RatingTable.of(scores.tableWithHoles())));
        StatisticOutput output = new StatisticOutput()
                .put("n", alpha.n())
                .put("k", alpha.items())
                .put("left_out", alpha.leftOut())
                .put("alpha", alpha.alpha())
                .put("standardized_alpha", alpha.standardised())
                .put("mean_inter_item_r", alpha.meanCorrelation());
        if (alpha.items() == 2) {
            output.undefined("alpha_if_item_deleted", "one item is left");
        } else {
            output.put("alpha_if_item_deleted", alpha.withoutItem());
        }
        return output.put("corrected_item_total_r", alpha.itemTotals())
                .put("item_variances", StatisticOutput.array(alpha.itemVariances()))
                .put("total_variance", alpha.totalVariance())
                .put("definition", "Cronbach (1951), sample variances")
                .json();
    }

    private static ObjectNode rwg(JsonNode json) {
        StatisticInput input = StatisticInput.of(json);
        StatisticInput ratings = input.at("ratings");
        int points = input.at("scale_points").whole(2);
        double even = NullDistribution.UNIFORM.variance(points).orElseThrow();
        double uniform =
                input.find("null_variance_uniform").map(StatisticInput::number).orElse(even);
        if (!(uniform > 0)) {
            return input.at("null_variance_uniform").refuse("a variance above 0 is expected");
        }
        boolean isTable = !ratings.items().isEmpty() && ratings.items().get(0).isArray();
        return isTable ? ofItems(ratings, uniform) : ofOne(ratings, points, uniform);
    }

    private static ObjectNode ofItems(StatisticInput ratings, double uniform) {
        RatingTable table = ratings.reading(() -> RatingTable.of(ratings.table()));
        double variance = ratings.reading(() -> GroupAgreement.meanItemVariance(table));
        return new StatisticOutput()
                .put("raters", table.targets())
                .put("items", table.raters())
                .put("mean_item_variance", variance)
                .put("rwg_j", GroupAgreement.rwgOfItems(table.raters(), variance, uniform))
                .put("rstar_wg_j", GroupAgreement.lindell(variance, uniform))
                .put("definition", "James, Demaree and Wolf (1984); Lindell, Brandt and Whitney (1999)")
                .json();
    }

    private static ObjectNode ofOne(StatisticInput ratings, int points, double uniform) {
        GroupAgreement agreement = ratings.reading(() -> GroupAgreement.measure(ratings.numbers()));
        StatisticOutput byNull = new StatisticOutput();
        for (NullDistribution distribution : NullDistribution.values()) {
            distribution
                    .variance(points)
                    .ifPresentOrElse(
                            variance -> byNull.put(distribution.label(), agreement.rwg(variance)),
                            () -> byNull.undefined(
                                    distribution.label(), "no variance is published for " + points + " points"));
        }
        return new StatisticOutput()
                .put("raters", agreement.raters())
                .put("group_variance", agreement.variance())
                .put("rwg_uniform_truncated", Math.max(0, agreement.rwg(uniform)))
                .put("rwg_by_null_untruncated", byNull)
                .put("a_wg", agreement.awg(1, points))
                .put("AD_mean", agreement.deviation())
                .put("definition", "James, Demaree and Wolf (1984); Brown and Hauenstein (2005)")
                .json();
    }

    private static ObjectNode kendall(JsonNode json) {
        StatisticInput input = StatisticInput.of(json);
        StatisticInput scores = input.at("scores");
        boolean ties = input.find("tie_correction").map(StatisticInput::truth).orElse(true);
        KendallW w = scores.reading(() -> KendallW.measure(RatingTable.of(scores.tableWithHoles()), ties));
        return new StatisticOutput()
                .put("n", w.n())
                .put("raters", w.raters())
                .put("left_out", w.leftOut())
                .put("W", w.w())
                .put("chi2", w.chiSquare())
                .put("df", w.degrees())
                .put("p", w.p())
                .put("mean_spearman", w.meanSpearman())
                .put(
                        "definition",
                        ties ? "Kendall's W, corrected for ties" : "Kendall's W, without correction for ties")
                .json();
    }
}
