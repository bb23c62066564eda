package io.perfcycle.quickstart.report;

import java.util.List;

/**
 * How units keep what the programme expects for everybody.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param purpose what the programme is for; may be empty
 * @param expectations what it expects, one column each
 * @param units the units in the order of their names
 * @param departures one sentence for each unit that departs and each expectation, those furthest away first
 */
public record ProgrammeKept(String purpose, List<String> expectations, List<UnitRow> units, List<String> departures) {
    /** Copies the lists. */
    public ProgrammeKept {
        expectations = List.copyOf(expectations);
        units = List.copyOf(units);
        departures = List.copyOf(departures);
    }

    /**
     * A unit.
     *
     * @param unit its name
     * @param cells one for each expectation
     */
    public record UnitRow(String unit, List<Cell> cells) {
        /** Copies the list. */
        public UnitRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * How a unit keeps one expectation.
     *
     * @param text for how many of how many people
     * @param verdict in a word
     * @param departs whether the unit departs from the programme
     */
    public record Cell(String text, String verdict, boolean departs) {}
}
