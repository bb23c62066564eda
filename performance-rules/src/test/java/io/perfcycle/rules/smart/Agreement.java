package io.perfcycle.rules.smart;

import java.util.Locale;

/** How two yes-or-no judgements of the same goals agree, the reader's and the rules'. */
final class Agreement {
    private int both;
    private int rulesOnly;
    private int readerOnly;
    private int neither;

    void add(boolean reader, boolean rules) {
        both += reader && rules ? 1 : 0;
        rulesOnly += !reader && rules ? 1 : 0;
        readerOnly += reader && !rules ? 1 : 0;
        neither += !reader && !rules ? 1 : 0;
    }

    int labelled() {
        return both + readerOnly;
    }

    int found() {
        return both + rulesOnly;
    }

    double kappa() {
        double n = both + rulesOnly + readerOnly + neither;
        double observed = (both + neither) / n;
        double chance = (labelled() * (double) found() + (n - labelled()) * (n - found())) / (n * n);
        return chance == 1 ? Double.NaN : (observed - chance) / (1 - chance);
    }

    double precision() {
        return both / (double) found();
    }

    /** Labelled, found, κ and precision as cells of a table; a dash for what is not defined. */
    String cells() {
        return labelled() + " | " + found() + " | " + decimal(kappa()) + " | " + decimal(precision());
    }

    private static String decimal(double number) {
        return Double.isNaN(number) ? "–" : String.format(Locale.ROOT, "%.2f", number);
    }
}
