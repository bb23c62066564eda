package io.perfcycle.quickstart.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** How dates in tables are written. */
public final class TableDates {
    /** ISO-8601, as in 2025-12-31. */
    public static final DateTimeFormatter ISO = DateTimeFormatter.ISO_LOCAL_DATE;

    private TableDates() {}

    /**
     * Dates of another pattern; names of months are English; 31 February is refused.
     *
     * @param pattern letters as of {@link DateTimeFormatter}, such as {@code dd/MM/yyyy}
     * @return the format
     * @throws IllegalArgumentException if it is no pattern, or none of a whole date
     */
    public static DateTimeFormatter pattern(String pattern) {
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        try {
            LocalDate day = LocalDate.of(2025, 12, 31);
            if (LocalDate.parse(format.format(day), format).equals(day)) {
                return format;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a pattern of a whole date: " + Excerpt.of(pattern), e);
        }
        throw new IllegalArgumentException("Not a pattern of a whole date: " + Excerpt.of(pattern));
    }
}
