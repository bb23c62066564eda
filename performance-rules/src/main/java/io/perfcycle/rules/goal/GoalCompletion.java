package io.perfcycle.rules.goal;

import io.perfcycle.core.value.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How many goals are done, by the definitions that are in use. Cancelled goals count nowhere. Rates are to 34 digits and
 * empty where nothing counts.
 *
 * @param eligible goals that count
 * @param done of them, done by the day
 * @param due of them, due by the day
 * @param doneOfDue due and done, however late
 * @param onTimeOfDue due and done by their due day
 * @param overdueOpen due and not done
 * @param weight weight of all
 * @param doneWeight weight of what is done
 * @param progressWeight progress times weight of all; done is 1, and no data is 0
 */
public record GoalCompletion(
        int eligible,
        int done,
        int due,
        int doneOfDue,
        int onTimeOfDue,
        int overdueOpen,
        BigDecimal weight,
        BigDecimal doneWeight,
        BigDecimal progressWeight) {
    /**
     * A goal as these figures need it.
     *
     * @param cancelled whether it was given up
     * @param due when it is due; nothing for a goal that never is
     * @param done when it was done; nothing while it is not
     * @param progress how far it is while it is not done; nothing for no data
     * @param weight its weight, not negative
     */
    public record Item(
            boolean cancelled,
            Optional<LocalDate> due,
            Optional<LocalDate> done,
            Optional<BigDecimal> progress,
            BigDecimal weight) {
        /** Checks the weight. */
        public Item {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("A weight is not negative, not " + weight);
            }
        }

        private boolean isDoneBy(LocalDate day) {
            return done.map(when -> !when.isAfter(day)).orElse(false);
        }

        private boolean isDueBy(LocalDate day) {
            return due.map(when -> !when.isAfter(day)).orElse(false);
        }

        private boolean isOnTime() {
            return done.isPresent() && due.isPresent() && !done.get().isAfter(due.get());
        }
    }

    /**
     * Counts goals as they stand at the end of a day.
     *
     * @param goals the goals
     * @param day the day
     * @return the figures
     */
    public static GoalCompletion on(List<Item> goals, LocalDate day) {
        List<Item> counted = goals.stream().filter(goal -> !goal.cancelled()).toList();
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal doneWeight = BigDecimal.ZERO;
        BigDecimal progress = BigDecimal.ZERO;
        int done = 0;
        int due = 0;
        int doneOfDue = 0;
        int onTime = 0;
        for (Item goal : counted) {
            boolean isDone = goal.isDoneBy(day);
            weight = weight.add(goal.weight());
            progress = progress.add(goal.weight()
                    .multiply(isDone ? BigDecimal.ONE : goal.progress().orElse(BigDecimal.ZERO)));
            if (isDone) {
                done++;
                doneWeight = doneWeight.add(goal.weight());
            }
            if (goal.isDueBy(day)) {
                due++;
                doneOfDue += isDone ? 1 : 0;
                onTime += isDone && goal.isOnTime() ? 1 : 0;
            }
        }
        return new GoalCompletion(
                counted.size(), done, due, doneOfDue, onTime, due - doneOfDue, weight, doneWeight, progress);
    }

    /** {@return the share of goals that are done} */
    public Optional<BigDecimal> rate() {
        return share(BigDecimal.valueOf(done), BigDecimal.valueOf(eligible));
    }

    /** {@return of the goals that are due, the share that is done, however late} */
    public Optional<BigDecimal> rateOfDue() {
        return share(BigDecimal.valueOf(doneOfDue), BigDecimal.valueOf(due));
    }

    /** {@return of the goals that are due, the share that was done by its due day} */
    public Optional<BigDecimal> onTimeRateOfDue() {
        return share(BigDecimal.valueOf(onTimeOfDue), BigDecimal.valueOf(due));
    }

    /** {@return weight of what is done over weight of all} */
    public Optional<BigDecimal> weightedCompletion() {
        return share(doneWeight, weight);
    }

    /** {@return progress by weight; done is 1, and no data is 0} */
    public Optional<BigDecimal> weightedProgress() {
        return share(progressWeight, weight);
    }

    private static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, Rounding.INTERMEDIATE));
    }
}
