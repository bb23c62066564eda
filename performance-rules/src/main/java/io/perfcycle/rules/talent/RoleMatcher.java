package io.perfcycle.rules.talent;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.rules.orgchart.IdOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the roles nearest to a role, and what a holder of the role would still have to learn for each. How near two roles
 * are is the coefficient of identity of their points, see docs/talent.md; the gaps come from the exact levels alone, so a
 * higher level of the role never makes a gap larger.
 *
 * <p>Immutable and thread safe.
 */
public final class RoleMatcher {
    private static final int DIGITS = 9;

    private final RoleDemands demands;
    private final RoleSpace space;
    private final int[] roleRank;
    private final List<Integer> competencyOrder;

    private RoleMatcher(RoleDemands demands) {
        this.demands = demands;
        this.space = RoleSpace.of(demands);
        this.roleRank = new int[demands.roles().size()];
        List<Integer> roles = order(demands.roles().stream().map(RoleId::value).toList());
        for (int rank = 0; rank < roles.size(); rank++) {
            roleRank[roles.get(rank)] = rank;
        }
        this.competencyOrder =
                order(demands.competencies().stream().map(CompetencyId::value).toList());
    }

    private static List<Integer> order(List<String> ids) {
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            order.add(at);
        }
        order.sort(Comparator.comparing(ids::get, IdOrder.of(ids)));
        return order;
    }

    /**
     * A role near another.
     *
     * @param role which
     * @param score how near, −1 to 1, to 9 digits; 1 for roles that ask for the same; nothing where both ask for nothing
     * @param gaps what the role asks for beyond the other, by competency id
     */
    public record Match(RoleId role, Optional<BigDecimal> score, List<Gap> gaps) {
        /** Copies the gaps. */
        public Match {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * A level that is missing.
     *
     * @param competency in which competency
     * @param required the level that the other role asks for
     * @param achieved the level of the own role, below it
     */
    public record Gap(CompetencyId competency, BigDecimal required, BigDecimal achieved) {}

    /**
     * A matcher for a table of roles.
     *
     * @param demands the table
     * @return the matcher
     */
    public static RoleMatcher of(RoleDemands demands) {
        return new RoleMatcher(demands);
    }

    /** {@return the rows of the table by role id: as numbers if all are numbers, else by code point} */
    public List<Integer> rows() {
        return order(demands.roles().stream().map(RoleId::value).toList());
    }

    /**
     * The nearest roles.
     *
     * @param row the row of the role in the table
     * @param top how many at most, 0 or more
     * @return the nearest first, the role itself not among them; of equally near ones that with the smaller id
     */
    public List<Match> nearest(int row, int top) {
        TopRows best = new TopRows(top);
        for (int other = 0; other < roleRank.length; other++) {
            if (other != row) {
                best.offer(other, rounded(space.likeness(row, other)), roleRank[other]);
            }
        }
        List<Match> matches = new ArrayList<>();
        for (int other : best.rows()) {
            matches.add(new Match(demands.roles().get(other), score(row, other), gaps(row, other)));
        }
        return matches;
    }

    private Optional<BigDecimal> score(int row, int other) {
        long scaled = rounded(space.likeness(row, other));
        return scaled == Long.MIN_VALUE ? Optional.empty() : Optional.of(BigDecimal.valueOf(scaled, DIGITS));
    }

    /** Rounded before it is compared, so that equal roles tie whatever the order of additions. */
    private static long rounded(double likeness) {
        return Double.isNaN(likeness) ? Long.MIN_VALUE : Math.round(likeness * 1e9);
    }

    private List<Gap> gaps(int row, int other) {
        List<Gap> gaps = new ArrayList<>();
        for (int competency : competencyOrder) {
            BigDecimal required = demands.level(other, competency);
            BigDecimal achieved = demands.level(row, competency);
            if (required.compareTo(achieved) > 0) {
                gaps.add(new Gap(demands.competencies().get(competency), required, achieved));
            }
        }
        return gaps;
    }
}
