package io.perfcycle.rules.smart;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A goal with its context as the rules see it while they look at it. A rule asks it and keeps nothing of it: it is used
 * again for the next goal.
 *
 * <p>Not thread safe; made by the library only.
 */
public final class SmartSubject {
    final GoalText title = new GoalText();
    private final GoalText other = new GoalText();
    private SmartGoal goal = SmartGoal.of("");
    private SmartContext context = SmartContext.none();
    private boolean measurableText;
    private boolean timedText;
    private long due;
    private boolean hasDue;
    private long has;

    SmartSubject() {}

    void look(SmartGoal which, SmartContext around) {
        goal = which;
        context = around;
        hasDue = which.due() != null;
        due = which.due() == null ? 0 : which.due().toEpochDay();
        int year = year(which, around);
        title.read(which.title(), around.language(), year);
        measurableText = MeasurableText.isMeasurable(title);
        timedText = title.dates.isTimed();
        if (!which.description().isEmpty() && !(measurableText && timedText)) {
            other.read(which.description(), around.language(), year);
            measurableText |= MeasurableText.isMeasurable(other);
            timedText |= other.dates.isTimed();
        }
        has = title.tokens.present | bits();
    }

    /** What the goal has besides words. */
    private long bits() {
        long bits = measurableText && !title.tooLong ? 0 : Lists.OPEN;
        bits |= goal.measure() == null ? 0 : Lists.MEASURE;
        bits |= hasDue ? Lists.DUE : Lists.NO_DUE;
        bits |= context.load() == null ? 0 : Lists.LOAD;
        bits |= context.parent() == null ? 0 : Lists.PARENT;
        SmartContext.Path path = context.path();
        bits |= path == SmartContext.Path.UNKNOWN || path == SmartContext.Path.CONNECTED ? 0 : Lists.NO_PATH;
        bits |= context.policy() == SmartPolicy.REQUIRE_FIELDS ? Lists.STRICT : 0;
        return bits | (title.dates.count == 0 ? 0 : Lists.DATED);
    }

    /** The lists that the title has words of, and the bits of what the goal has besides. */
    long has() {
        return has;
    }

    private static int year(SmartGoal goal, SmartContext context) {
        LocalDate day = goal.due();
        if (day == null && context.cycle() != null) {
            day = context.cycle().last();
        }
        if (day == null) {
            day = context.today();
        }
        return day == null || day.getYear() < 1 || day.getYear() > 9999 ? 0 : day.getYear();
    }

    /** {@return the goal} */
    public SmartGoal goal() {
        return goal;
    }

    /** {@return what is known around it} */
    public SmartContext context() {
        return context;
    }

    /** {@return how many words the title has, numbers counted; 0 for a text that is too long to be looked at} */
    public int words() {
        return title.words();
    }

    /** {@return whether the title, or where it has none the description, counts something or names a thing to deliver} */
    public boolean isMeasurableByText() {
        return measurableText;
    }

    /** {@return whether the title, or where it has none the description, names a time} */
    public boolean isTimedByText() {
        return timedText;
    }

    /**
     * Whether the title has a word or phrase of a list.
     *
     * @param list the list's name in the context's language
     * @return whether it has; false for a list that the language does not have
     */
    public boolean mentions(String list) {
        return (title.tokens.present & context.language().bit(list)) != 0;
    }

    /**
     * The first word or phrase of a list in the title.
     *
     * @param list the list's name in the context's language
     * @return where it stands; nothing if it does not
     */
    public Optional<SmartSpan> mention(String list) {
        return word(title.tokens.first(context.language().bit(list), 0));
    }

    Optional<SmartSpan> word(int token) {
        Tokens tokens = title.tokens;
        if (token < 0 || token >= tokens.count) {
            return Optional.empty();
        }
        int last = tokens.kind[token] == Tokens.NUMBER && tokens.isKind(token + 1, Tokens.PERCENT) ? token + 1 : token;
        return Optional.of(new SmartSpan(tokens.from[token], tokens.to[last]));
    }

    Optional<SmartSpan> date(int date) {
        if (date < 0 || date >= title.dates.count) {
            return Optional.empty();
        }
        int from = title.tokens.from[title.dates.token[date]];
        return Optional.of(new SmartSpan(from, title.tokens.to[title.dates.end[date] - 1]));
    }

    boolean hasDue() {
        return hasDue;
    }

    long due() {
        return due;
    }

    /** The words of the parent, read when a rule asks; they take the place of the description's. */
    GoalText parentText(SmartContext.Parent parent) {
        other.read(parent.text(), context.language(), 0);
        return other;
    }
}
