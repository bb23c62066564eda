package io.perfcycle.cli;

import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.rules.fairness.FairnessData;
import io.perfcycle.rules.orgchart.IdOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the rows of {@code fairness}.
 *
 * @param by the columns of the groups
 * @param rating the column of the rating
 * @param selected the column that says who was selected
 * @param manager the column of who rated
 */
record FairnessRows(List<String> by, Optional<String> rating, Optional<String> selected, Optional<String> manager) {
    private static final int MOST_DIGITS = 6;
    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final Set<String> YES = Set.of("1", "true", "yes");
    private static final Set<String> NO = Set.of("0", "false", "no");

    /**
     * What was read.
     *
     * @param data the columns
     * @param leftOut how many rows have no rating, or do not say whether somebody was selected
     */
    record Read(FairnessData data, int leftOut) {}

    /** The columns; what cannot be read becomes a problem of the table. */
    Read read(Table table) {
        List<Row> kept = new ArrayList<>();
        List<BigDecimal> scores = new ArrayList<>();
        List<Boolean> chosen = new ArrayList<>();
        for (Row row : table.rows()) {
            Optional<BigDecimal> score = rating.flatMap(column -> scoreOf(row, column));
            Optional<Boolean> choice = selected.flatMap(column -> choiceOf(row, column));
            if (rating.isPresent() == score.isPresent() && selected.isPresent() == choice.isPresent()) {
                kept.add(row);
                score.ifPresent(scores::add);
                choice.ifPresent(chosen::add);
            }
        }
        List<FairnessData.Attribute> attributes =
                by.stream().map(column -> attribute(column, kept)).toList();
        FairnessData data = new FairnessData(
                attributes,
                rating.map(column -> scaled(scores)),
                selected.map(column -> plain(chosen)),
                manager.map(column -> attribute(column, kept)));
        return new Read(data, table.rows().size() - kept.size());
    }

    private static Optional<BigDecimal> scoreOf(Row row, String column) {
        Optional<BigDecimal> score = row.decimal(column).map(BigDecimal::stripTrailingZeros);
        if (score.isPresent()
                && (score.get().scale() > MOST_DIGITS || score.get().abs().compareTo(MOST) > 0)) {
            row.problem(column, "a rating up to a million with at most " + MOST_DIGITS + " decimals is expected");
            return Optional.empty();
        }
        return score;
    }

    private static Optional<Boolean> choiceOf(Row row, String column) {
        String text = row.text(column).toLowerCase(Locale.ROOT);
        if (YES.contains(text) || NO.contains(text)) {
            return Optional.of(YES.contains(text));
        }
        if (!text.isEmpty()) {
            row.problem(column, "1, true, yes or 0, false, no is expected");
        }
        return Optional.empty();
    }

    private static FairnessData.Ratings scaled(List<BigDecimal> scores) {
        int digits = scores.stream()
                .mapToInt(each -> Math.max(0, each.scale()))
                .max()
                .orElse(0);
        long[] scaled = scores.stream()
                .mapToLong(each -> each.movePointRight(digits).longValueExact())
                .toArray();
        return new FairnessData.Ratings(
                scaled, BigDecimal.ONE.movePointRight(digits).doubleValue());
    }

    private static boolean[] plain(List<Boolean> chosen) {
        boolean[] plain = new boolean[chosen.size()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = chosen.get(i);
        }
        return plain;
    }

    private static FairnessData.Attribute attribute(String column, List<Row> rows) {
        Set<String> found = new LinkedHashSet<>();
        rows.forEach(row -> found.add(row.text(column)));
        found.remove("");
        List<String> values = found.stream().sorted(IdOrder.of(found)).toList();
        Map<String, Integer> codes = new HashMap<>();
        values.forEach(value -> codes.put(value, codes.size()));
        int[] coded = rows.stream()
                .mapToInt(row -> codes.getOrDefault(row.text(column), -1))
                .toArray();
        return new FairnessData.Attribute(column, values, coded);
    }
}
