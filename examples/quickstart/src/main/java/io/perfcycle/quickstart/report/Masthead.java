package io.perfcycle.quickstart.report;

import java.time.LocalDate;
import java.util.List;

/**
 * The head of the report and what its footer needs to identify it.
 *
 * @param company the name of the company
 * @param cycle the name of the cycle, for example {@code Annual review 2026}
 * @param from first day of the cycle
 * @param to last day of the cycle, not before {@code from}
 * @param asOf the day whose state the report shows
 * @param tiles key figures, four to eight look well
 * @param provenance where the report comes from
 */
public record Masthead(
        String company,
        String cycle,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        List<Tile> tiles,
        Provenance provenance) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public Masthead {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to: " + to + " is before from " + from);
        }
        tiles = List.copyOf(tiles);
    }

    /**
     * One key figure.
     *
     * @param label what is counted
     * @param value the figure with its unit
     * @param note a line below the figure, may be empty
     */
    public record Tile(String label, String value, String note) {}

    /**
     * Where the report comes from. Two reports with the same provenance should be equal to the byte.
     *
     * @param libraryVersion the version of the library that computed the figures
     * @param inputHash a hash of the input, with the name of the algorithm, for example {@code SHA-256 9f86…}
     * @param disclaimer a sentence for the footer, for example that the company is fictional; may be empty
     */
    public record Provenance(String libraryVersion, String inputHash, String disclaimer) {}
}
