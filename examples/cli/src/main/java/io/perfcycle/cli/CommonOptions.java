package io.perfcycle.cli;

import io.perfcycle.quickstart.csv.TableDates;
import java.time.format.DateTimeFormatter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that every command has. */
final class CommonOptions {
    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Option(
            names = "--date-format",
            paramLabel = "PATTERN",
            converter = DatePattern.class,
            description =
                    "How dates in the files are written, such as dd/MM/yyyy. Default: ISO-8601, as in 2025-12-31.")
    private DateTimeFormatter dateFormat = TableDates.ISO;

    boolean json() {
        return json;
    }

    DateTimeFormatter dateFormat() {
        return dateFormat;
    }

    /** Refuses what is no pattern of a date. */
    static final class DatePattern implements ITypeConverter<DateTimeFormatter> {
        @Override
        public DateTimeFormatter convert(String pattern) {
            try {
                return TableDates.pattern(pattern);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + pattern + "' is not a pattern of a whole date");
            }
        }
    }
}
