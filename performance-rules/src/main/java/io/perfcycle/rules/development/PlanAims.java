package io.perfcycle.rules.development;

import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.AssessmentPolicy;
import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.PlanFocus;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts together what a plan aims at: the person's own role, the role that the person wants to have later, and the competencies
 * that the person's goals need.
 *
 * <p>Level asked for = the higher of the two roles. Weight = the sum of both roles' weights, which is counted once more for
 * each goal that needs the competency. Example: own role C1 = 3 with weight 1, target C1 = 4 with weight 2, one goal that needs
 * C1: level 4, weight 6.
 *
 * <p>Immutable and thread safe.
 *
 * @param own the person's role
 * @param target the role that the person wants to have later
 * @param focus which goals need which competencies
 */
public record PlanAims(RoleProfile own, Optional<RoleProfile> target, List<PlanFocus> focus) {
    /** Copies the list. */
    public PlanAims {
        focus = List.copyOf(focus);
    }

    /** A competency with its level and the sum of its weights, which may have too many digits for a weight. */
    private record Asked(CompetencyId competency, int level, BigDecimal weight) {
        Asked and(Asked other) {
            return new Asked(competency, Math.max(level, other.level), weight.add(other.weight));
        }

        Asked times(long count) {
            return new Asked(competency, level, weight.multiply(BigDecimal.valueOf(count)));
        }
    }

    /** {@return a finding if the weights of a competency have too many digits when they are added up} */
    public List<Finding> judge() {
        boolean fit = asked().stream().map(Asked::weight).allMatch(Decimals::isBounded);
        return fit ? List.of() : List.of(Finding.of(DevelopmentFinding.WEIGHTS_UNFIT));
    }

    /**
     * What is asked for.
     *
     * @return each competency once: in the order of the own role, then of the target
     * @throws IllegalArgumentException if {@link #judge} finds something
     */
    public List<Requirement> requirements() {
        return asked().stream()
                .map(one -> new Requirement(one.competency(), one.level(), new Weight(one.weight())))
                .toList();
    }

    private List<Asked> asked() {
        Map<CompetencyId, Asked> asked = new LinkedHashMap<>();
        List<Requirement> all = new ArrayList<>(own.requirements());
        target.ifPresent(role -> all.addAll(role.requirements()));
        for (Requirement one : all) {
            Asked plain = new Asked(one.competency(), one.level(), one.weight().value());
            asked.merge(one.competency(), plain, Asked::and);
        }
        return asked.values().stream()
                .map(one -> one.times(1 + goals(one.competency())))
                .toList();
    }

    private long goals(CompetencyId competency) {
        return focus.stream()
                .filter(each -> each.competency().equals(competency))
                .map(PlanFocus::goal)
                .distinct()
                .count();
    }

    /**
     * What is missing.
     *
     * @param assessments the person's assessments in the order in which they were entered
     * @param policy how they are put together
     * @param on the day on which they are looked at
     * @return a gap for each requirement, closed ones among them
     */
    public List<Gap> gaps(List<Assessment> assessments, AssessmentPolicy policy, LocalDate on) {
        return requirements().stream()
                .map(asked -> new Gap(
                        asked.competency(),
                        asked.level(),
                        AssessmentCalculator.combine(assessments, asked.competency(), policy, on)
                                .map(CombinedLevel::level)
                                .orElse(0),
                        asked.weight()))
                .toList();
    }
}
