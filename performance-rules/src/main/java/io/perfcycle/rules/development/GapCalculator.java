package io.perfcycle.rules.development;

import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.CompetencyProfile;
import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.value.Percent;
import io.perfcycle.core.value.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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
        int bySource = Integer.compare(rank(assessment), rank(before));
        return bySource > 0 || (bySource == 0 && !assessment.on().isBefore(before.on()));
    }

    private static int rank(Assessment assessment) {
        return switch (assessment.source()) {
            case CERTIFICATE -> 3;
            case ROUND -> 2;
            case MANAGER -> 1;
            case SELF -> 0;
        };
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
