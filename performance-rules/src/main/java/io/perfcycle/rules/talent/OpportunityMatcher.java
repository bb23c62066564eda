package io.perfcycle.rules.talent;

import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.OpportunityId;
import io.perfcycle.core.talent.Opportunity;
import io.perfcycle.core.talent.Seeker;
import io.perfcycle.core.value.Percent;
import io.perfcycle.rules.development.GapCalculator;
import io.perfcycle.rules.orgchart.IdOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Ranks opportunities for people by fit: Σ min(achieved, required) × weight ÷ Σ required × weight. An opportunity is only
 * ranked if the person's performance reaches what it asks for and, where the person says what they aspire to, it is of such a
 * family. Of equal fit the smaller id comes first.
 *
 * <p>Not thread safe, because it works in arrays of its own: one for each thread, over the same list.
 */
public final class OpportunityMatcher {
    private final List<Opportunity> opportunities;
    private final OpportunityColumns columns;
    private final int[] rank;
    private final int[] levels;
    private final int[] covered;
    private final double[] fit;

    private OpportunityMatcher(List<Opportunity> opportunities) {
        List<String> ids = opportunities.stream().map(each -> each.id().value()).toList();
        List<Opportunity> sorted = new ArrayList<>(opportunities);
        sorted.sort(Comparator.comparing(each -> each.id().value(), IdOrder.of(ids)));
        this.opportunities = List.copyOf(sorted);
        this.columns = new OpportunityColumns(this.opportunities);
        this.rank = new int[sorted.size()];
        for (int at = 0; at < rank.length; at++) {
            rank[at] = at;
        }
        this.levels = new int[columns.competencies()];
        this.covered = new int[columns.size()];
        this.fit = new double[columns.size()];
    }

    /**
     * A matcher for opportunities.
     *
     * @param opportunities the opportunities
     * @return the matcher
     * @throws IllegalArgumentException if one has a competency twice, a level below 0 or weights with too many digits
     */
    public static OpportunityMatcher of(List<Opportunity> opportunities) {
        return new OpportunityMatcher(opportunities);
    }

    /**
     * An opportunity for a person.
     *
     * @param opportunity which
     * @param fit the fit, 0 to 1
     * @param gaps what is missing, in the order of its requirements; a plan to get there starts from these
     */
    public record Match(OpportunityId opportunity, Percent fit, List<Gap> gaps) {
        /** Copies the gaps. */
        public Match {
            gaps = List.copyOf(gaps);
        }
    }

    /** {@return the opportunities by id; rows of {@link #rows} point into them} */
    public List<Opportunity> opportunities() {
        return opportunities;
    }

    /**
     * The opportunities that fit a person best, with gaps.
     *
     * @param seeker the person
     * @param top how many at most
     * @return the best first
     */
    public List<Match> best(Seeker seeker, int top) {
        List<Match> matches = new ArrayList<>();
        for (int row : rows(seeker, top)) {
            matches.add(explain(seeker, opportunities.get(row)));
        }
        return matches;
    }

    /**
     * The same as rows alone, for many people.
     *
     * @param seeker the person
     * @param top how many at most
     * @return rows of {@link #opportunities}, the best first
     */
    public int[] rows(Seeker seeker, int top) {
        for (Map.Entry<CompetencyId, Integer> column :
                columns.columnByCompetency().entrySet()) {
            levels[column.getValue()] = Math.max(0, seeker.levelByCompetency().getOrDefault(column.getKey(), 0));
        }
        columns.cover(levels, covered);
        columns.fit(covered, fit);
        TopRows best = new TopRows(Math.min(top, rank.length));
        double least = -1;
        for (int at = 0; at < fit.length; at++) {
            double score = columns.isFree(at) ? 1 : fit[at];
            if (score > least && isOpen(seeker, opportunities.get(at))) {
                best.offer(at, Double.doubleToRawLongBits(score), rank[at]);
                long threshold = best.threshold();
                least = threshold == Long.MIN_VALUE ? -1 : Double.longBitsToDouble(threshold);
            }
        }
        return best.rows();
    }

    private static boolean isOpen(Seeker seeker, Opportunity opportunity) {
        boolean performs = opportunity
                .leastPerformance()
                .map(least -> seeker.performance()
                        .map(tier -> tier.compareTo(least) >= 0)
                        .orElse(false))
                .orElse(true);
        boolean wanted = seeker.aspirations().isEmpty()
                || opportunity.family().map(seeker.aspirations()::contains).orElse(true);
        return performs && wanted;
    }

    private static Match explain(Seeker seeker, Opportunity opportunity) {
        List<Gap> all = new ArrayList<>();
        for (Requirement requirement : opportunity.requirements()) {
            int achieved = Math.max(0, seeker.levelByCompetency().getOrDefault(requirement.competency(), 0));
            all.add(new Gap(requirement.competency(), requirement.level(), achieved, requirement.weight()));
        }
        return new Match(
                opportunity.id(),
                GapCalculator.fit(all),
                all.stream().filter(gap -> gap.size() > 0).toList());
    }
}
