package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A goal's progress and how it came about. All numbers are fractions with at most twelve digits after the point.
 *
 * @param goal which goal
 * @param progress the number that counts; nothing for no number
 * @param reason why there is none; {@code NONE} where there is one
 * @param own the progress of its own measure after the cap; nothing without one
 * @param children what the children come to, whether or not it counts; nothing for no number
 * @param policy the way it rolls up
 * @param parts the children, in the order of ids
 */
public record RolledUp(
        GoalId goal,
        Optional<BigDecimal> progress,
        Reason reason,
        Optional<BigDecimal> own,
        Optional<BigDecimal> children,
        RollUpPolicy policy,
        List<Part> parts) {
    /** Copies the parts. */
    public RolledUp {
        parts = List.copyOf(parts);
    }

    /** Why a goal has no number. */
    public enum Reason {
        /** There is a number. */
        NONE,
        /** Its own measure has no value, or none that progress can be told from. */
        NO_VALUE,
        /** No child counts: none has data, or those that have weigh nothing. */
        NO_CHILD_COUNTS,
        /** It stands in a circle of goals and has no measure of its own that counts. */
        CIRCLE,
        /** Its children are to be added up and are measured in different units. */
        UNITS_DIFFER,
        /** It has neither a measure nor children. */
        NOT_MEASURED;

        /** {@return the reason in words} */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A child beside its siblings.
     *
     * @param child which goal
     * @param weight the weight of its link, as given
     * @param progress its progress; nothing for no number
     * @param share its part of the weight of all children that count, 0 to 1; those of all add up to exactly 1, or all
     *     are 0 where none counts. The lowest child has 1 where the lowest counts
     * @param contribution what it brings to {@code children}; those of all add up to exactly that
     */
    public record Part(
            GoalId child, Weight weight, Optional<BigDecimal> progress, BigDecimal share, BigDecimal contribution) {}

    /** {@return how the number came about} */
    public Explanation explain() {
        List<Explanation> explained = new ArrayList<>();
        for (Part part : parts) {
            explained.add(Explanation.of("goal " + part.child(), text(part.progress()), "child")
                    .with("weight", part.weight())
                    .with("share", Decimals.plain(part.share()))
                    .with("contribution", Decimals.plain(part.contribution())));
        }
        Explanation whole = Explanation.of("progress of goal " + goal, text(progress), "roll-up " + policy.rollUp())
                .with("own measure", text(own))
                .with("children", text(children))
                .with("which counts", policy.ownMeasure())
                .with("no data", policy.noData());
        if (policy.cap().isPresent()) {
            whole = whole.with("cap", Decimals.plain(policy.cap().get()));
        }
        if (progress.isEmpty()) {
            whole = whole.with("reason", reason.words());
        }
        return whole.madeOf(explained);
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(Decimals::plain).orElse("none");
    }
}
