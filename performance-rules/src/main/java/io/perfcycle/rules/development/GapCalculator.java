package io.perfcycle.rules.development;

import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.AssessmentPolicy;
import io.perfcycle.core.competency.CompetencyProfile;
import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.value.Percent;
import io.perfcycle.core.value.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what is missing between a person and a role. Of several assessments of one competency a certificate counts
 * before a 360 round, that before the manager, that before the person; of two of one source the later.
 *
 * <p>Stateless.
 */
public final class GapCalculator {
    private GapCalculator() {}

    /**
     * The gaps, one per requirement of the role, those that are closed among them.
     *
     * @param role the role
     * @param profile the person's profile; nothing for no assessment at all
     * @return the gaps in the order of the requirements; a competency without assessment counts as level 0
     */
    public static List<Gap> gaps(RoleProfile role, Optional<CompetencyProfile> profile) {
        List<Gap> gaps = new ArrayList<>();
        for (Requirement requirement : role.requirements()) {
            int achieved = profile.flatMap(known -> level(known, requirement.competency()))
                    .orElse(0);
            gaps.add(new Gap(requirement.competency(), requirement.level(), achieved, requirement.weight()));
        }
        return List.copyOf(gaps);
    }

    /**
     * The level that counts.
     *
     * @param profile the profile
     * @param competency which competency
     * @return the level; nothing without an assessment
     */
    public static Optional<Integer> level(CompetencyProfile profile, CompetencyId competency) {
        Optional<Assessment> best = Optional.empty();
        for (Assessment assessment : profile.assessments()) {
            boolean concerns = assessment.competency().equals(competency);
            if (concerns && best.map(before -> counts(assessment, before)).orElse(true)) {
                best = Optional.of(assessment);
            }
        }
        return best.map(Assessment::level);
    }

    private static boolean counts(Assessment assessment, Assessment before) {
        int bySource =
                Integer.compare(AssessmentCalculator.strength(assessment), AssessmentCalculator.strength(before));
        return bySource > 0 || (bySource == 0 && !assessment.on().isBefore(before.on()));
    }

    /**
     * Where a person stands against a role, with what it rests on.
     *
     * @param role the role
     * @param assessments the person's assessments in the order in which they were entered
     * @param policy how they are put together
     * @param on the day on which they are looked at
     * @return one standing per requirement; a competency without an assessment that counts is at level 0
     */
    public static GapReport report(
            RoleProfile role, List<Assessment> assessments, AssessmentPolicy policy, LocalDate on) {
        List<GapReport.Standing> standings = new ArrayList<>();
        for (Requirement requirement : role.requirements()) {
            Optional<CombinedLevel> level =
                    AssessmentCalculator.combine(assessments, requirement.competency(), policy, on);
            Gap gap = new Gap(
                    requirement.competency(),
                    requirement.level(),
                    level.map(CombinedLevel::level).orElse(0),
                    requirement.weight());
            standings.add(new GapReport.Standing(gap, level));
        }
        return new GapReport(
                standings, fit(standings.stream().map(GapReport.Standing::gap).toList()));
    }

    /**
     * What a promotion asks for beyond the role before it.
     *
     * @param from the role before
     * @param to the role after
     * @return one gap per requirement of the role after; what the role before does not mention is at level 0
     */
    public static List<Gap> between(RoleProfile from, RoleProfile to) {
        Map<CompetencyId, Integer> levels = new HashMap<>();
        from.requirements().forEach(has -> levels.merge(has.competency(), has.level(), Math::max));
        return to.requirements().stream()
                .map(asks -> new Gap(
                        asks.competency(), asks.level(), levels.getOrDefault(asks.competency(), 0), asks.weight()))
                .toList();
    }

    /** Missing levels times weight; negative for a surplus. */
    static BigDecimal weighted(Gap gap) {
        return gap.weight().value().multiply(BigDecimal.valueOf((long) gap.required() - gap.achieved()));
    }

    /**
     * The fit to a role: Σ min(achieved, required) × weight over Σ required × weight.
     *
     * @param gaps the gaps
     * @return the fit as a fraction to six digits; 1 for a role that asks for nothing
     */
    public static Percent fit(List<Gap> gaps) {
        BigDecimal got = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (Gap gap : gaps) {
            BigDecimal weight = gap.weight().value();
            got = got.add(weight.multiply(BigDecimal.valueOf(Math.min(gap.achieved(), gap.required()))));
            all = all.add(weight.multiply(BigDecimal.valueOf(gap.required())));
        }
        return all.signum() == 0
                ? Percent.HUNDRED
                : new Percent(got.divide(all, Rounding.INTERMEDIATE).setScale(6, RoundingMode.HALF_UP));
    }
}
