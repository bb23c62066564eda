package io.perfcycle.cli.simulation;

import io.perfcycle.rules.simulation.Condition;
import io.perfcycle.rules.simulation.Designs;
import io.perfcycle.rules.simulation.Experiment;
import io.perfcycle.rules.simulation.Parameter;
import io.perfcycle.rules.simulation.Scenario;
import io.perfcycle.rules.simulation.SobolIndices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code --set}, {@code --sweep}, {@code --compare} and {@code --design} make of a scenario: conditions and comparisons. */
public final class Sweep {
    private static final int MOST = 20_000;

    /** How a sweep chooses its points. */
    public enum Design {
        /** Every combination of the values that are listed. */
        FACTORIAL,
        /** A Latin hypercube in ranges. */
        LHS,
        /** A Sobol design in ranges, with indices. */
        SOBOL
    }

    private final Scenario scenario;
    private final Map<String, String> set = new LinkedHashMap<>();
    private final Map<String, List<String>> swept = new LinkedHashMap<>();
    private final List<Designs.Range> ranges = new ArrayList<>();
    private final List<String> compared = new ArrayList<>();
    private Design design = Design.FACTORIAL;
    private int points = 1;

    /**
     * Nothing but defaults.
     *
     * @param scenario the scenario
     */
    public Sweep(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * Sets a value, as in {@code path=value}.
     *
     * @param text the setting
     * @throws IllegalArgumentException if it reads otherwise
     */
    public void set(String text) {
        String[] parts = parts(text);
        if (set.put(parts[0], parts[1]) != null) {
            throw new IllegalArgumentException(parts[0] + " is set twice");
        }
    }

    /**
     * Sweeps a parameter, as in {@code path=a,b,c}, or {@code path=low..high} for a design of points.
     *
     * @param text the sweep
     * @throws IllegalArgumentException if it reads otherwise
     */
    public void sweep(String text) {
        String[] parts = parts(text);
        if (set.containsKey(parts[0]) || swept.containsKey(parts[0])) {
            throw new IllegalArgumentException(parts[0] + " is set or swept twice");
        }
        int dots = parts[1].indexOf("..");
        if (dots > 0 && parts[1].indexOf(',') < 0) {
            ranges.add(range(parts[0], parts[1].substring(0, dots), parts[1].substring(dots + 2)));
        } else {
            swept.put(parts[0], List.of(parts[1].split(",", -1)));
        }
    }

    private Designs.Range range(String path, String low, String high) {
        boolean whole = scenario.parameter(path)
                .filter(each -> each.values().numbers() == Parameter.Numbers.WHOLE)
                .isPresent();
        try {
            Designs.Range range = new Designs.Range(path, Double.parseDouble(low), Double.parseDouble(high), whole);
            if (range.low() < range.high()) {
                return range;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    path + " is swept from a number to a number, not " + low + ".." + high, e);
        }
        throw new IllegalArgumentException(
                path + " is swept from a lower to a higher number, not " + low + ".." + high);
    }

    private static String[] parts(String text) {
        int equal = text.indexOf('=');
        if (equal < 1 || equal == text.length() - 1) {
            throw new IllegalArgumentException("'" + text + "' is not path=value");
        }
        return new String[] {
            text.substring(0, equal).strip(), text.substring(equal + 1).strip()
        };
    }

    /**
     * Compares policies: two or more of {@code path=value}, or values of a parameter that is a list of words or is swept. Each is
     * compared with the first.
     *
     * @param text the policies, by comma
     */
    public void compare(String text) {
        compared.addAll(List.of(text.split(",", -1)));
    }

    /**
     * Chooses points in ranges.
     *
     * @param how the design
     * @param n how many points
     */
    public void design(Design how, int n) {
        this.design = how;
        this.points = n;
    }

    /** {@return the ranges that are swept} */
    public List<Designs.Range> ranges() {
        return ranges;
    }

    /** {@return whether indices can be worked out} */
    public boolean hasIndices() {
        return design == Design.SOBOL;
    }

    /**
     * What is set in each condition.
     *
     * @param seed for designs by chance
     * @return settings by condition
     * @throws IllegalArgumentException if options contradict each other
     */
    public List<Map<String, String>> all(long seed) {
        check();
        List<Map<String, String>> policies = policies();
        List<Map<String, String>> grid = Designs.fullFactorial(swept);
        List<Map<String, String>> chosen = switch (design) {
            case FACTORIAL -> List.of(Map.of());
            case LHS -> Designs.latinHypercube(ranges, points, seed);
            case SOBOL -> SobolIndices.design(ranges, points);
        };
        if ((long) grid.size() * chosen.size() * policies.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " conditions");
        }
        List<Map<String, String>> all = new ArrayList<>();
        for (Map<String, String> each : grid) {
            for (Map<String, String> point : chosen) {
                for (Map<String, String> policy : policies) {
                    Map<String, String> one = new LinkedHashMap<>(set);
                    one.putAll(each);
                    one.putAll(point);
                    one.putAll(policy);
                    all.add(one);
                }
            }
        }
        return all;
    }

