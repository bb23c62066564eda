package io.perfcycle.rules.development;

import io.perfcycle.core.cycle.Roll;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.OpenGap;
import io.perfcycle.core.development.PlanProof;
import io.perfcycle.core.development.PlannedAction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Says in exact decimals and ids what the kernel has chosen, and why gaps stay open. */
final class PlanDescription {
    private final PlanRequest request;
    private final CatalogColumns catalog;
    private final GapColumns gaps;
    private final PlanKernel kernel;
    private final int[] places;
    private final Kept kept;
    private final int[] levels;
    private BigDecimal cost = BigDecimal.ZERO;

    PlanDescription(
            PlanRequest request, CatalogColumns catalog, GapColumns gaps, PlanKernel kernel, Kept kept, int[] places) {
        this.request = request;
        this.catalog = catalog;
        this.gaps = gaps;
        this.kernel = kernel;
        this.kept = kept;
        this.places = places;
        this.levels = gaps.achieved.clone();
    }

    DevelopmentPlanner.Proposal proposal() {
        List<PlannedAction> actions = new ArrayList<>();
        for (PlannedAction action : request.underway()) {
            catalog.row(action.action())
                    .ifPresentOrElse(row -> actions.add(planned(row, action.startMonth())), () -> actions.add(action));
        }
        for (int member : inOrder()) {
            actions.add(planned(kernel.candidates.row[member], kernel.best.start[member]));
        }
        List<Gap> after = new ArrayList<>();
        List<OpenGap> open = new ArrayList<>();
        OpenReason reason = new OpenReason(catalog, kernel, kept.underway(), places);
        for (int at = 0; at < levels.length; at++) {
            Gap gap = gaps.gaps.get(at);
            after.add(new Gap(gap.competency(), gap.required(), levels[at], gap.weight()));
            if (levels[at] < gap.required()) {
                open.add(new OpenGap(
                        gap.competency(), gap.required(), levels[at], reason.of(gaps.competency[at], levels[at])));
            }
        }
        PlanProof proof =
                new PlanProof(gaps.coverage(kernel.best.coverage), gaps.coverage(kernel.most()), kernel.isOptimal());
        return new DevelopmentPlanner.Proposal(actions, open, after, cost, proof);
    }

    private List<Integer> inOrder() {
        int[] members = new int[kernel.best.size];
        kernel.best.members(members);
        List<Integer> order = new ArrayList<>();
        Arrays.stream(members).forEach(order::add);
        order.sort(Comparator.<Integer>comparingInt(member -> kernel.best.start[member])
                .thenComparingInt(member -> kernel.best.start[member] + kernel.candidates.months[member])
                .thenComparingInt(member -> kernel.candidates.row[member]));
        return order;
    }

    private PlannedAction planned(int row, int start) {
        CatalogAction action = catalog.actions.get(row);
        List<PlannedAction.Closure> closes = new ArrayList<>();
        long coverage = 0;
        for (int at = catalog.liftStart[row]; at < catalog.liftStart[row + 1]; at++) {
            for (int gap = 0; gap < levels.length; gap++) {
                int to = Math.min(catalog.liftTo[at], gaps.required[gap]);
                if (gaps.competency[gap] == catalog.liftCompetency[at] && to > levels[gap]) {
                    closes.add(new PlannedAction.Closure(gaps.gaps.get(gap).competency(), levels[gap], to));
                    coverage += (to - levels[gap]) * gaps.weight[gap];
                    levels[gap] = to;
                }
            }
        }
        cost = cost.add(action.cost());
        return new PlannedAction(
                action.id(),
                action.title(),
                action.kind(),
                start,
                action.months(),
                closes,
                gaps.coverage(coverage),
                milestone(start + action.months() - 1));
    }

    /** The last day of the month, or the working day before it. */
    private LocalDate milestone(int month) {
        LocalDate day = request.start().plusMonths(month).minusDays(1);
        return request.calendar().map(days -> days.roll(day, Roll.PRECEDING)).orElse(day);
    }
}
