package io.perfcycle.rules.development;

import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.AssessmentPolicy;
import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.PlanFocus;
import io.perfcycle.core.id.CompetencyId;
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

    /** {@return what is asked for, each competency once: in the order of the own role, then of the target} */
    public List<Requirement> requirements() {
        Map<CompetencyId, Requirement> asked = new LinkedHashMap<>();
        List<Requirement> all = new ArrayList<>(own.requirements());
        target.ifPresent(role -> all.addAll(role.requirements()));
        for (Requirement one : all) {
            asked.merge(one.competency(), one, PlanAims::both);
        }
        return asked.values().stream().map(this::focused).toList();
    }

    private static Requirement both(Requirement one, Requirement other) {
        BigDecimal sum = one.weight().value().add(other.weight().value());
        return new Requirement(one.competency(), Math.max(one.level(), other.level()), new Weight(sum));
    }

    private Requirement focused(Requirement one) {
        long goals = focus.stream()
                .filter(each -> each.competency().equals(one.competency()))
                .map(PlanFocus::goal)
                .distinct()
                .count();
        BigDecimal weight = one.weight().value().multiply(BigDecimal.valueOf(1 + goals));
        return goals == 0 ? one : new Requirement(one.competency(), one.level(), new Weight(weight));
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
