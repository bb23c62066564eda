package io.perfcycle.quickstart.calendar;

import io.perfcycle.core.cycle.Cadence;
import io.perfcycle.core.cycle.Eligibility;
import io.perfcycle.core.cycle.OccasionKind;
import io.perfcycle.core.cycle.OccasionPolicy;
import io.perfcycle.core.cycle.Placement;
import io.perfcycle.core.cycle.Recurrence;
import io.perfcycle.core.cycle.Recurrence.Anchor;
import io.perfcycle.core.cycle.Roll;
import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.Table;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what comes round out of the rows of a table. What cannot be read is a problem of the table. */
public final class OccasionRows {
    private static final Pattern EVERY = Pattern.compile("P([0-9]{1,5})([DWMY])", Pattern.CASE_INSENSITIVE);

    private final DateTimeFormatter dates;

    private OccasionRows(DateTimeFormatter dates) {
        this.dates = dates;
    }

    /**
     * A reader.
     *
     * @param dates how dates are written
     * @return the reader
     */
    public static OccasionRows with(DateTimeFormatter dates) {
        return new OccasionRows(dates);
    }

    /** {@return the columns of a file of occasions} */
    public static Columns columns() {
        return Columns.of("name", "kind", "anchor", "every")
                .withOptional(
                        "first", "last", "opens", "closes", "due", "roll", "absence", "short_month", "minimum_days");
    }

    /**
     * All occasions of a table.
     *
     * @param table the table
     * @return the occasions in the order of the rows, without those that could not be read
     */
    public List<OccasionPolicy> all(Table table) {
        List<OccasionPolicy> occasions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Row row : table.rows()) {
            String name = row.requiredText("name");
            if (!name.isEmpty() && !names.add(name)) {
                row.problem("name", "the name stands in an earlier row already");
            }
            Optional<OccasionKind> kind = required(row, "kind", row.oneOf("kind", OccasionKind.class));
            Optional<Cadence> cadence = cadence(row);
            Optional<Recurrence> recurrence = cadence.flatMap(every -> recurrence(row, every));
            Optional<Placement> placement = placement(row);
            if (kind.isPresent() && recurrence.isPresent() && placement.isPresent()) {
                checked(
                                row,
                                "name",
                                () -> OccasionPolicy.of(name, kind.get(), recurrence.get())
                                        .withPlacement(placement.get())
                                        .withEligibility(Eligibility.afterDays(
                                                row.integer("minimum_days").orElse(0))))
                        .ifPresent(occasions::add);
            }
        }
        return occasions;
    }

    private static <T> Optional<T> required(Row row, String column, Optional<T> value) {
        if (value.isEmpty()) {
            row.requiredText(column);
        }
        return value;
    }

    private static Optional<Cadence> cadence(Row row) {
        Matcher every = EVERY.matcher(row.text("every"));
        Cadence.ShortMonth shortMonth =
                row.oneOf("short_month", Cadence.ShortMonth.class).orElse(Cadence.ShortMonth.LAST_DAY);
        if (!every.matches()) {
            row.problem("every", "a time like P1W, P3M or P1Y is expected");
            return Optional.empty();
        }
        int number = Integer.parseInt(every.group(1));
        return checked(row, "every", () -> switch (every.group(2).toUpperCase(Locale.ROOT)) {
            case "D" -> Cadence.days(number);
            case "W" -> Cadence.weeks(number);
            case "M" -> Cadence.months(number).withShortMonth(shortMonth);
            default -> Cadence.years(number).withShortMonth(shortMonth);
        });
    }

    private Optional<Recurrence> recurrence(Row row, Cadence cadence) {
        Optional<LocalDate> day = Optional.empty();
        Anchor anchor = Anchor.DATE;
        String text = row.text("anchor");
        if (text.isEmpty() || Character.isDigit(text.charAt(0))) {
            row.requiredText("anchor");
            day = row.date("anchor", dates);
            if (day.isEmpty()) {
                return Optional.empty();
            }
        } else {
            Optional<Anchor> named = row.oneOf("anchor", Anchor.class);
            if (named.isEmpty() || named.get() == Anchor.DATE) {
                row.problem("anchor", "a date or one of HIRED, ROLE_ENTERED, MANAGER_LOST is expected");
                return Optional.empty();
            }
            anchor = named.get();
        }
        Anchor from = anchor;
        Optional<LocalDate> first = day;
        OptionalInt last = row.integer("last");
        int standard = anchor == Anchor.HIRED || anchor == Anchor.ROLE_ENTERED ? 1 : 0;
        return checked(
                row,
                "first",
                () -> new Recurrence(
                        from, first, cadence, row.integer("first").orElse(standard), last.orElse(Recurrence.ENDLESS)));
    }

    private static Optional<Placement> placement(Row row) {
        int opens = row.integer("opens").orElse(0);
        int closes = row.integer("closes").orElse(opens);
        Roll roll = row.oneOf("roll", Roll.class).orElse(Roll.FOLLOWING);
        Placement.WhenAbsent absence =
                row.oneOf("absence", Placement.WhenAbsent.class).orElse(Placement.WhenAbsent.MOVE);
        return checked(
                row,
                "opens",
                () -> new Placement(opens, closes, row.integer("due").orElse(closes), roll, absence));
    }

    private interface Made<T> {
        T make();
    }

    private static <T> Optional<T> checked(Row row, String column, Made<T> made) {
        try {
            return Optional.of(made.make());
        } catch (IllegalArgumentException e) {
            row.problem(column, String.valueOf(e.getMessage()));
            return Optional.empty();
        } catch (ArithmeticException e) {
            row.problem(column, "the number is too great");
            return Optional.empty();
        }
    }
}
