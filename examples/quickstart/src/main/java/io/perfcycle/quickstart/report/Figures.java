package io.perfcycle.quickstart.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/** How numbers and days are written on the page, the same on every machine. */
final class Figures {

    private Figures() {}

    /** A value of the report as readers see it: decimals with their own scale, days as {@code 14 Mar 2026}. */
    static String text(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof LocalDate day) {
            return day.getDayOfMonth() + " " + month(day.getMonth()) + " " + day.getYear();
        }
        return String.valueOf(value);
    }

    /** The first three letters of the English name. */
    static String month(Month month) {
        String name = month.name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }

    /** A length in a drawing or a style: one digit after the point. */
    static String length(double value) {
        return BigDecimal.valueOf(Math.round(value * 10), 1).toPlainString();
    }

    /** A part of a whole in per cent for a style, 0 when there is no whole, at most 100. */
    static String percent(double part, double whole) {
        return length(whole <= 0 ? 0 : Math.max(0, Math.min(100, 100 * part / whole)));
    }

    /** A difference with its sign, for example {@code +0.30}. */
    static String signed(BigDecimal value) {
        return value.signum() > 0 ? "+" + value.toPlainString() : value.toPlainString();
    }

    /** A text cut to a number of characters for a drawing, where lines do not wrap. */
    static String cut(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
