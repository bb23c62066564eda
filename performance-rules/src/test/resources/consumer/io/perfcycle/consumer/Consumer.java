package io.perfcycle.consumer;

import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.Percent;
import io.perfcycle.spi.IdSource;

/** Prints one line per module that it reached. The engine's line goes below the mark. */
public final class Consumer {
    private Consumer() {}

    public static void main(String[] arguments) {
        System.out.println("consumer runs in " + Consumer.class.getModule().getName());
        GoalId goal = GoalId.of("g-1");
        Percent done = Percent.ofPercent("50");
        System.out.println("goal " + goal + " is " + done + " done, said by "
                + goal.getClass().getModule().getName());
        System.out.println("ports come from " + IdSource.class.getModule().getName());
        // ENGINE: PerformanceEngine.inMemory() goes here, with a line for the test to check.
    }
}
