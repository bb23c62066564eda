package io.perfcycle.rules.metric;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.rules.disclosure.CellSuppression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Where the gaps are: for each competency how many people are below what their role asks for, in all and by unit, where that
 * tells of no few people. Stateless.
 */
public final class SkillGaps {
    private static final int DIGITS = 2;

    private SkillGaps() {}

    /**
     * One requirement of one person's role.
     *
     * @param unit the person's unit; empty where it is not known
     * @param competency which competency
     * @param required the level that the role asks for
     * @param achieved the level that was found; nothing where nobody assessed it, which is no level 0
     */
    public record Standing(String unit, CompetencyId competency, int required, OptionalInt achieved) {
        private int missing() {
            return achieved.isPresent() ? Math.max(0, required - achieved.getAsInt()) : 0;
        }
    }

    /**
     * A competency's gaps, of all people of whom it is asked, or of those of a unit.
     *
     * @param competency which competency
     * @param unit the unit; nothing for all
     * @param people of how many people it is asked
     * @param numbers what was found; nothing where it would tell of few people
     */
    public record Gap(CompetencyId competency, Optional<String> unit, int people, Optional<Numbers> numbers) {
        /** {@return the gap in words; nothing where it is held back, and where nobody is below} */
        public Optional<Finding> reason() {
            return numbers.filter(told -> told.below() > 0)
                    .map(told -> Finding.of(MetricFinding.SKILL_GAP)
                            .with("below", told.below())
                            .with("assessed", told.assessed())
                            .with("size", told.meanGap().orElse(BigDecimal.ZERO).toPlainString())
                            .with("unknown", people - told.assessed()));
        }
    }

    /**
     * What was found.
     *
     * @param assessed how many were assessed
     * @param below how many of them are below
     * @param levels how many levels they lack together
     */
    public record Numbers(int assessed, int below, int levels) {
        /** {@return below over assessed, with two digits; nothing where nobody was assessed} */
        public Optional<BigDecimal> share() {
            return quotient(below, assessed);
        }

        /** {@return the levels that those below lack on average, with two digits; nothing where nobody is below} */
        public Optional<BigDecimal> meanGap() {
            return quotient(levels, below);
        }

        private static Optional<BigDecimal> quotient(int part, int whole) {
            return whole == 0
                    ? Optional.empty()
                    : Optional.of(
                            BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP));
        }
    }

    /**
     * Finds the gaps.
     *
     * @param standings every requirement of every person's role
     * @param minimum the smallest number of people assessed about whom something is told, 1 or more
     * @return competencies by how many levels people lack together, most first, then by id; each of all people and then by unit
     */
    public static List<Gap> find(List<Standing> standings, int minimum) {
        Map<String, List<Standing>> byCompetency = new TreeMap<>();
        standings.forEach(each -> byCompetency
                .computeIfAbsent(each.competency().value(), id -> new ArrayList<>())
                .add(each));
        List<List<Standing>> ordered = new ArrayList<>(byCompetency.values());
        ordered.sort(
                Comparator.comparingInt((List<Standing> all) -> -numbers(all).levels()));
        List<Gap> gaps = new ArrayList<>();
        for (List<Standing> all : ordered) {
            CompetencyId competency = all.get(0).competency();
            boolean shown = numbers(all).assessed() >= minimum;
            gaps.add(new Gap(competency, Optional.empty(), all.size(), told(shown, all)));
            if (shown) {
                units(competency, all, minimum, gaps);
            }
        }
        return List.copyOf(gaps);
    }

    private static void units(CompetencyId competency, List<Standing> all, int minimum, List<Gap> gaps) {
        Map<String, List<Standing>> byUnit = new TreeMap<>();
        all.forEach(each ->
                byUnit.computeIfAbsent(each.unit(), unit -> new ArrayList<>()).add(each));
        boolean[] shown = CellSuppression.published(
                byUnit.values().stream()
                        .mapToLong(own -> numbers(own).assessed())
                        .toArray(),
                minimum);
        int at = 0;
        for (Map.Entry<String, List<Standing>> unit : byUnit.entrySet()) {
            boolean told = shown[at++];
            if (!unit.getKey().isEmpty()) {
                List<Standing> own = unit.getValue();
                gaps.add(new Gap(competency, Optional.of(unit.getKey()), own.size(), told(told, own)));
            }
        }
    }

    private static Optional<Numbers> told(boolean shown, List<Standing> standings) {
        return shown ? Optional.of(numbers(standings)) : Optional.empty();
    }

    private static Numbers numbers(List<Standing> standings) {
        int assessed = 0;
        int below = 0;
        int levels = 0;
        for (Standing each : standings) {
            assessed += each.achieved().isPresent() ? 1 : 0;
            below += each.missing() > 0 ? 1 : 0;
            levels += each.missing();
        }
        return new Numbers(assessed, below, levels);
    }
}
