package io.perfcycle.benchmarks.talent;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import io.perfcycle.core.development.EffortPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.rules.development.CatalogColumns;
import io.perfcycle.rules.development.DevelopmentPlanner;
import io.perfcycle.rules.development.PlanBatch;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Plans by the library and by Timefold Solver for the same people, at equal processor time and at multiples of it. Each
 * result is judged by {@link PlanVerifier} from the task alone. Arguments: numbers of people.
 */
public final class PlanComparison {
    private static final int ACTIONS = 2_000;
    private static final int STEPS = 5_000;
    private static final int[] MULTIPLES = {1, 10, 100, 1000};
    private static final long MOST_NANOS = 60_000_000_000L;

    private record Run(String who, long nanos, List<PlanVerifier.Step> steps) {}

    private PlanComparison() {}

    /**
     * Prints a table for each number of people.
     *
     * @param arguments numbers of people; 1, 10, 100 and 1000 where there are none
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        List<String> sizes = arguments.length == 0 ? List.of("1", "10", "100", "1000") : List.of(arguments);
        warmUp();
        System.out.println("people  who                 processor s  coverage     cost  of the bound  broken limits");
        for (String size : sizes) {
            compare(PlanTask.of(ACTIONS, Integer.parseInt(size), 0.02, 6));
        }
    }

    /** Both have compiled code when they are measured. */
    private static void warmUp() throws InterruptedException {
        PlanTask other = PlanTask.of(ACTIONS, 1000, 0.02, 5);
        for (int round = 0; round < 3; round++) {
            byLibrary(other, 0, "");
        }
        byLibrary(PlanTask.of(ACTIONS, 50, 0.02, 5), STEPS, "");
        bySolver(PlanTask.of(ACTIONS, 20, 0.02, 5), 10_000_000_000L, "");
    }

    private static void compare(PlanTask task) throws InterruptedException {
        BigDecimal bound = bound(task);
        Run library = byLibrary(task, 0, "library");
        print(task, library, bound);
        print(task, byLibrary(task, STEPS, "library, with search"), bound);
        for (int multiple : MULTIPLES) {
            long nanos = library.nanos() * multiple;
            if (nanos <= MOST_NANOS) {
                print(task, bySolver(task, nanos, "Timefold, " + multiple + " times"), bound);
            }
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Run byLibrary(PlanTask task, int search, String who) {
        long before = processorTime();
        PlanBatch batch = PlanBatch.of(
                        CatalogColumns.of(task.catalog()), task.policy(), EffortPolicy.none(), LocalDate.EPOCH)
                .withPlaces(task.places())
                .withSearch(search);
        List<PlanVerifier.Step> steps = new ArrayList<>();
        int person = 0;
        for (List<Gap> gaps : task.people()) {
            DevelopmentPlanner.Proposal plan = batch.plan(gaps).orElseThrow();
            for (PlannedAction action : plan.actions()) {
                steps.add(new PlanVerifier.Step(person, action.action(), action.startMonth()));
            }
            person++;
        }
        return new Run(who, processorTime() - before, steps);
    }

    /** What no plans cover more than, with places enough for everybody. */
    private static BigDecimal bound(PlanTask task) {
        PlanBatch free =
                PlanBatch.of(CatalogColumns.of(task.catalog()), task.policy(), EffortPolicy.none(), LocalDate.EPOCH);
        return task.people().stream()
                .map(gaps -> free.plan(gaps).orElseThrow().proof().atMost())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Ends the solver when its own thread has used its time; the model is made before. */
    private static Run bySolver(PlanTask task, long nanos, String who) throws InterruptedException {
        PlanChoiceModel model = PlanChoiceModel.of(task);
        Solver<PlanChoiceModel> solver = SolverFactory.<PlanChoiceModel>create(new SolverConfig()
                        .withSolutionClass(PlanChoiceModel.class)
                        .withEntityClasses(PlanChoiceModel.Choice.class)
                        .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                                .withIncrementalScoreCalculatorClass(PlanChoiceScore.class)))
                .buildSolver();
        List<PlanChoiceModel> best = new CopyOnWriteArrayList<>();
        Thread thread = new Thread(() -> best.add(solver.solve(model)), "solver");
        thread.start();
        long used = 0;
        while (thread.isAlive()) {
            if (used >= nanos) {
                solver.terminateEarly();
            }
            thread.join(1);
            used = Math.max(used, ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()));
        }
        List<PlanVerifier.Step> steps = new ArrayList<>();
        for (PlanChoiceModel.Choice choice : best.get(0).choices) {
            if (choice.start != null) {
                steps.add(new PlanVerifier.Step(choice.person, choice.name, choice.start));
            }
        }
        return new Run(who, used, steps);
    }

    private static void print(PlanTask task, Run run, BigDecimal bound) {
        PlanVerifier.Verdict verdict = new PlanVerifier(task).judge(run.steps());
        System.out.printf(
                Locale.ROOT,
                "%6d  %-20s %10.3f %9s %8s %12.2f %%  %s%n",
                task.people().size(),
                run.who(),
                run.nanos() / 1e9,
                verdict.coverage().toPlainString(),
                verdict.cost().toPlainString(),
                100 * verdict.coverage().doubleValue() / bound.doubleValue(),
                verdict.broken().isEmpty()
                        ? "none"
                        : verdict.broken().size() + ", such as "
                                + verdict.broken().get(0));
    }
}
