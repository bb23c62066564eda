package io.perfcycle.benchmarks.metric;

import io.perfcycle.rules.metric.ScoreTable;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.aggregate.NumericAggregateFunction;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.Table;

/** The reviews in a table of Tablesaw. */
final class ReviewFrame {
    private static final NumericAggregateFunction TOP_SHARE = new NumericAggregateFunction("Top") {
        @Override
        public Double summarize(NumericColumn<?> scores) {
            int top = 0;
            for (int i = 0; i < scores.size(); i++) {
                top += scores.getDouble(i) >= ReviewColumns.TOP ? 1 : 0;
            }
            return (double) top / scores.size();
        }
    };

    private final Table table;

    ReviewFrame(ScoreTable.Columns columns) {
        table = Table.create(
                "reviews",
                ShortColumn.create("d", columns.department()),
                ShortColumn.create("p", widened(columns.period())),
                ShortColumn.create("g", widened(columns.group())),
                ShortColumn.create("s", columns.score()));
    }

    private static short[] widened(byte[] codes) {
        short[] wide = new short[codes.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = codes[i];
        }
        return wide;
    }

    /** The figures of all groups, by cell: count, mean, variance and top share. */
    double[][] figures() {
        double[][] figures = ReviewColumns.noFigures();
        Table found = table.summarize(
                        "s", AggregateFunctions.count, AggregateFunctions.mean, AggregateFunctions.variance, TOP_SHARE)
                .by("d", "p", "g");
        for (Row row : found) {
            double[] own = figures[ReviewColumns.cell(row.getShort(0), row.getShort(1), row.getShort(2))];
            for (int i = 0; i < own.length; i++) {
                own[i] = row.getNumber(found.column(3 + i).name());
            }
        }
        return figures;
    }
}
