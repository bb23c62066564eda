package io.perfcycle.rules.smart;

import io.perfcycle.core.outcome.Finding;

/** What is found about the time of a goal. */
final class TimeRules {
    private TimeRules() {}

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
        boolean past = context.today() != null && dates.last[latest] < context.today().toEpochDay();
        boolean before =
                context.cycle() != null && dates.last[latest] < context.cycle().first().toEpochDay();
        boolean behind =
                context.cycle() != null && dates.first[latest] > context.cycle().last().toEpochDay();
        return past || before || behind ? latest : -1;
    }

    static Finding due(Finding finding, SmartSubject subject) {
        return finding.with("due", String.valueOf(subject.goal().due()));
    }

    static Finding dueAndCycle(Finding finding, SmartSubject subject) {
        return due(finding, subject).with("cycle", String.valueOf(subject.context().cycle()));
    }

    static Finding dueAndToday(Finding finding, SmartSubject subject) {
        return due(finding, subject).with("today", String.valueOf(subject.context().today()));
    }

    static Finding startAndDue(Finding finding, SmartSubject subject) {
        return due(finding, subject).with("start", String.valueOf(subject.goal().start()));
    }
}
