package io.perfcycle.rules.smart;

import io.perfcycle.core.value.DateSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known around a goal. The rules load nothing: who judges says what they know, and what is not known is not
 * judged.
 *
 * @param language the language of the text
 * @param policy how strict the fields are judged
 * @param cycle the days of the cycle; null if not known
 * @param today the day of the check; null if not known
 * @param path whether the goal leads to a goal of the company
 * @param parent the goal that it serves first; null if none or not known
 * @param load what else the owner has to do; null if not known
 * @param history past values of the goal's metric, oldest first; where empty, those of its measure count
 * @param milestones how many steps with a day of their own the goal has; below 0 if not known
 */
public record SmartContext(
        SmartLanguage language,
        SmartPolicy policy,
        @Nullable DateSpan cycle,
        @Nullable LocalDate today,
        Path path,
        @Nullable Parent parent,
        @Nullable Load load,
        List<BigDecimal> history,
        int milestones) {
    private static final int UNKNOWN = -1;

    /** Copies the history. */
    public SmartContext {
        history = List.copyOf(history);
    }

    /** Whether a goal leads to a goal of the company. */
    public enum Path {
        /** Nobody has looked. */
        UNKNOWN,
        /** It does, or it is one. */
        CONNECTED,
        /** It does not: it has no parent, or none of them leads there. */
        NONE,
        /** It names a parent that does not exist. */
        DANGLING,
        /** Its parents lead back to it. */
        CIRCULAR
    }

    /**
     * The goal that a goal serves.
     *
     * @param text its title
     * @param metric its metric; empty if not known
     */
    public record Parent(String text, String metric) {}

    /**
     * What the owner has to do in the cycle, this goal included.
     *
     * @param goals how many goals
     * @param weights their weights together, 1 for 100 %; null if not known
     * @param foreign on how many goals of others this goal depends; below 0 if not known
     */
    public record Load(int goals, @Nullable BigDecimal weights, int foreign) {}

    /** {@return nothing is known: English, the standard policy} */
    public static SmartContext none() {
        return new SmartContext(
                SmartLanguage.english(),
                SmartPolicy.STANDARD,
                null,
                null,
                Path.UNKNOWN,
                null,
                null,
                List.of(),
                UNKNOWN);
    }

    /**
     * The same for texts of another language.
     *
     * @param other the language
     * @return the context
     */
    public SmartContext withLanguage(SmartLanguage other) {
        return new SmartContext(other, policy, cycle, today, path, parent, load, history, milestones);
    }

    /**
     * The same under another policy.
     *
     * @param other the policy
     * @return the context
     */
    public SmartContext withPolicy(SmartPolicy other) {
        return new SmartContext(language, other, cycle, today, path, parent, load, history, milestones);
    }

    /**
     * The same at other times.
     *
     * @param days the days of the cycle; null if not known
     * @param day the day of the check; null if not known
     * @return the context
     */
    public SmartContext withTime(@Nullable DateSpan days, @Nullable LocalDate day) {
        return new SmartContext(language, policy, days, day, path, parent, load, history, milestones);
    }

    /**
     * The same with what is known upwards.
     *
     * @param where whether the goal leads to a goal of the company
     * @param served the goal that it serves first; null if none or not known
     * @return the context
     */
    public SmartContext withPath(Path where, @Nullable Parent served) {
        return new SmartContext(language, policy, cycle, today, where, served, load, history, milestones);
    }

    /**
     * The same with the owner's load.
     *
     * @param other the load; null if not known
     * @return the context
     */
    public SmartContext withLoad(@Nullable Load other) {
        return new SmartContext(language, policy, cycle, today, path, parent, other, history, milestones);
    }

    /**
     * The same with past values.
     *
     * @param values the values, oldest first
     * @return the context
     */
    public SmartContext withHistory(List<BigDecimal> values) {
        return new SmartContext(language, policy, cycle, today, path, parent, load, values, milestones);
    }

    /**
     * The same with steps.
     *
     * @param steps how many steps have a day of their own; below 0 if not known
     * @return the context
     */
    public SmartContext withMilestones(int steps) {
        return new SmartContext(language, policy, cycle, today, path, parent, load, history, steps);
    }
}
