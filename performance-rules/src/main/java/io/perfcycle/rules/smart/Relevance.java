package io.perfcycle.rules.smart;

import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.MeasureDraft;

/** What a goal has in common with the goal that it serves. */
final class Relevance {
    /** Words are taken for the same where so many letters at their beginning are. */
    private static final int STEM = 5;

    /** What stands behind so many words of a text is not compared. */
    private static final int MAX_WORDS = 200;

    private Relevance() {}

    static boolean isConnected(SmartGoal goal, SmartContext context) {
        return goal.level() == GoalLevel.COMPANY || context.path() == SmartContext.Path.CONNECTED;
    }

    /** Whether metric or words are shared; true where there is no parent to compare with. */
    static boolean hasOverlap(SmartSubject subject) {
        SmartContext.Parent parent = subject.context().parent();
        if (parent == null || parent.text().isBlank() || subject.title.tooLong) {
            return true;
        }
        MeasureDraft measure = subject.goal().measure();
        boolean sameMetric = measure != null
                && !measure.metric().isBlank()
                && measure.metric().strip().equalsIgnoreCase(parent.metric().strip());
        return sameMetric || sharesWord(subject.title, subject.parentText(parent));
    }

    private static boolean sharesWord(GoalText goal, GoalText parent) {
        int own = Math.min(MAX_WORDS, goal.tokens.count);
        int others = Math.min(MAX_WORDS, parent.tokens.count);
        for (int i = 0; i < own; i++) {
            for (int j = 0; isContent(goal, i) && j < others; j++) {
                if (isContent(parent, j) && isSame(goal, i, parent, j)) {
                    return true;
                }
            }
        }
        return parent.tooLong;
    }

    private static boolean isContent(GoalText text, int at) {
        Tokens tokens = text.tokens;
        return tokens.kind[at] == Tokens.WORD
                && (tokens.lists[at] & Lists.GRAMMAR) == 0
                && tokens.to[at] - tokens.from[at] > 2;
    }

    private static boolean isSame(GoalText one, int i, GoalText other, int j) {
        int from = one.tokens.from[i];
        int to = other.tokens.from[j];
        int length = one.tokens.to[i] - from;
        int letters = other.tokens.to[j] - to;
        int compared = Math.min(STEM, Math.min(length, letters));
        return (compared == STEM || length == letters) && one.text.regionMatches(true, from, other.text, to, compared);
    }
}
