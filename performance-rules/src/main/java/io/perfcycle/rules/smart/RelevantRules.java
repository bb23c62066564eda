package io.perfcycle.rules.smart;

import io.perfcycle.core.goal.GoalLevel;

/** What is looked for under <i>relevant</i>. */
final class RelevantRules {
    private RelevantRules() {}

    static int look(SmartFinding code, SmartSubject subject) {
        boolean found = switch (code) {
            case UNLINKED -> is(subject, SmartContext.Path.NONE);
            case LITTLE_OVERLAP -> !Relevance.hasOverlap(subject);
            case PARENT_UNKNOWN -> is(subject, SmartContext.Path.DANGLING);
            case CIRCULAR -> is(subject, SmartContext.Path.CIRCULAR);
            default -> false;
        };
        return found ? 0 : -1;
    }

    private static boolean is(SmartSubject subject, SmartContext.Path path) {
        return subject.context().path() == path && subject.goal().level() != GoalLevel.COMPANY;
    }
}
