package io.perfcycle.rules.smart;

import io.perfcycle.core.outcome.Finding;

/** What is found about the time of a goal. */
final class TimeRules {
    private TimeRules() {}

    static int look(SmartFinding code, SmartSubject subject) {
        SmartGoal goal = subject.goal();
        SmartContext context = subject.context();
        return switch (code) {
            case NO_TIME -> found(isWithoutTime(subject));
            case VAGUE_TIME -> vague(subject);
            case OUTSIDE_CYCLE -> found(FieldFacts.isOutside(goal, context));
            case PAST -> found(FieldFacts.isPast(goal, context));
            case CONTRADICTION -> contradiction(subject);
            case IMPOSSIBLE_DATE -> subject.title.dates.impossible();
            case NO_MILESTONES -> found(FieldFacts.isWithoutMilestones(goal, context));
            case DATES_REVERSED -> found(FieldFacts.isReversed(goal));
            case DUE_REQUIRED -> found(SpecificRules.isRequired(subject) && !subject.hasDue());
            case TEXT_OUTSIDE_CYCLE -> outside(subject);
            default -> -1;
        };
    }

    private static int found(boolean is) {
        return is ? 0 : -1;
    }

    static boolean isWithoutTime(SmartSubject subject) {
        return !subject.hasDue()
                && !subject.title.tooLong
                && !subject.isTimedByText()
                && subject.title.dates.impossible() < 0
                && (subject.title.tokens.present & Lists.VAGUE_TIME) == 0;
    }

    /** A word such as soon, where neither a field nor the text says when. */
    static int vague(SmartSubject subject) {
        boolean timed = subject.hasDue() || subject.isTimedByText();
        return timed ? -1 : subject.title.tokens.first(Lists.VAGUE_TIME, 0);
    }

    static int contradiction(SmartSubject subject) {
        return subject.hasDue() ? subject.title.dates.against(subject.due()) : -1;
    }

    /** The last day that the text names, where no field says one: over before the check, or not in the cycle. */
    static int outside(SmartSubject subject) {
        Dates dates = subject.title.dates;
        int latest = subject.hasDue() ? -1 : dates.latest();
        if (latest < 0) {
            return -1;
        }
        SmartContext context = subject.context();
        boolean past =
                context.today() != null && dates.last[latest] < context.today().toEpochDay();
        boolean before = context.cycle() != null
                && dates.last[latest] < context.cycle().first().toEpochDay();
        boolean behind = context.cycle() != null
                && dates.first[latest] > context.cycle().last().toEpochDay();
        return past || before || behind ? latest : -1;
    }

    static Finding tell(Finding finding, SmartFinding code, SmartSubject subject) {
        SmartContext context = subject.context();
        Finding due = subject.hasDue()
                ? finding.with("due", String.valueOf(subject.goal().due()))
                : finding;
        return switch (code) {
            case OUTSIDE_CYCLE -> due.with("cycle", String.valueOf(context.cycle()));
            case PAST -> due.with("today", String.valueOf(context.today()));
            case CONTRADICTION -> due;
            case DATES_REVERSED ->
                due.with("start", String.valueOf(subject.goal().start()));
            case NO_MILESTONES -> due.with("days", FieldFacts.STRETCH_DAYS);
            default -> finding;
        };
    }
}
