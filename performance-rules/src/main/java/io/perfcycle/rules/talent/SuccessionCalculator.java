package io.perfcycle.rules.talent;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.talent.Nominee;
import io.perfcycle.core.talent.Readiness;
import io.perfcycle.core.talent.SuccessionSlate;
import io.perfcycle.core.value.Percent;
import io.perfcycle.rules.assignment.PlaceMatching;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Measures how well critical roles are covered. A person who is ready for three roles can fill one of them, so what can be
 * filled at once is a maximum matching.
 *
 * <p>Stateless.
 */
public final class SuccessionCalculator {
    private static final int DIGITS = 9;

    private SuccessionCalculator() {}

    /**
     * Measures slates.
     *
     * @param slates one per critical role; roles earlier in the list are filled first where not all can be
     * @param policy how the bench is counted
     * @return the report
     * @throws IllegalArgumentException if a role has two slates
     */
    public static SuccessionReport measure(List<SuccessionSlate> slates, BenchPolicy policy) {
        checkOnce(slates);
        List<EmployeeId> ready = ready(slates);
        PlaceMatching matching = matching(slates, ready, -1);
        Map<RoleId, EmployeeId> filling = new LinkedHashMap<>();
        for (int at = 0; at < slates.size(); at++) {
            if (matching.placeOf(at) >= 0) {
                filling.put(slates.get(at).role(), ready.get(matching.placeOf(at)));
            }
        }
        long nominees =
                slates.stream().mapToLong(slate -> slate.nominees().size()).sum();
        long now = slates.stream().mapToLong(slate -> now(slate).size()).sum();
        return new SuccessionReport(
                slates.size(),
                (int) slates.stream()
                        .filter(slate -> !slate.nominees().isEmpty())
                        .count(),
                (int) slates.stream().filter(slate -> !now(slate).isEmpty()).count(),
                ready.size(),
                filling.size(),
                filling,
                average(nominees, slates.size()),
                average(now, slates.size()),
                bench(slates, policy),
                singlePoints(slates, ready, filling),
                slates.stream()
                        .filter(SuccessionCalculator::isAtRisk)
                        .map(SuccessionSlate::role)
                        .toList());
    }

    private static void checkOnce(List<SuccessionSlate> slates) {
        Set<RoleId> seen = new HashSet<>();
        for (SuccessionSlate slate : slates) {
            if (!seen.add(slate.role())) {
                throw new IllegalArgumentException("Role " + slate.role() + " has two slates");
            }
        }
    }

    private static List<EmployeeId> now(SuccessionSlate slate) {
        return slate.nominees().stream()
                .filter(nominee -> nominee.readiness() == Readiness.NOW)
                .map(Nominee::person)
                .toList();
    }

    private static List<EmployeeId> ready(List<SuccessionSlate> slates) {
        return slates.stream().flatMap(slate -> now(slate).stream()).distinct().toList();
    }

    /** Roles take people, each of whom fills one role; the left-out person fills none. */
    private static PlaceMatching matching(List<SuccessionSlate> slates, List<EmployeeId> ready, int leftOut) {
        Map<EmployeeId, Integer> index = new HashMap<>();
        for (int at = 0; at < ready.size(); at++) {
            index.put(ready.get(at), at);
        }
        int[][] choices = new int[slates.size()][];
        for (int at = 0; at < choices.length; at++) {
            choices[at] = now(slates.get(at)).stream()
                    .mapToInt(person -> index.getOrDefault(person, 0))
                    .toArray();
        }
        int[] places = new int[ready.size()];
        Arrays.fill(places, 1);
        if (leftOut >= 0) {
            places[leftOut] = 0;
        }
        return PlaceMatching.of(choices, places);
    }

    private static List<EmployeeId> singlePoints(
            List<SuccessionSlate> slates, List<EmployeeId> ready, Map<RoleId, EmployeeId> filling) {
        List<EmployeeId> points = new ArrayList<>();
        Set<EmployeeId> used = new HashSet<>(filling.values());
        for (int at = 0; at < ready.size(); at++) {
            if (used.contains(ready.get(at)) && matching(slates, ready, at).placed() < filling.size()) {
                points.add(ready.get(at));
            }
        }
        return points;
    }

    private static Map<RoleId, BigDecimal> bench(List<SuccessionSlate> slates, BenchPolicy policy) {
        List<BigDecimal> strengths = strengths(
                slates.stream()
                        .map(slate ->
                                slate.nominees().stream().map(Nominee::person).toList())
                        .toList(),
                policy);
        Map<RoleId, BigDecimal> bench = new LinkedHashMap<>();
        for (int at = 0; at < slates.size(); at++) {
            bench.put(slates.get(at).role(), strengths.get(at).setScale(DIGITS, RoundingMode.HALF_EVEN));
        }
        return bench;
    }

    /**
     * The strength of each role's bench, the one definition of the library.
     *
     * @param successors for each role the people who are named for it
     * @param policy whether a person counts on each slate as one, or as one over the number of their slates
     * @param <P> a person as the caller has it
     * @return for each role the strength, each part of it to eighteen digits
     */
    public static <P> List<BigDecimal> strengths(List<List<P>> successors, BenchPolicy policy) {
        Map<P, Integer> slatesByPerson = new HashMap<>();
        successors.forEach(slate -> slate.forEach(person -> slatesByPerson.merge(person, 1, Integer::sum)));
        return successors.stream()
                .map(slate -> sum(slate.stream()
                        .map(person -> policy == BenchPolicy.SHARED ? slatesByPerson.getOrDefault(person, 1) : 1)
                        .toList()))
                .toList();
    }

    /**
     * The strength of a bench: Σ 1 ÷ the number of slates of each person.
     *
     * @param slatesPerPerson for each person the number of slates, 1 or more
     * @return the strength to nine digits
     */
    public static BigDecimal strength(List<Integer> slatesPerPerson) {
        return sum(slatesPerPerson).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal sum(List<Integer> slatesPerPerson) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int slates : slatesPerPerson) {
            sum = sum.add(BigDecimal.ONE.divide(BigDecimal.valueOf(slates), 2 * DIGITS, RoundingMode.HALF_EVEN));
        }
        return sum;
    }

    /** Vacant, or to become so, before the soonest nominee is ready; readiness counts by its latest month. */
    private static boolean isAtRisk(SuccessionSlate slate) {
        Optional<Integer> vacant = slate.holder().isEmpty() ? Optional.of(0) : slate.vacantInMonths();
        int soonest = slate.nominees().stream()
                .mapToInt(nominee -> months(nominee.readiness()))
                .min()
                .orElse(Integer.MAX_VALUE);
        return vacant.map(months -> months < soonest).orElse(false);
    }

    private static int months(Readiness readiness) {
        return switch (readiness) {
            case NOW -> 0;
            case WITHIN_1_YEAR -> 12;
            case ONE_TO_TWO_YEARS -> 24;
            case LATER -> 60;
        };
    }

    private static Optional<BigDecimal> average(long sum, int roles) {
        return roles == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(roles), 4, RoundingMode.HALF_EVEN));
    }

    static Optional<Percent> share(int part, int of) {
        return of == 0
                ? Optional.empty()
                : Optional.of(new Percent(
                        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), DIGITS, RoundingMode.HALF_EVEN)));
    }
}
