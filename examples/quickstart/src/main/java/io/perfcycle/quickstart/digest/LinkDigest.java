package io.perfcycle.quickstart.digest;

import io.perfcycle.quickstart.report.GoalLinks;
import io.perfcycle.rules.goal.Alignment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which unit's goals serve which unit's, for the report. */
final class LinkDigest {
    private static final int DIGITS = 2;

    private LinkDigest() {}

    static GoalLinks of(Alignment alignment) {
        TreeSet<String> units = new TreeSet<>();
        Map<List<String>, Integer> linksByPair = new LinkedHashMap<>();
        for (Alignment.UnitLinks pair : alignment.unitMatrix()) {
            units.add(pair.from().value());
            units.add(pair.to().value());
            linksByPair.put(List.of(pair.from().value(), pair.to().value()), pair.links());
        }
        List<String> names = List.copyOf(units);
        List<List<Integer>> rows = new ArrayList<>();
        for (String from : names) {
            List<Integer> row = new ArrayList<>();
            names.forEach(to -> row.add(linksByPair.getOrDefault(List.of(from, to), 0)));
            rows.add(row);
        }
        return new GoalLinks(
                names,
                rows,
                alignment.figures().stream().map(LinkDigest::figure).toList());
    }

    private static GoalLinks.Figure figure(Alignment.Figure figure) {
        return new GoalLinks.Figure(
                figure.name(),
                figure.value().map(LinkDigest::rounded).orElse(null),
                figure.numerator() + " of " + figure.denominator(),
                figure.definition());
    }

    private static String rounded(BigDecimal value) {
        return value.setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString();
    }
}
