package io.perfcycle.cli;

import io.perfcycle.rules.fairness.FairnessReport;
import io.perfcycle.rules.fairness.ImpactRatios;
import io.perfcycle.rules.fairness.ManagerLeniency;
import io.perfcycle.rules.fairness.RatingReading;
import io.perfcycle.rules.fairness.SelectionReading;
import io.perfcycle.rules.statistics.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The result of {@code fairness} for people.
 *
 * @param view the result
 */
record FairnessLines(FairnessView view) {
    List<String> lines() {
        FairnessReport report = view.report();
        List<String> lines = new ArrayList<>();
        lines.add(report.n() + " reviews, " + view.leftOut() + " left out; groups from "
                + report.policy().minimumN() + " people; all together: " + view.verdict());
        for (FairnessReport.Comparison comparison : report.comparisons()) {
            lines.add("");
            lines.add("By " + String.join(" and ", comparison.attributes()) + ": " + comparison.verdict());
            comparison.selection().ifPresent(reading -> lines.addAll(selection(comparison, reading)));
            comparison.ratings().ifPresent(reading -> lines.addAll(ratings(comparison, reading)));
            comparison
                    .heldBack()
                    .forEach(held -> lines.add(
                            "  not shown: " + String.join(" / ", held.values()) + " (" + held.reason() + ")"));
        }
        report.managers().ifPresent(managers -> lines.addAll(managers(managers)));
        return lines;
    }

    private static List<String> selection(FairnessReport.Comparison comparison, SelectionReading reading) {
        TextTable table = new TextTable(
                List.of("group", "verdict", "selected", "n", "rate", "ratio", "p Fisher", "p adjusted"), 2);
        Map<String, SelectionReading.Reading> own = new HashMap<>();
        reading.readings().forEach(each -> own.put(each.compared().group().group(), each));
        for (ImpactRatios.Compared each : reading.ratios().compared()) {
            SelectionReading.Reading read = own.get(each.group().group());
            table.row(List.of(
                    each.group().group(),
                    read == null ? "reference" : read.verdict().name(),
                    Long.toString(each.group().selected()),
                    Long.toString(each.group().n()),
                    text(each.group().rate()),
                    text(each.impact().impactRatio()),
                    read == null ? "" : text(read.exact().twoSided()),
                    read == null ? "" : text(read.adjusted())));
        }
        return comparison.groups().isEmpty() ? List.of() : table.lines();
    }

    private static List<String> ratings(FairnessReport.Comparison comparison, RatingReading reading) {
        TextTable table =
                new TextTable(List.of("group", "verdict", "n", "mean", "g", "delta", "p permutation", "p adjusted"), 2);
        Map<Integer, RatingReading.Reading> own = new HashMap<>();
        reading.readings().forEach(each -> own.put(each.group(), each));
        for (int code = 0; code < reading.n().size(); code++) {
            RatingReading.Reading read = own.get(code);
            table.row(List.of(
                    String.join(" / ", comparison.groups().get(code)),
                    read == null ? "reference" : read.verdict().name(),
                    Long.toString(reading.n().get(code)),
                    text(reading.means().get(code)),
                    read == null ? "" : text(read.difference().hedgesG()),
                    read == null ? "" : text(read.ranks().cliffsDelta()),
                    read == null ? "" : text(read.permutation().probability()),
                    read == null ? "" : text(read.adjusted())));
        }
        return comparison.groups().isEmpty() ? List.of() : table.lines();
    }

    private static List<String> managers(FairnessReport.Managers managers) {
        List<String> lines = new ArrayList<>(List.of("", "Managers"));
        TextTable table = new TextTable(List.of("manager", "n", "mean", "leniency", "weight", "shrunken"), 1);
        int held = 0;
        for (int m = 0; m < managers.names().size(); m++) {
            ManagerLeniency.Own own = managers.leniency().managers().get(m);
            if (managers.shown()[m]) {
                table.row(List.of(
                        managers.names().get(m),
                        Long.toString(own.n()),
                        text(own.mean()),
                        text(own.leniency()),
                        text(own.weight()),
                        text(own.shrunken())));
            } else {
                held++;
            }
        }
        lines.addAll(table.lines());
        if (held > 0) {
            lines.add("  not shown: " + held + " managers with too few ratings, or with whom they could be told");
        }
        return lines;
    }

    private static String text(Figure figure) {
        return figure.isDefined() ? text(figure.orElseThrow()) : "-";
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
