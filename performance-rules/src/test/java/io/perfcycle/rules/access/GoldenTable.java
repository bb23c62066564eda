package io.perfcycle.rules.access;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The table as people wrote it, read from {@code access-table.csv}. */
public final class GoldenTable {
    private static final GoldenTable TABLE = new GoldenTable();

    private final List<Line> lines = new ArrayList<>();
    private final Set<String> permitted = new HashSet<>();

    /**
     * One line.
     *
     * @param facet its facet
     * @param relations its relations
     * @param actions its actions
     * @param phases its phases
     * @param purposes its purposes
     * @param note its note
     */
    public record Line(String facet, String relations, String actions, String phases, String purposes, String note) {}

    private GoldenTable() {
        InputStream found = GoldenTable.class.getResourceAsStream("access-table.csv");
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(found), StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(text -> !text.startsWith("#") && !text.startsWith("facet,"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static GoldenTable read() {
        return TABLE;
    }

    private void add(String text) {
        String[] cells = text.split(",", -1);
        if (cells.length != 6) {
            throw new IllegalStateException("Not six cells: " + text);
        }
        lines.add(new Line(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]));
        Facet facet = Facet.valueOf(cells[0]);
        for (String relation : cells[1].split(" ")) {
            for (String action : cells[2].split(" ")) {
                for (String phase : cells[3].split(" ")) {
                    for (String purpose : cells[4].split(" ")) {
                        String key = key(
                                Relation.valueOf(relation),
                                facet,
                                Action.valueOf(action),
                                AccessPhase.valueOf(phase),
                                Purpose.valueOf(purpose));
                        if (!permitted.add(key)) {
                            throw new IllegalStateException("Stands twice: " + key);
                        }
                    }
                }
            }
        }
    }

    private static String key(Relation relation, Facet facet, Action action, AccessPhase phase, Purpose purpose) {
        return relation + " " + facet + " " + action + " " + phase + " " + purpose;
    }

    public List<Line> lines() {
        return lines;
    }

    /** Whether a row permits it for the relation by itself. */
    public boolean permits(Relation relation, Facet facet, Action action, AccessPhase phase, Purpose purpose) {
        return permitted.contains(key(relation, facet, action, phase, purpose));
    }

    public int size() {
        return permitted.size();
    }
}
