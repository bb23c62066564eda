package io.perfcycle.benchmarks.talent;

import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.OpportunityId;
import io.perfcycle.core.talent.Opportunity;
import io.perfcycle.core.talent.Seeker;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.talent.OpportunityMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The ten best of 10,000 opportunities that ask for 35 competencies each, for one person: by columns, and by maps and a sorted
 * stream. A hundred thousand people take a hundred thousand times as long.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class OpportunityBenchmark {
    private static final int OPPORTUNITIES = 10_000;
    private static final int COMPETENCIES = 35;
    private static final int TOP = 10;
    private static final int PEOPLE = 64;

    private record Score(String id, double fit) {}

    private final List<Seeker> seekers = new ArrayList<>();
    private final List<Map<String, Integer>> people = new ArrayList<>();
    private final Map<String, Map<String, int[]>> asks = new HashMap<>();
    private OpportunityMatcher matcher = OpportunityMatcher.of(List.of());
    private int next;

    /** Makes people and opportunities, and looks whether both ways come to the same fit. */
    @Setup
    public void make() {
        SplittableRandom random = new SplittableRandom(8);
        List<Opportunity> opportunities = new ArrayList<>();
        for (int at = 0; at < OPPORTUNITIES; at++) {
            List<Requirement> requirements = new ArrayList<>();
            Map<String, int[]> plain = new HashMap<>();
            for (int skill = 0; skill < COMPETENCIES; skill++) {
                int level = random.nextInt(8);
                int weight = 1 + random.nextInt(5);
                requirements.add(new Requirement(CompetencyId.of("C" + skill), level, Weight.of("" + weight)));
                plain.put("C" + skill, new int[] {level, weight});
            }
            opportunities.add(
                    new Opportunity(OpportunityId.of("" + at), requirements, Optional.empty(), Optional.empty()));
            asks.put("" + at, plain);
        }
        for (int person = 0; person < PEOPLE; person++) {
            Map<CompetencyId, Integer> levels = new HashMap<>();
            Map<String, Integer> plain = new HashMap<>();
            for (int skill = 0; skill < COMPETENCIES; skill++) {
                int level = random.nextInt(8);
                levels.put(CompetencyId.of("C" + skill), level);
                plain.put("C" + skill, level);
            }
            seekers.add(new Seeker(EmployeeId.of("p" + person), levels, Optional.empty(), Set.of()));
            people.add(plain);
        }
        matcher = OpportunityMatcher.of(opportunities);
        for (int person = 0; person < 5; person++) {
            check(person);
        }
    }

    private double fitOf(int person, String opportunity) {
        return fit(people.get(person), Objects.requireNonNull(asks.get(opportunity)));
    }

    private void check(int person) {
        int[] rows = matcher.rows(seekers.get(person), TOP);
        List<String> plain = byMaps(people.get(person));
        for (int at = 0; at < TOP; at++) {
            String id = matcher.opportunities().get(rows[at]).id().value();
            if (fitOf(person, id) != fitOf(person, plain.get(at))) {
                throw new IllegalStateException("Maps and columns differ for person " + person);
            }
        }
    }

    /** {@return the best of one person, by columns} */
    @Benchmark
    public int[] columns() {
        next = (next + 1) % PEOPLE;
        return matcher.rows(seekers.get(next), TOP);
    }

    /** {@return the best of one person, by maps and a sorted stream} */
    @Benchmark
    public List<String> mapsAndStreams() {
        next = (next + 1) % PEOPLE;
        return byMaps(people.get(next));
    }

    private List<String> byMaps(Map<String, Integer> person) {
        return asks.entrySet().stream()
                .map(entry -> new Score(entry.getKey(), fit(person, entry.getValue())))
                .sorted(Comparator.comparingDouble(Score::fit).reversed().thenComparing(Score::id))
                .limit(TOP)
                .map(Score::id)
                .toList();
    }

    private static double fit(Map<String, Integer> person, Map<String, int[]> opportunity) {
        long got = opportunity.entrySet().stream()
                .mapToLong(entry -> (long) Math.min(person.getOrDefault(entry.getKey(), 0), entry.getValue()[0])
                        * entry.getValue()[1])
                .sum();
        long most = opportunity.values().stream()
                .mapToLong(asked -> (long) asked[0] * asked[1])
                .sum();
        return (double) got / most;
    }
}
