package io.perfcycle.quickstart.report;

import io.perfcycle.quickstart.report.DevelopmentCase.ActionStatus;
import io.perfcycle.quickstart.report.DevelopmentCase.PlanAction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far an action is, as a reader wants to know it: begun, done, and how early or late. */
final class ActionProgress {
    private ActionProgress() {}

    static String words(PlanAction action, LocalDate asOf) {
        LocalDate begun = action.progress().begun();
        LocalDate ended = action.progress().ended();
        String since = begun == null ? "" : ", begun " + Figures.text(begun);
        return switch (action.status()) {
            case DONE ->
                "done" + (ended == null ? "" : " " + Figures.text(ended) + ", " + distance(action.to(), ended));
            case DROPPED -> "dropped" + (ended == null ? "" : " " + Figures.text(ended));
            case ACTIVE -> "under way" + since + due(action, asOf);
            case PLANNED -> "not begun" + due(action, asOf);
        };
    }

    private static String due(PlanAction action, LocalDate asOf) {
        return asOf.isAfter(action.to())
                ? ", " + days(ChronoUnit.DAYS.between(action.to(), asOf)) + " over its day"
                : ", due " + Figures.text(action.to());
    }

    private static String distance(LocalDate due, LocalDate ended) {
        long late = ChronoUnit.DAYS.between(due, ended);
        return late == 0 ? "on its day" : days(Math.abs(late)) + (late > 0 ? " late" : " early");
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    /** The class of the words in the style sheet. */
    static String tone(PlanAction action, LocalDate asOf) {
        LocalDate ended = action.progress().ended();
        boolean late = (ended == null ? asOf : ended).isAfter(action.to());
        return switch (action.status()) {
            case DONE -> late ? "risk" : "good";
            case ACTIVE, PLANNED -> late ? "bad" : action.status() == ActionStatus.ACTIVE ? "done" : "none";
            case DROPPED -> "none";
        };
    }
}
