package io.perfcycle.rules.smart;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.value.DateSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the fields of a goal say. Allocates nothing. */
final class FieldFacts {
    /** Beyond this many standard deviations a target is out of reach. */
    static final double REACH = 2.0;

    /** More goals than this are many for one owner. */
    static final int MANY_GOALS = 7;

    /** A milestone at least so often, in days. */
    static final int STRETCH_DAYS = 90;

    private static final int MIN_HISTORY = 3;

    private FieldFacts() {}

    static boolean isReversed(SmartGoal goal) {
        return goal.start() != null && goal.due() != null && goal.due().isBefore(goal.start());
    }

    static boolean isOutside(SmartGoal goal, SmartContext context) {
        DateSpan cycle = context.cycle();
        return goal.due() != null && cycle != null && !cycle.contains(goal.due());
    }

    static boolean isPast(SmartGoal goal, SmartContext context) {
        LocalDate today = context.today();
        return goal.due() != null && today != null && goal.due().isBefore(today);
    }

    /** More days from one milestone to the next than there should be; false where the number of steps is not known. */
    static boolean isWithoutMilestones(SmartGoal goal, SmartContext context) {
        LocalDate from = goal.start();
        if (from == null && context.cycle() != null) {
            from = context.cycle().first();
        }
        int steps = steps(goal, context);
        if (from == null || goal.due() == null || steps < 0) {
            return false;
        }
        long days = goal.due().toEpochDay() - from.toEpochDay();
        return days > (long) STRETCH_DAYS * Math.max(1, steps);
    }

    private static int steps(SmartGoal goal, SmartContext context) {
        MeasureDraft measure = goal.measure();
        if (context.milestones() >= 0 || measure == null || measure.direction() != Direction.MILESTONE) {
            return context.milestones();
        }
        BigDecimal target = measure.target();
        return target == null ? -1 : (int) Math.min(10_000, Math.max(0, target.longValue()));
    }

    /** Whether the fields alone say how it is measured. */
    static boolean isMeasured(SmartGoal goal) {
        MeasureDraft measure = goal.measure();
        if (measure == null || isWrong(measure)) {
            return false;
        }
        if (measure.direction() == Direction.BINARY) {
            return !goal.description().isBlank();
        }
        return !measure.metric().isBlank() && hasAim(measure);
    }

    /** Whether a measure is there that contradicts itself or has nothing to measure. */
    static boolean isWrong(MeasureDraft measure) {
        return isZeroSpan(measure) || isDirectionWrong(measure);
    }

    static boolean hasAim(MeasureDraft measure) {
        return measure.target() != null || measure.floor() != null || measure.ceiling() != null;
    }

    static boolean isZeroSpan(@Nullable MeasureDraft measure) {
        BigDecimal target = measure == null ? null : measure.target();
        BigDecimal baseline = measure == null ? null : measure.baseline();
        return measure != null
                && isLine(measure)
                && target != null
                && baseline != null
                && target.compareTo(baseline) == 0;
    }

    private static boolean isLine(MeasureDraft measure) {
        Direction direction = measure.direction();
        return direction == null || direction == Direction.INCREASE || direction == Direction.DECREASE;
    }

    static boolean isDirectionWrong(@Nullable MeasureDraft measure) {
        return measure != null && measure.isAgainstDirection();
    }

    static boolean isWithoutBaseline(@Nullable MeasureDraft measure) {
        if (measure == null || measure.target() == null || measure.baseline() != null) {
            return false;
        }
        return isLine(measure);
    }

    static boolean isHalf(@Nullable MeasureDraft measure) {
        if (measure == null || measure.direction() == Direction.BINARY) {
            return false;
        }
        return measure.metric().isBlank() == hasAim(measure);
    }

    static List<BigDecimal> history(SmartGoal goal, SmartContext context) {
        MeasureDraft measure = goal.measure();
        return context.history().isEmpty() && measure != null ? measure.history() : context.history();
    }

    /** Whether there are enough past values to judge the target by. */
    static boolean hasHistory(SmartGoal goal, SmartContext context) {
        MeasureDraft measure = goal.measure();
        return measure != null
                && measure.target() != null
                && history(goal, context).size() >= MIN_HISTORY;
    }

    /**
     * How many standard deviations of the past values the target lies beyond their mean, in the direction of the goal.
     *
     * @return 0 where there are too few values; infinite where they never changed and the target is beyond them
     */
    static double reach(SmartGoal goal, SmartContext context) {
        MeasureDraft measure = goal.measure();
        BigDecimal target = measure == null ? null : measure.target();
        if (measure == null || target == null || !hasHistory(goal, context)) {
            return 0;
        }
        List<BigDecimal> past = history(goal, context);
        double mean = 0;
        for (int i = 0; i < past.size(); i++) {
            mean += past.get(i).doubleValue() / past.size();
        }
        double squares = 0;
        for (int i = 0; i < past.size(); i++) {
            double off = past.get(i).doubleValue() - mean;
            squares += off * off;
        }
        double deviation = Math.sqrt(squares / (past.size() - 1));
        double distance = isDown(measure) ? mean - target.doubleValue() : target.doubleValue() - mean;
        boolean nothing = Math.abs(distance) < 1e-9 * Math.max(1, Math.abs(mean));
        return nothing ? 0 : distance / deviation;
    }

    private static boolean isDown(MeasureDraft measure) {
        return measure.impliedDirection() == Direction.DECREASE;
    }
}
