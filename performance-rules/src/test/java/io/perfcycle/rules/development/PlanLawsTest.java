package io.perfcycle.rules.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.id.ActionId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlanLawsTest {
    private static DevelopmentPlanner.Proposal plan(SmallCase task) {
        return DevelopmentPlanner.plan(task.request(), CatalogColumns.of(task.catalog))
                .orElseThrow();
    }

    @Test
    void ten_thousand_small_plans_are_the_best_that_trying_everything_finds() {
        List<Long> wrong = new ArrayList<>();
        for (long seed = 0; seed < 10_000; seed++) {
            SmallCase task = new SmallCase(seed, 1 + (int) (seed % 5));
            DevelopmentPlanner.Proposal plan = plan(task);
            int[] best = task.best();
            boolean agrees = plan.proof().coverage().intValueExact() == best[0]
                    && plan.cost().intValueExact() == best[1]
                    && plan.proof().isOptimal();
            if (!agrees) {
                wrong.add(seed);
            }
        }

        assertThat(wrong).as("seeds of cases with another coverage or cost").isEmpty();
    }

    @Property(tries = 200)
    void no_limit_is_exceeded_and_no_prerequisite_broken(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n) {
        SmallCase task = new SmallCase(seed, n);
        DevelopmentPlanner.Proposal plan = plan(task);
        Map<ActionId, CatalogAction> catalog = new HashMap<>();
        task.catalog.forEach(action -> catalog.put(action.id(), action));
        Map<ActionId, Integer> endByAction = new HashMap<>();
        int[] running = new int[task.policy.months() + 1];
        List<CatalogAction> chosen = new ArrayList<>();
        for (PlannedAction step : plan.actions()) {
            CatalogAction action = catalog.get(step.action());
            chosen.add(action);
            action.prerequisite()
                    .ifPresent(before -> assertThat(endByAction)
                            .hasEntrySatisfying(before, end -> assertThat(end).isLessThan(step.startMonth())));
            assertThat(endByAction.put(step.action(), step.startMonth() + step.months() - 1))
                    .isNull();
            for (int month = step.startMonth(); month < step.startMonth() + step.months(); month++) {
                assertThat(++running[month]).isLessThanOrEqualTo(task.policy.parallel());
            }
        }

        assertThat(task.isAllowed(chosen)).isTrue();
        assertThat(plan.cost()).isLessThanOrEqualTo(task.policy.budget());
    }

    @Property(tries = 200)
    void marginal_coverage_is_never_negative_and_adds_up_to_what_is_covered_once(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n) {
        SmallCase task = new SmallCase(seed, n);
        DevelopmentPlanner.Proposal plan = plan(task);
        Map<ActionId, CatalogAction> catalog = new HashMap<>();
        task.catalog.forEach(action -> catalog.put(action.id(), action));
        List<CatalogAction> chosen = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (PlannedAction step : plan.actions()) {
            chosen.add(catalog.get(step.action()));
            sum = sum.add(step.marginalCoverage());
            assertThat(step.marginalCoverage()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
        }

        assertThat(sum).isEqualByComparingTo(plan.proof().coverage());
        assertThat(sum).isEqualByComparingTo("" + task.coverage(chosen));
        assertThat(plan.proof().coverage()).isLessThanOrEqualTo(plan.proof().atMost());
    }

    @Property(tries = 100)
    void what_an_action_adds_never_grows_while_others_are_taken(@ForAll long seed) {
        SmallCase task = new SmallCase(seed, 8);
        CatalogColumns catalog = CatalogColumns.of(task.catalog);
        GapColumns gaps = GapColumns.of(task.gaps, catalog);
        Candidates candidates = new Candidates(catalog, gaps);
        candidates.load(gaps, Underway.nothing(), new int[] {9, 9, 9, 9, 9, 9, 9, 9});
        int[] levels = candidates.reached.clone();
        for (int taken = 0; taken < candidates.count; taken++) {
            long[] before = new long[candidates.count];
            for (int at = 0; at < candidates.count; at++) {
                before[at] = candidates.gain(at, levels);
            }
            candidates.lift(taken, levels);
            for (int at = 0; at < candidates.count; at++) {
                assertThat(candidates.gain(at, levels)).isBetween(0L, before[at]);
            }
        }
    }

    @Property(tries = 100)
    void the_searched_plan_is_never_below_the_greedy_one_and_a_greedy_one_never_above_its_bound(
            @ForAll long seed, @ForAll @IntRange(min = 5, max = 25) int n) {
        SmallCase task = new SmallCase(seed, n);
        CatalogColumns catalog = CatalogColumns.of(task.catalog);
        GapColumns gaps = GapColumns.of(task.gaps, catalog);
        PlanKernel kernel = new PlanKernel(catalog, PlanLimits.of(task.policy, task.effort, catalog), gaps);
        Kept nothing = Kept.of(task.request(), catalog);
        kernel.load(gaps, nothing.underway(), nothing.places(task.request(), catalog));
        kernel.plan(nothing.spent(), 0);
        long greedy = kernel.best.coverage;

        assertThat(greedy).isLessThanOrEqualTo(kernel.most());
        assertThat(plan(task).proof().coverage()).isGreaterThanOrEqualTo(BigDecimal.valueOf(greedy));
        assertThat(plan(task).proof().coverage()).isLessThanOrEqualTo(BigDecimal.valueOf(kernel.most()));
    }

    @Property(tries = 100)
    void every_gap_is_either_closed_or_told_with_a_reason(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 20) int n) {
        DevelopmentPlanner.Proposal plan = plan(new SmallCase(seed, n));

        assertThat(plan.openGaps())
                .hasSize((int)
                        plan.after().stream().filter(gap -> gap.size() > 0).count())
                .allSatisfy(gap -> assertThat(gap.reason()).isNotBlank());
        assertThat(plan.isClosing())
                .isEqualTo(GapCalculator.fit(plan.after()).fraction().compareTo(BigDecimal.ONE) == 0);
    }

    @Property(tries = 100)
    void a_batch_never_gives_more_places_than_there_are(@ForAll long seed) {
        SmallCase task = new SmallCase(seed, 10);
        Map<ActionId, Integer> places = new HashMap<>();
        task.catalog.forEach(action -> places.put(action.id(), 2));
        PlanBatch batch = PlanBatch.of(CatalogColumns.of(task.catalog), task.policy, task.effort, SmallCase.START)
                .withPlaces(places);
        Map<ActionId, Integer> taken = new HashMap<>();
        for (int person = 0; person < 5; person++) {
            batch.plan(task.gaps).orElseThrow().actions().forEach(step -> taken.merge(step.action(), 1, Integer::sum));
        }

        assertThat(taken.values()).allSatisfy(used -> assertThat(used).isBetween(1, 2));
    }
}
