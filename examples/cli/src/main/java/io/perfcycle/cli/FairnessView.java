package io.perfcycle.cli;

import io.perfcycle.rules.fairness.AdverseImpact;
import io.perfcycle.rules.fairness.FairnessReport;
import io.perfcycle.rules.fairness.GroupRate;
import io.perfcycle.rules.fairness.ImpactRatios;
import io.perfcycle.rules.fairness.ManagerLeniency;
import io.perfcycle.rules.fairness.RatingReading;
import io.perfcycle.rules.fairness.SelectionReading;
import io.perfcycle.rules.fairness.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of {@code fairness}, ready to print.
 *
 * @param report what was found
 * @param leftOut how many rows were left out
 */
record FairnessView(FairnessReport report, int leftOut) {
    private static final String TOO_FEW_GROUPS = "fewer than two groups can be shown";

    Map<String, Object> json() {
        JsonFigures json = new JsonFigures()
                .put("n", report.n())
                .put("leftOut", leftOut)
                .put("minN", report.policy().minimumN())
                .put("level", report.policy().level())
                .put("correction", report.policy().correction())
                .put("verdict", report.verdict())
                .put(
                        "comparisons",
                        report.comparisons().stream().map(FairnessView::json).toList());
        report.managers().ifPresent(managers -> json.put("managers", json(managers)));
        return json.map();
    }

    private static Map<String, Object> json(FairnessReport.Comparison comparison) {
        JsonFigures json =
                new JsonFigures().put("attributes", comparison.attributes()).put("verdict", comparison.verdict());
        comparison.selection().ifPresent(reading -> json.put("selection", selection(comparison, reading)));
        comparison.ratings().ifPresent(reading -> json.put("rating", ratings(comparison, reading)));
        List<Object> held = new ArrayList<>();
        comparison
                .heldBack()
                .forEach(each -> held.add(new JsonFigures()
                        .put("group", group(comparison, each.values()))
                        .put("reason", each.reason())
                        .map()));
        return json.put("suppressed", held).map();
    }

    private static Map<String, String> group(FairnessReport.Comparison comparison, List<String> values) {
        Map<String, String> group = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            group.put(comparison.attributes().get(i), values.get(i));
        }
        return group;
    }

    private static Map<String, Object> selection(FairnessReport.Comparison comparison, SelectionReading reading) {
        JsonFigures json = new JsonFigures().put("verdict", reading.verdict());
        List<Object> groups = new ArrayList<>();
        List<ImpactRatios.Compared> compared = reading.ratios().compared();
        for (int i = 0; i < compared.size(); i++) {
            GroupRate rate = compared.get(i).group();
            JsonFigures row = new JsonFigures()
                    .put("group", group(comparison, comparison.groups().get(i)))
                    .put("n", rate.n())
                    .put("selected", rate.selected())
                    .put("rate", rate.rate())
                    .put("impactRatio", compared.get(i).impact().impactRatio());
            boolean isReference = reading.ratios().reference().map(rate::equals).orElse(false);
            if (isReference) {
                json.put("reference", group(comparison, comparison.groups().get(i)));
            }
            find(reading, rate).ifPresent(own -> tests(row, own));
            groups.add(row.map());
        }
        if (compared.isEmpty()) {
            json.undefined("reference", TOO_FEW_GROUPS);
        }
        return json.put("groups", groups).map();
    }

    private static Optional<SelectionReading.Reading> find(SelectionReading reading, GroupRate rate) {
        return reading.readings().stream()
                .filter(each -> each.compared().group().equals(rate))
                .findFirst();
    }

    private static void tests(JsonFigures row, SelectionReading.Reading reading) {
        AdverseImpact impact = reading.compared().impact();
        row.put("fourFifthsViolation", impact.table().violatesFourFifths())
                .put("restsOnOnePerson", impact.restsOnOnePerson())
                .put("z", impact.z())
                .put("pZ", impact.zProbability())
                .put("pFisher", reading.exact().twoSided())
                .put("pMid", reading.exact().midTwoSided())
                .put("pAdjusted", reading.adjusted())
                .put("shortfall", impact.shortfallToParity())
                .put("additionalToFourFifths", impact.table().additionalToFourFifths())
                .put("verdict", reading.verdict())
                .put("why", reading.why());
    }

    private static Map<String, Object> ratings(FairnessReport.Comparison comparison, RatingReading reading) {
        JsonFigures json = new JsonFigures().put("verdict", reading.verdict());
        reading.reference()
                .ifPresentOrElse(
                        code -> json.put(
                                "reference",
                                group(comparison, comparison.groups().get(code))),
                        () -> json.undefined("reference", TOO_FEW_GROUPS));
        List<JsonFigures> rows = new ArrayList<>();
        for (int code = 0; code < reading.n().size(); code++) {
            rows.add(new JsonFigures()
                    .put("group", group(comparison, comparison.groups().get(code)))
                    .put("n", reading.n().get(code))
                    .put("mean", reading.means().get(code)));
        }
        comparison.scoring().ifPresent(scoring -> {
            List<ImpactRatios.Compared> compared = scoring.ratios().compared();
            for (int i = 0; i < compared.size(); i++) {
                rows.get(i)
                        .put("scoringRate", compared.get(i).group().rate())
                        .put("scoringImpactRatio", compared.get(i).impact().impactRatio());
            }
        });
        reading.readings().forEach(each -> tests(rows.get(each.group()), each));
        return json.put("groups", rows.stream().map(JsonFigures::map).toList()).map();
    }

    private static void tests(JsonFigures row, RatingReading.Reading reading) {
        row.put("difference", reading.difference().meanDifference())
                .put("cohensD", reading.difference().cohensD())
                .put("hedgesG", reading.difference().hedgesG())
                .put("cliffsDelta", reading.ranks().cliffsDelta())
                .put("pMannWhitney", reading.ranks().probabilityContinuity())
                .put("pPermutation", reading.permutation().probability())
                .put("pAdjusted", reading.adjusted())
                .put("verdict", reading.verdict())
                .put("why", reading.why());
    }

    private static Map<String, Object> json(FairnessReport.Managers managers) {
        List<Object> shown = new ArrayList<>();
        List<String> held = new ArrayList<>();
        for (int m = 0; m < managers.names().size(); m++) {
            if (!managers.shown()[m]) {
                held.add(managers.names().get(m));
                continue;
            }
            ManagerLeniency.Own own = managers.leniency().managers().get(m);
            shown.add(new JsonFigures()
                    .put("manager", managers.names().get(m))
                    .put("n", own.n())
                    .put("mean", own.mean())
                    .put("leniency", own.leniency())
                    .put("weight", own.weight())
                    .put("shrunken", own.shrunken())
                    .map());
        }
        return new JsonFigures()
                .put("mean", managers.leniency().mean())
                .put("varianceWithin", managers.leniency().within())
                .put("varianceBetween", managers.leniency().between())
                .put("H", managers.test().h())
                .put("df", managers.test().degrees())
                .put("p", managers.test().probability())
                .put("managers", shown)
                .put("suppressed", held)
                .map();
    }

    List<String> lines() {
        return new FairnessLines(this).lines();
    }

    Verdict verdict() {
        return report.verdict();
    }
}
