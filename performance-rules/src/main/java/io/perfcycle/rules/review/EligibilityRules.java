package io.perfcycle.rules.review;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.review.EligibilityPolicy;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges who is rated at the end of a period, and says why. Stateless; both ends of a span count as days. */
public final class EligibilityRules {
    private EligibilityRules() {}

    /**
     * The period of a review. Days in the company count up to the day on which it is due; everything else is looked at in the
     * days of the cycle, which may end before reviews are written.
     *
     * @param cycle the days of the cycle
     * @param due the day on which the review is due
     * @param occasion at the end the policy holds
     * @param policy the policy
     * @return from the first day of the cycle to the due day, or to the last day of the cycle where that comes first; half way,
     *     and where days in the company count, to the due day
     */
    public static DateSpan period(DateSpan cycle, LocalDate due, Occasion occasion, EligibilityPolicy policy) {
        boolean toDue = occasion == Occasion.MID_YEAR || policy.counted().basis() == EligibilityPolicy.Basis.COMPANY;
        LocalDate last = toDue || due.isBefore(cycle.last()) ? due : cycle.last();
        return DateSpan.of(cycle.first().isAfter(last) ? last : cycle.first(), last);
    }

    /**
     * Judges.
     *
     * @param facts about the person
     * @param period the period of the review
     * @param occasion half way everybody employed has a review; at the end the policy holds
     * @param policy the policy
     * @return the verdict with every reason
     */
    public static Eligibility judge(
            EligibilityFacts facts, DateSpan period, Occasion occasion, EligibilityPolicy policy) {
        List<Finding> reasons = new ArrayList<>();
        boolean employed = !facts.hired().isAfter(period.last())
                && facts.left().map(day -> !day.isBefore(period.last())).orElse(true);
        if (!employed) {
            reasons.add(Finding.of(ReviewFinding.NOT_EMPLOYED).with("day", period.last()));
            return new Eligibility(Eligibility.Verdict.NOT_RATED, 0, reasons);
        }
        long leave = policy.counted().leave() ? 0 : leaveDays(facts, period, policy);
        long days = Math.max(0, daysCounted(facts, period, policy) - leave);
        planReasons(facts, period, policy, reasons);
        if (occasion == Occasion.MID_YEAR) {
            return new Eligibility(Eligibility.Verdict.RATED, days, reasons);
        }
        if (leave > 0) {
            reasons.add(Finding.of(ReviewFinding.ON_LEAVE).with("days", leave));
        }
        return new Eligibility(verdict(facts, period, policy, days, reasons), days, reasons);
    }

    private static Eligibility.Verdict verdict(
            EligibilityFacts facts, DateSpan period, EligibilityPolicy policy, long days, List<Finding> reasons) {
        boolean unrated = false;
        if (!PeriodDays.isEnough(days, policy.minimumDays())) {
            reasons.add(
                    Finding.of(ReviewFinding.TOO_FEW_DAYS).with("days", days).with("least", policy.minimumDays()));
            unrated = true;
        }
        Optional<LocalDate> lastStart =
                policy.late().unrated().flatMap(day -> within(day, period)).filter(facts.entered()::isAfter);
        if (lastStart.isPresent()) {
            reasons.add(Finding.of(ReviewFinding.STARTED_LATE).with("day", lastStart.get()));
            unrated = true;
        }
        Optional<LocalDate> special = policy.late()
                .byDecision()
                .flatMap(day -> within(day, period))
                .filter(day -> facts.plan().orElse(facts.entered()).isAfter(day));
        special.ifPresent(
                day -> reasons.add(Finding.of(ReviewFinding.SPECIAL_HANDLING).with("day", day)));
        Optional<DateSpan> improving = facts.improvement()
                .filter(span -> policy.improvement() == EligibilityPolicy.ImprovementPlans.POSTPONED)
                .filter(span -> span.contains(period.last()));
        improving.ifPresent(span ->
                reasons.add(Finding.of(ReviewFinding.ON_IMPROVEMENT_PLAN).with("day", span.last())));
        if (unrated) {
            return Eligibility.Verdict.NOT_RATED;
        }
        if (improving.isPresent()) {
            return Eligibility.Verdict.POSTPONED;
        }
        return special.isPresent() ? Eligibility.Verdict.BY_DECISION : Eligibility.Verdict.RATED;
    }

    private static void planReasons(
            EligibilityFacts facts, DateSpan period, EligibilityPolicy policy, List<Finding> reasons) {
        boolean needed = policy.counted().basis() == EligibilityPolicy.Basis.ACKNOWLEDGED_PLAN;
        if (needed && facts.plan().isEmpty()) {
            reasons.add(Finding.of(ReviewFinding.NO_PLAN));
        }
        LocalDate due = planDue(facts.entered(), policy);
        boolean late = facts.plan().filter(day -> day.isAfter(due)).isPresent();
        if (needed && late && facts.entered().isAfter(period.first())) {
            reasons.add(Finding.of(ReviewFinding.PLAN_LATE).with("day", due));
        }
    }

    /**
     * The day by which a plan is due.
     *
     * @param entered the first day in the role
     * @param policy the policy
     * @return the day
     */
    public static LocalDate planDue(LocalDate entered, EligibilityPolicy policy) {
        return entered.plusDays(policy.planWithin());
    }

    private static Optional<LocalDate> start(EligibilityFacts facts, EligibilityPolicy policy) {
        return switch (policy.counted().basis()) {
            case COMPANY -> Optional.of(facts.hired());
            case ROLE -> Optional.of(facts.entered());
            case ACKNOWLEDGED_PLAN -> facts.plan().map(day -> day.isBefore(facts.entered()) ? facts.entered() : day);
        };
    }

    private static long daysCounted(EligibilityFacts facts, DateSpan period, EligibilityPolicy policy) {
        boolean before = policy.counted().basis() == EligibilityPolicy.Basis.COMPANY;
        return start(facts, policy)
                .map(day -> !before && day.isBefore(period.first()) ? period.first() : day)
                .map(day -> PeriodDays.count(day, period.last()))
                .orElse(0L);
    }

    private static long leaveDays(EligibilityFacts facts, DateSpan period, EligibilityPolicy policy) {
        LocalDate from = start(facts, policy).orElse(period.last().plusDays(1));
        from = from.isBefore(period.first()) ? period.first() : from;
        List<DateSpan> spans = new ArrayList<>(facts.leave());
        spans.sort(Comparator.comparing(DateSpan::first));
        long days = 0;
        for (DateSpan span : spans) {
            LocalDate first = span.first().isBefore(from) ? from : span.first();
            LocalDate last = span.last().isAfter(period.last()) ? period.last() : span.last();
            if (!first.isAfter(last)) {
                days += PeriodDays.count(first, last);
                from = last.plusDays(1);
            }
        }
        return days;
    }

    /** The day of the year in the period; the last one where there are several. */
    private static Optional<LocalDate> within(MonthDay day, DateSpan period) {
        return Optional.of(PeriodDays.latest(day, period.last())).filter(period::contains);
    }
}
