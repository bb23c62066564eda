package io.perfcycle.rules.metric;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.disclosure.CellSuppression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Compares units by the share of their people for whom something holds. Which units are shown depends on their numbers of
 * people alone, so that every figure of the same people shows and holds back the same units.
 *
 * @param <P> a person as the caller has it
 */
public final class UnitShares<P> {
    private final Map<String, List<P>> peopleByUnit;
    private final boolean[] shown;
    private final int minimum;

    private UnitShares(Map<String, List<P>> peopleByUnit, int minimum) {
        this.peopleByUnit = peopleByUnit;
        this.minimum = minimum;
        this.shown = CellSuppression.published(
                peopleByUnit.values().stream().mapToLong(List::size).toArray(), minimum);
    }

    /**
     * Sorts people by unit.
     *
     * @param unitByPerson the unit of each person; empty where it is not known: such people are shown nowhere
     * @param minimum the smallest number of people about whom a figure is given, 1 or more
     * @param <P> a person as the caller has it
     * @return the units, in the order of their names
     */
    public static <P> UnitShares<P> of(Map<P, String> unitByPerson, int minimum) {
        Map<String, List<P>> people = new TreeMap<>();
        unitByPerson.forEach((person, unit) ->
                people.computeIfAbsent(unit, each -> new ArrayList<>()).add(person));
        return new UnitShares<>(people, minimum);
    }

    /**
     * The share of a unit's people for whom something holds.
     *
     * @param unit the unit
     * @param people how many people it has
     * @param part for how many of them it holds; nothing where that would tell of few people
     */
    public record Share(String unit, int people, OptionalLong part) {}

    /**
     * The share of every unit.
     *
     * @param holds for whom it holds
     * @return the shares in the order of the units' names
     */
    public List<Share> shares(Predicate<P> holds) {
        List<Share> shares = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, List<P>> unit : peopleByUnit.entrySet()) {
            boolean told = shown[at++];
            List<P> people = unit.getValue();
            if (!unit.getKey().isEmpty()) {
                OptionalLong part =
                        told ? OptionalLong.of(people.stream().filter(holds).count()) : OptionalLong.empty();
                shares.add(new Share(unit.getKey(), people.size(), part));
            }
        }
        return shares;
    }

    /**
     * One figure of every unit.
     *
     * @param kind which figure, a share of people
     * @param holds for whom it holds
     * @param period the days that were looked at
     * @return the figures in the order of the units' names; those that could tell of few people without numbers
     */
    public List<MetricValue> of(MetricKind kind, Predicate<P> holds, DateSpan period) {
        List<MetricValue> figures = new ArrayList<>();
        for (Share share : shares(holds)) {
            MetricValue figure = Ratio.of(kind, share.part().orElse(0), share.people())
                    .over(period)
                    .withGroup(Map.of("unit", share.unit()));
            figures.add(share.part().isPresent() ? figure : MetricCalculator.suppressed(figure, minimum));
        }
        return figures;
    }
}
