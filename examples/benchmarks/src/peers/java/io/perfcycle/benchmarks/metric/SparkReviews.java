package io.perfcycle.benchmarks.metric;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.var_samp;
import static org.apache.spark.sql.functions.when;

import io.perfcycle.rules.metric.ScoreTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The reviews in columns that Spark holds in this process: one part for each thread, no user interface. */
final class SparkReviews implements AutoCloseable {
    private static final int KEYS = 3;

    /** Where the functions that load find the codes: Spark would copy what they hold themselves. */
    private static volatile ScoreTable.Columns source =
            new ScoreTable.Columns(new short[0], new byte[0], new byte[0], new short[0]);

    private final SparkSession spark;
    private final Dataset<Row> grouped;

    private SparkReviews(int rows, int threads) {
        spark = SparkSession.builder()
                .master("local[" + threads + "]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", threads)
                .config("spark.sql.adaptive.enabled", false)
                .getOrCreate();
        Dataset<Row> reviews = spark.range(0, rows, 1, threads)
                .select(
                        code("d", row -> source.department()[row.intValue()], DataTypes.ShortType),
                        code("p", row -> source.period()[row.intValue()], DataTypes.ByteType),
                        code("g", row -> source.group()[row.intValue()], DataTypes.ByteType),
                        code("s", row -> source.score()[row.intValue()], DataTypes.ShortType))
                .cache();
        if (reviews.count() != rows) {
            throw new IllegalStateException("Spark holds " + reviews.count() + " reviews");
        }
        Column top = when(col("s").geq(ReviewColumns.TOP), 1.0).otherwise(0.0);
        grouped = reviews.groupBy("d", "p", "g").agg(count(lit(1)), avg("s"), var_samp("s"), avg(top));
    }

    static SparkReviews of(ScoreTable.Columns columns, int threads) {
        source = columns;
        return new SparkReviews(columns.score().length, threads);
    }

    private static Column code(String name, UDF1<Long, ?> code, DataType type) {
        return udf(code, type).apply(col("id")).as(name);
    }

    /** The figures of all groups, by cell: count, mean, variance and top share. */
    double[][] figures() {
        double[][] figures = ReviewColumns.noFigures();
        for (Row row : grouped.collectAsList()) {
            double[] own = figures[ReviewColumns.cell(row.getShort(0), row.getByte(1), row.getByte(2))];
            for (int i = 0; i < own.length; i++) {
                own[i] = ((Number) row.get(KEYS + i)).doubleValue();
            }
        }
        return figures;
    }

    @Override
    public void close() {
        spark.stop();
    }
}
