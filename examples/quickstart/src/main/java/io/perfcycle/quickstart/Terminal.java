package io.perfcycle.quickstart;

import io.perfcycle.quickstart.run.CycleRun;
import io.perfcycle.quickstart.run.StepSummary;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a run on a terminal: a progress bar where there is one, and the summary. */
public final class Terminal {
    private static final int SHOWN = 5;

    private Terminal() {}

    /**
     * Runs something under a progress bar on the standard error stream, if that is a terminal (from JDK 22 on always).
     *
     * @param job what to run
     * @return what it returns
     */
    @SuppressWarnings("SystemConsoleNull")
    public static CycleJob.Result withProgress(java.util.function.Function<CycleRun.Progress, CycleJob.Result> job) {
        if (System.console() == null) {
            return job.apply((done, all, step) -> {});
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setInitialMax(1)
                .setTaskName("Cycle")
                .setStyle(ProgressBarStyle.ASCII)
                .build()) {
            return job.apply((done, all, step) -> {
                bar.maxHint(all);
                bar.stepTo(done);
                bar.setExtraMessage(step.title());
            });
        }
    }

    /**
     * Writes the summary.
     *
     * @param result what came of the job
     * @param out where to
     */
    public static void summarise(CycleJob.Result result, PrintWriter out) {
        out.printf(Locale.ROOT, "%-26s %7s %9s %8s %7s%n", "step", "done", "of before", "refused", "notes");
        for (StepSummary step : result.steps()) {
            out.printf(
                    Locale.ROOT,
                    "%-26s %7d %9d %8d %7d%n",
                    step.step().title(),
                    step.done(),
                    step.replayed(),
                    step.refusals().size(),
                    step.notes().size());
        }
        for (StepSummary step : result.steps()) {
            step.refusals().stream()
                    .limit(SHOWN)
                    .forEach(refusal -> out.println("refused: " + refusal.source() + ": " + refusal.reason()));
            int more = step.refusals().size() - SHOWN;
            if (more > 0) {
                out.println(
                        "refused: and " + more + " more of step " + step.step().title());
            }
        }
        result.notes().forEach(note -> out.println("note: " + note));
        out.println("messages in the mailbox: " + result.messages());
        out.println("report: " + result.report());
        out.flush();
    }
}