    private void check() {
        if (design == Design.FACTORIAL && !ranges.isEmpty()) {
            throw new IllegalArgumentException("a range needs --design lhs:N or sobol:N");
        }
        if (design != Design.FACTORIAL && (ranges.isEmpty() || ranges.size() > 8 || points < 1)) {
            throw new IllegalArgumentException("a design needs 1 to 8 ranges, as in --sweep path=0..1, and a point");
        }
        if (design == Design.SOBOL && !(swept.isEmpty() && compared.isEmpty())) {
            throw new IllegalArgumentException("a Sobol design goes with ranges only");
        }
        if (!compared.isEmpty() && compared.size() < 2) {
            throw new IllegalArgumentException("--compare needs two policies");
        }
    }

    private List<Map<String, String>> policies() {
        if (compared.isEmpty()) {
            return List.of(Map.of());
        }
        List<Map<String, String>> policies = new ArrayList<>();
        for (String each : compared) {
            String text = each.strip();
            if (text.indexOf('=') > 0) {
                String[] parts = parts(text);
                policies.add(Map.of(parts[0], parts[1]));
            } else {
                policies.add(Map.of(path(text), text));
            }
        }
        policies.forEach(policy -> policy.keySet().forEach(swept::remove));
        return policies;
    }

    /** The parameter that a bare value belongs to. */
    private String path(String value) {
        Optional<String> listed = swept.entrySet().stream()
                .filter(each -> each.getValue().contains(value))
                .map(Map.Entry::getKey)
                .findFirst();
        if (listed.isPresent()) {
            return listed.get();
        }
        List<String> words = scenario.parameters().stream()
                .filter(each -> !each.values().words().isEmpty())
                .filter(each -> each.parse(value).isPresent() && each.values().numbers() == Parameter.Numbers.NONE)
                .map(Parameter::path)
                .toList();
        if (words.size() != 1) {
            throw new IllegalArgumentException("--compare " + value + " could be "
                    + (words.isEmpty() ? "no parameter's" : String.join(" or ", words)) + " value: write path=value");
        }
        return words.get(0);
    }

    /**
     * Which conditions are compared: policies with the first one at each point; without {@code --compare}, all with the first
     * condition; in a design of points none.
     *
     * @param conditions the conditions
     * @return the comparisons
     */
    public List<Experiment.Comparison> comparisons(List<Condition> conditions) {
        List<Experiment.Comparison> comparisons = new ArrayList<>();
        int group = compared.isEmpty() ? conditions.size() : compared.size();
        if (design != Design.FACTORIAL && compared.isEmpty()) {
            return comparisons;
        }
        for (int i = 0; i < conditions.size(); i++) {
            int first = i - i % Math.max(1, group);
            if (i == first) {
                continue;
            }
            // With two policies A and B the difference is A minus B.
            comparisons.add(
                    compared.size() == 2 ? new Experiment.Comparison(first, i) : new Experiment.Comparison(i, first));
        }
        return comparisons;
    }
}
