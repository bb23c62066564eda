package io.perfcycle.rules.programme;

import io.perfcycle.core.id.UnitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far a unit drifts from the programme, as HR sees it: which expectations it keeps, which it departs from, and of which it
 * is too small to tell. A view over {@link Consistency}.
 *
 * @param unit the unit; nothing for people whose unit is not known
 * @param kept what it keeps
 * @param departs what it departs from
 * @param tooFew of what it is too small to tell
 */
public record Drift(Optional<UnitId> unit, Set<Expectation> kept, Set<Expectation> departs, Set<Expectation> tooFew) {
    /** Copies the sets. */
    public Drift {
        kept = ordered(kept);
        departs = ordered(departs);
        tooFew = ordered(tooFew);
    }

    private static Set<Expectation> ordered(Set<Expectation> some) {
        Set<Expectation> copy = EnumSet.noneOf(Expectation.class);
        copy.addAll(some);
        return Collections.unmodifiableSet(copy);
    }

    /**
     * Puts the rows of each unit together.
     *
     * @param rows what was measured
     * @return the units: those that depart from most first, and of equals in the order of the rows
     */
    public static List<Drift> of(List<Consistency> rows) {
        Map<Optional<UnitId>, List<Consistency>> byUnit = new LinkedHashMap<>();
        rows.forEach(row ->
                byUnit.computeIfAbsent(row.unit(), unit -> new ArrayList<>()).add(row));
        List<Drift> drifts = new ArrayList<>();
        byUnit.forEach((unit, own) -> drifts.add(new Drift(
                unit,
                with(own, Consistency.Verdict.KEPT),
                with(own, Consistency.Verdict.DEPARTS),
                with(own, Consistency.Verdict.TOO_FEW))));
        drifts.sort((a, b) -> Integer.compare(b.departs.size(), a.departs.size()));
        return List.copyOf(drifts);
    }

    private static Set<Expectation> with(List<Consistency> rows, Consistency.Verdict verdict) {
        Set<Expectation> found = EnumSet.noneOf(Expectation.class);
        rows.stream().filter(row -> row.verdict() == verdict).forEach(row -> found.add(row.expectation()));
        return found;
    }

    /**
     * How much of what is expected is kept: rows that are kept over rows that can be told.
     *
     * @param rows what was measured
     * @return the counts, kept and told
     */
    public static Kept kept(List<Consistency> rows) {
        long told = rows.stream()
                .filter(row -> row.verdict() != Consistency.Verdict.TOO_FEW)
                .count();
        long kept = rows.stream()
                .filter(row -> row.verdict() == Consistency.Verdict.KEPT)
                .count();
        return new Kept(kept, told);
    }

    /**
     * How much is kept.
     *
     * @param kept pairs of a unit and an expectation that are kept
     * @param told pairs that can be told
     */
    public record Kept(long kept, long told) {}
}
