package io.perfcycle.rules.development;

import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.AssessmentPolicy;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.value.Rounding;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts assessments by the person, the manager, a 360 round and certificates together by a policy.
 *
 * <p>Weighted mean: Σ wᵢ·levelᵢ ÷ Σ wᵢ over the latest assessment of each source, wᵢ = weight of the source ÷ 2^k, k = whole
 * periods of halving between the assessment and the day of use.
 *
 * <p>Stateless.
 */
public final class AssessmentCalculator {
    private static final int DIGITS = 4;

    /** Beyond this many halvings an assessment no longer changes a level. */
    private static final long MOST_HALVINGS = 60;

    private AssessmentCalculator() {}

    /**
     * The level that counts on a day.
     *
     * @param assessments all assessments of a person, in the order in which they were entered
     * @param competency which competency
     * @param policy how they are put together
     * @param on the day
     * @return the level with its evidence; nothing where no assessment counts
     */
    public static Optional<CombinedLevel> combine(
            List<Assessment> assessments, CompetencyId competency, AssessmentPolicy policy, LocalDate on) {
        Map<Assessment.Source, Assessment> latest = latest(assessments, competency, policy, on);
        Map<Assessment, BigDecimal> weightByAssessment = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (Assessment assessment : counting(latest, policy)) {
            BigDecimal weight = weight(assessment, policy, on);
            if (weight.signum() > 0) {
                weightByAssessment.put(assessment, weight);
                sum = sum.add(weight.multiply(BigDecimal.valueOf(assessment.level())));
                all = all.add(weight);
            }
        }
        if (all.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal mean = sum.divide(all, Rounding.INTERMEDIATE);
        return Optional.of(new CombinedLevel(
                competency,
                mean.setScale(0, RoundingMode.HALF_DOWN).intValueExact(),
                mean.setScale(DIGITS, RoundingMode.HALF_EVEN),
                evidence(assessments, competency, latest, weightByAssessment, policy, on, all)));
    }

    private static Map<Assessment.Source, Assessment> latest(
            List<Assessment> assessments, CompetencyId competency, AssessmentPolicy policy, LocalDate on) {
        Map<Assessment.Source, Assessment> latest = new EnumMap<>(Assessment.Source.class);
        for (Assessment assessment : assessments) {
            if (assessment.competency().equals(competency) && isInTime(assessment, policy, on)) {
                latest.merge(
                        assessment.source(),
                        assessment,
                        (before, next) -> next.on().isBefore(before.on()) ? before : next);
            }
        }
        return latest;
    }

    private static boolean isInTime(Assessment assessment, AssessmentPolicy policy, LocalDate on) {
        return !assessment.on().isAfter(on) && !isStale(assessment, policy, on);
    }

    private static boolean isStale(Assessment assessment, AssessmentPolicy policy, LocalDate on) {
        long age = ChronoUnit.DAYS.between(assessment.on(), on);
        return policy.validDays().map(days -> age > days).orElse(false);
    }

    private static List<Assessment> counting(Map<Assessment.Source, Assessment> latest, AssessmentPolicy policy) {
        List<Assessment> byStrength = new ArrayList<>(latest.values());
        byStrength.sort((a, b) -> Integer.compare(strength(b), strength(a)));
        if (policy.mode() == AssessmentPolicy.Mode.WEIGHTED_MEAN || byStrength.isEmpty()) {
            return byStrength;
        }
        Assessment one = byStrength.get(0);
        for (Assessment assessment : byStrength) {
            boolean instead = switch (policy.mode()) {
                case LATEST -> assessment.on().isAfter(one.on());
                case LOWEST -> assessment.level() < one.level();
                case STRONGEST_SOURCE, WEIGHTED_MEAN -> false;
            };
            one = instead ? assessment : one;
        }
        return List.of(one);
    }

    static int strength(Assessment assessment) {
        return switch (assessment.source()) {
            case CERTIFICATE -> 3;
            case ROUND -> 2;
            case MANAGER -> 1;
            case SELF -> 0;
        };
    }

    private static BigDecimal weight(Assessment assessment, AssessmentPolicy policy, LocalDate on) {
        if (policy.mode() != AssessmentPolicy.Mode.WEIGHTED_MEAN) {
            return BigDecimal.ONE;
        }
        BigDecimal weight =
                policy.weights().getOrDefault(assessment.source(), Weight.ZERO).value();
        long age = ChronoUnit.DAYS.between(assessment.on(), on);
        long halvings = policy.halvingDays()
                .map(days -> Math.min(MOST_HALVINGS, age / days))
                .orElse(0L);
        return weight.divide(BigDecimal.valueOf(1L << halvings), Rounding.INTERMEDIATE);
    }

    private static List<CombinedLevel.Evidence> evidence(
            List<Assessment> assessments,
            CompetencyId competency,
            Map<Assessment.Source, Assessment> latest,
            Map<Assessment, BigDecimal> weightByAssessment,
            AssessmentPolicy policy,
            LocalDate on,
            BigDecimal all) {
        List<CombinedLevel.Evidence> evidence = new ArrayList<>();
        for (Assessment assessment : assessments) {
            if (assessment.competency().equals(competency)) {
                CombinedLevel.Use use = use(assessment, latest, weightByAssessment, policy, on);
                BigDecimal weight = use == CombinedLevel.Use.COUNTS
                        ? weightByAssessment.getOrDefault(assessment, BigDecimal.ZERO)
                        : BigDecimal.ZERO;
                evidence.add(new CombinedLevel.Evidence(
                        assessment, use, weight.divide(all, DIGITS, RoundingMode.HALF_EVEN)));
            }
        }
        return evidence;
    }

    private static CombinedLevel.Use use(
            Assessment assessment,
            Map<Assessment.Source, Assessment> latest,
            Map<Assessment, BigDecimal> weightByAssessment,
            AssessmentPolicy policy,
            LocalDate on) {
        if (assessment.on().isAfter(on)) {
            return CombinedLevel.Use.AHEAD;
        }
        if (isStale(assessment, policy, on)) {
            return CombinedLevel.Use.STALE;
        }
        if (!assessment.equals(latest.get(assessment.source()))) {
            return CombinedLevel.Use.SUPERSEDED;
        }
        return weightByAssessment.containsKey(assessment) ? CombinedLevel.Use.COUNTS : CombinedLevel.Use.OUTWEIGHED;
    }
}
