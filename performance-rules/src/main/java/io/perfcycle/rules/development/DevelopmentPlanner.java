package io.perfcycle.rules.development;

import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.development.OpenGap;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proposes actions that close gaps, under time, money and the number of actions at a time. It takes the action with the
 * greatest marginal coverage (Σ lift × weight over what is already chosen) per month again and again; the first of
 * equals is the cheaper, then the one with the smaller id. An action whose prerequisite is not chosen waits for it.
 *
 * <p>Greedy, so a plan is sound but not always the best; every gap that it leaves open is listed with its reason.
 * Stateless.
 */
public final class DevelopmentPlanner {
    /** There is no action for the competency. */
    public static final String NO_ACTION = "NO_ACTION";

    /** The actions that would help do not fit into the time. */
    public static final String OUT_OF_TIME = "OUT_OF_TIME";

    /** The actions that would help cost more than is left. */
    public static final String OUT_OF_BUDGET = "OUT_OF_BUDGET";

    /** The actions of the catalogue end below the level. */
    public static final String TOO_LOW = "TOO_LOW";

    private final Map<CompetencyId, Integer> reached = new HashMap<>();
    private final Map<CompetencyId, Gap> gapByCompetency = new LinkedHashMap<>();
    private final List<CatalogAction> catalog;
    private final DevelopmentPolicy policy;
    private final LocalDate start;
    private final int[] freeFrom;
    private final Map<ActionId, Integer> endByAction = new HashMap<>();
    private final List<PlannedAction> chosen = new ArrayList<>();
    private BigDecimal cost = BigDecimal.ZERO;

    private DevelopmentPlanner(List<Gap> gaps, List<CatalogAction> catalog, DevelopmentPolicy policy, LocalDate start) {
        this.catalog = new ArrayList<>(catalog);
        this.catalog.sort(Comparator.comparing(action -> action.id().value()));
        this.policy = policy;
        this.start = start;
        this.freeFrom = new int[policy.parallel()];
        Arrays.fill(freeFrom, 1);
        for (Gap gap : gaps) {
            gapByCompetency.put(gap.competency(), gap);
            reached.put(gap.competency(), gap.achieved());
        }
    }

    /**
     * A proposal.
     *
     * @param actions the actions by start month
     * @param openGaps what stays open, and why
     * @param after the gaps as they are after the plan
     * @param cost the cost of all actions
     */
    public record Proposal(List<PlannedAction> actions, List<OpenGap> openGaps, List<Gap> after, BigDecimal cost) {
        /** Copies the lists. */
        public Proposal {
            actions = List.copyOf(actions);
            openGaps = List.copyOf(openGaps);
            after = List.copyOf(after);
        }
    }

    /**
     * Plans.
     *
     * @param gaps the gaps
     * @param catalog the actions there are
     * @param policy the limits
     * @param start the first day of the plan
     * @return the proposal
     */
    public static Proposal plan(
            List<Gap> gaps, List<CatalogAction> catalog, DevelopmentPolicy policy, LocalDate start) {
        DevelopmentPlanner planner = new DevelopmentPlanner(gaps, catalog, policy, start);
        Optional<CatalogAction> best = planner.best();
        while (best.isPresent()) {
            planner.take(best.get());
            best = planner.best();
        }
        return planner.proposal();
    }

    private Optional<CatalogAction> best() {
        Optional<CatalogAction> best = Optional.empty();
        for (CatalogAction action : catalog) {
            boolean open = !endByAction.containsKey(action.id()) && fits(action);
            if (open
                    && coverage(action).signum() > 0
                    && best.map(b -> isBetter(action, b)).orElse(true)) {
                best = Optional.of(action);
            }
        }
        return best;
    }

    private boolean isBetter(CatalogAction action, CatalogAction than) {
        int byRate = rate(action).compareTo(rate(than));
        return byRate > 0 || (byRate == 0 && action.cost().compareTo(than.cost()) < 0);
    }

