package io.perfcycle.rules.metric;

import io.perfcycle.rules.assignment.PlaceMatching;
import io.perfcycle.rules.talent.BenchPolicy;
import io.perfcycle.rules.talent.SuccessionCalculator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who could take over critical roles. A person on several lists counts on each in parts (bench strength), and can fill only
 * one role at a time (the largest number of roles that could be filled at once is a matching).
 *
 * @param successorsByRole the successors of each role, in order
 */
public record BenchStrength(Map<String, List<Successor>> successorsByRole) {
    /** Copies the map, in order. */
    public BenchStrength {
        successorsByRole = Collections.unmodifiableMap(new LinkedHashMap<>(successorsByRole));
    }

    /**
     * A successor.
     *
     * @param person who
     * @param readyNow whether they are ready
     */
    public record Successor(String person, boolean readyNow) {}

    private long roles(boolean readyOnly) {
        return successorsByRole.values().stream()
                .filter(all -> all.stream().anyMatch(each -> !readyOnly || each.readyNow()))
                .count();
    }

    private long named(boolean readyOnly) {
        return successorsByRole.values().stream()
                .flatMap(List::stream)
                .filter(each -> !readyOnly || each.readyNow())
                .count();
    }

    /** {@return roles with a successor} */
    public Ratio coverage() {
        return Ratio.of(MetricKind.COVERAGE, roles(false), successorsByRole.size());
    }

    /** {@return roles with a successor who is ready} */
    public Ratio readyCoverage() {
        return Ratio.of(MetricKind.READY_COVERAGE, roles(true), successorsByRole.size());
    }

    /**
     * Successors per role.
     *
     * @param readyOnly whether only those count who are ready
     * @return the figure
     */
    public Ratio perRole(boolean readyOnly) {
        return Ratio.of(MetricKind.SUCCESSORS_PER_ROLE, named(readyOnly), BigDecimal.valueOf(successorsByRole.size()));
    }

    /**
     * Bench strength of all critical roles: a person who is named for several counts on each in parts, together once.
     *
     * @return different successors over roles
     */
    public Ratio strength() {
        long people = successorsByRole.values().stream()
                .flatMap(List::stream)
                .map(Successor::person)
                .distinct()
                .count();
        return Ratio.of(MetricKind.BENCH_STRENGTH, people, BigDecimal.valueOf(successorsByRole.size()));
    }

    /** {@return the share of roles that could be filled at once by people who are ready} */
    public Ratio fillable() {
        return Ratio.of(MetricKind.FILLABLE, fillableAtOnce(), successorsByRole.size());
    }

    /** {@return how many different people are ready for some role} */
    public int ready() {
        Set<String> people = new HashSet<>();
        successorsByRole
                .values()
                .forEach(all -> all.stream().filter(Successor::readyNow).forEach(each -> people.add(each.person())));
        return people.size();
    }

    /**
     * The strength of each role's bench, as {@link SuccessionCalculator} has it with {@link BenchPolicy#SHARED}.
     *
     * @return for each role the sum over its successors of one over the number of lists on which they stand
     */
    public Map<String, BigDecimal> strengthByRole() {
        List<BigDecimal> strengths = SuccessionCalculator.strengths(
                successorsByRole.values().stream()
                        .map(all -> all.stream().map(Successor::person).toList())
                        .toList(),
                BenchPolicy.SHARED);
        Map<String, BigDecimal> strength = new LinkedHashMap<>();
        successorsByRole.keySet().forEach(role -> strength.put(role, strengths.get(strength.size())));
        return strength;
    }

    /** {@return how many roles could be filled at once by people who are ready} */
    public int fillableAtOnce() {
        Map<String, Integer> code = new HashMap<>();
        List<int[]> ready = new ArrayList<>();
        successorsByRole
                .values()
                .forEach(all -> ready.add(all.stream()
                        .filter(Successor::readyNow)
                        .mapToInt(each -> code.computeIfAbsent(each.person(), person -> code.size()))
                        .toArray()));
        int[] once = new int[code.size()];
        Arrays.fill(once, 1);
        return PlaceMatching.of(ready.toArray(int[][]::new), once).placed();
    }
}
