package io.perfcycle.rules.talent;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.value.Percent;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How well critical roles are covered.
 *
 * @param roles the number of critical roles
 * @param covered how many have any nominee
 * @param coveredNow how many have a nominee who is ready now
 * @param distinctNow how many different people are ready now for some role
 * @param fillableAtOnce how many roles could be filled at the same moment by people who are ready now, nobody twice
 * @param fillingNow who would fill which role then
 * @param averageNominees nominees per role, to four digits; nothing without roles
 * @param averageNow nominees ready now per role, to four digits; nothing without roles
 * @param bench the strength of the bench per role, to nine digits
 * @param singlePoints people whose loss would lower the number of roles that can be filled at once
 * @param atRisk roles that become vacant before any nominee is ready
 */
public record SuccessionReport(
        int roles,
        int covered,
        int coveredNow,
        int distinctNow,
        int fillableAtOnce,
        Map<RoleId, EmployeeId> fillingNow,
        Optional<BigDecimal> averageNominees,
        Optional<BigDecimal> averageNow,
        Map<RoleId, BigDecimal> bench,
        List<EmployeeId> singlePoints,
        List<RoleId> atRisk) {
    /** Copies the collections, in order. */
    public SuccessionReport {
        fillingNow = Collections.unmodifiableMap(new LinkedHashMap<>(fillingNow));
        bench = Collections.unmodifiableMap(new LinkedHashMap<>(bench));
        singlePoints = List.copyOf(singlePoints);
        atRisk = List.copyOf(atRisk);
    }

    /** {@return the share of roles with a nominee ready now; nothing without roles} */
    public Optional<Percent> readyNowCoverage() {
        return SuccessionCalculator.share(coveredNow, roles);
    }

    /** {@return the share of roles with any nominee; nothing without roles} */
    public Optional<Percent> coverage() {
        return SuccessionCalculator.share(covered, roles);
    }

    /** {@return the share of roles that can be filled at once, nobody counted twice; nothing without roles} */
    public Optional<Percent> fillable() {
        return SuccessionCalculator.share(fillableAtOnce, roles);
    }
}