    private BigDecimal rate(CatalogAction action) {
        return coverage(action).divide(BigDecimal.valueOf(action.months()), MathContext.DECIMAL64);
    }

    private boolean fits(CatalogAction action) {
        return inTime(action) && cost.add(action.cost()).compareTo(policy.budget()) <= 0;
    }

    private boolean inTime(CatalogAction action) {
        return startMonth(action)
                .map(from -> from + action.months() - 1 <= policy.months())
                .orElse(false);
    }

    private Optional<Integer> startMonth(CatalogAction action) {
        int free = Arrays.stream(freeFrom).min().orElse(1);
        if (action.prerequisite().isEmpty()) {
            return Optional.of(free);
        }
        Integer before = endByAction.get(action.prerequisite().get());
        return before == null ? Optional.empty() : Optional.of(Math.max(free, before + 1));
    }

    private BigDecimal coverage(CatalogAction action) {
        BigDecimal coverage = BigDecimal.ZERO;
        for (Lift lift : action.lifts()) {
            Gap gap = gapByCompetency.get(lift.competency());
            if (gap != null) {
                int to = Math.min(lift.buildsTo(), gap.required());
                int steps = Math.max(0, to - reached.getOrDefault(lift.competency(), 0));
                coverage = coverage.add(gap.weight().value().multiply(BigDecimal.valueOf(steps)));
            }
        }
        return coverage;
    }

    private void take(CatalogAction action) {
        BigDecimal coverage = coverage(action);
        int from = startMonth(action).orElseThrow();
        int end = from + action.months() - 1;
        List<PlannedAction.Closure> closes = new ArrayList<>();
        for (Lift lift : action.lifts()) {
            Gap gap = gapByCompetency.get(lift.competency());
            int before = reached.getOrDefault(lift.competency(), 0);
            int after = gap == null ? before : Math.min(lift.buildsTo(), gap.required());
            if (gap != null && after > before) {
                closes.add(new PlannedAction.Closure(lift.competency(), before, after));
                reached.put(lift.competency(), after);
            }
        }
        int slot = 0;
        for (int i = 1; i < freeFrom.length; i++) {
            slot = freeFrom[i] < freeFrom[slot] ? i : slot;
        }
        freeFrom[slot] = end + 1;
        endByAction.put(action.id(), end);
        cost = cost.add(action.cost());
        chosen.add(new PlannedAction(
                action.id(),
                action.title(),
                action.kind(),
                from,
                action.months(),
                closes,
                coverage,
                start.plusMonths(end).minusDays(1)));
    }

    private Proposal proposal() {
        chosen.sort(Comparator.comparingInt(PlannedAction::startMonth)
                .thenComparing(action -> action.action().value()));
        List<OpenGap> open = new ArrayList<>();
        List<Gap> after = new ArrayList<>();
        for (Gap gap : gapByCompetency.values()) {
            int level = reached.getOrDefault(gap.competency(), 0);
            after.add(new Gap(gap.competency(), gap.required(), level, gap.weight()));
            if (level < gap.required()) {
                open.add(new OpenGap(gap.competency(), gap.required(), level, reason(gap, level)));
            }
        }
        return new Proposal(chosen, open, after, cost);
    }

    private String reason(Gap gap, int level) {
        Set<String> reasons = new HashSet<>();
        for (CatalogAction action : catalog) {
            for (Lift lift : action.lifts()) {
                if (lift.competency().equals(gap.competency())) {
                    boolean helps = lift.buildsTo() > level;
                    reasons.add(!helps ? TOO_LOW : inTime(action) ? OUT_OF_BUDGET : OUT_OF_TIME);
                }
            }
        }
        for (String reason : List.of(OUT_OF_TIME, OUT_OF_BUDGET, TOO_LOW)) {
            if (reasons.contains(reason)) {
                return reason;
            }
        }
        return NO_ACTION;
    }
}
