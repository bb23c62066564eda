package io.perfcycle.rules.development;

import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.OpenGap;
import io.perfcycle.core.development.PlanProof;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Proposes actions that close gaps, under months, money, hours with their mix, places, prerequisites and the number of
 * actions at a time. What counts is the coverage Σ lift × weight, each level once; among plans of equal coverage the cheaper
 * one is preferred, then the one with fewer months, then with fewer actions, as far as the search comes.
 *
 * <p>A plan is the best there is where that was proven within a bounded search, see {@link PlanProof}; otherwise the best of
 * three greedy ones and what the search found, with a bound that no plan exceeds. Every gap that stays open is listed with
 * its reason.
 *
 * <p>Stateless.
 */
public final class DevelopmentPlanner {
    /** There is no action for the competency. */
    public static final String NO_ACTION = "NO_ACTION";

    /** The actions that would help do not fit into the time. */
    public static final String OUT_OF_TIME = "OUT_OF_TIME";

    /** The actions that would help cost more than is left. */
    public static final String OUT_OF_BUDGET = "OUT_OF_BUDGET";

    /** The actions that would help take more hours than are left, or than their kind may take. */
    public static final String OUT_OF_HOURS = "OUT_OF_HOURS";

    /** The actions that would help have no place left. */
    public static final String NO_PLACE = "NO_PLACE";

    /** The actions that would help have a prerequisite that nobody can meet. */
    public static final String NO_PREREQUISITE = "NO_PREREQUISITE";

    /** The actions of the catalogue end below the level. */
    public static final String TOO_LOW = "TOO_LOW";

    /** How many steps the search for the best plan takes before it stops. */
    private static final int MOST_NODES = 5_000;

    private static final int MOST_CANDIDATES = 256;

    private DevelopmentPlanner() {}

    /**
     * A proposal.
     *
     * @param actions the actions by start month; each adds its marginal coverage to those before it
     * @param openGaps what stays open, and why
     * @param after the gaps as they are after the plan
     * @param cost the cost of all actions
     * @param proof how good it is
     */
    public record Proposal(
            List<PlannedAction> actions, List<OpenGap> openGaps, List<Gap> after, BigDecimal cost, PlanProof proof) {
        /** Copies the lists. */
        public Proposal {
            actions = List.copyOf(actions);
            openGaps = List.copyOf(openGaps);
            after = List.copyOf(after);
        }

        /** {@return whether all gaps are closed} */
        public boolean isClosing() {
            return openGaps.isEmpty();
        }
    }

    /**
     * Plans for one person; actions of the catalogue that cannot be used are left out.
     *
     * @param gaps the gaps
     * @param catalog the actions there are
     * @param policy the limits
     * @param start the first day of the plan
     * @return the proposal
     * @throws IllegalArgumentException if a competency stands twice among the gaps or weights have too many digits
     */
    public static Proposal plan(
            List<Gap> gaps, List<CatalogAction> catalog, DevelopmentPolicy policy, LocalDate start) {
        Outcome<Proposal> planned = plan(PlanRequest.of(gaps, policy, start), CatalogColumns.of(catalog));
        if (planned instanceof Outcome.Refused<Proposal> refused) {
            throw new IllegalArgumentException("These gaps cannot be planned for: " + refused.reasons());
        }
        return planned.orElseThrow();
    }

    /**
     * Plans for one person.
     *
     * @param request for what
     * @param catalog the actions there are; those that cannot be used are left out, see {@link CatalogColumns#findings}
     * @return the proposal, or everything that keeps the gaps from being planned for
     */
    public static Outcome<Proposal> plan(PlanRequest request, CatalogColumns catalog) {
        List<Finding> findings = GapColumns.judge(request.gaps());
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        PlanLimits limits = PlanLimits.of(request.policy(), request.effort(), catalog);
        GapColumns gaps = GapColumns.of(request.gaps(), catalog);
        PlanKernel kernel = new PlanKernel(catalog, limits, gaps);
        Kept kept = Kept.of(request, catalog);
        int[] places = kept.places(request, catalog);
        kernel.load(gaps, kept.underway(), places);
        kernel.plan(kept.spent(), kernel.candidates.activeCount <= MOST_CANDIDATES ? MOST_NODES : 0);
        return Outcome.done(new PlanDescription(request, catalog, gaps, kernel, kept, places).proposal());
    }
}
