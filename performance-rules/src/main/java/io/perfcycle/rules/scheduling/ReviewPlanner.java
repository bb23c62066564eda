package io.perfcycle.rules.scheduling;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReviewHeader;
import io.perfcycle.core.review.SchedulePolicy;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.people.ResponsibleReviewers;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proposes the review meetings of an occasion: for everyone who is eligible on the due day one meeting with the
 * responsible reviewer of that day, on a working day of the window, earliest first, never more a week for a reviewer
 * than the policy allows. The review's id follows from cycle, occasion and person, so planning twice plans the same.
 *
 * <p>Stateless; takes time linear in people and days.
 */
public final class ReviewPlanner {
    private ReviewPlanner() {}

    /**
     * A planned review.
     *
     * @param id the id
     * @param header what it is about
     * @param reason how the reviewer was found
     */
    public record Planned(ReviewId id, ReviewHeader header, ResponsibleReviewers.Reason reason) {}

    /**
     * Someone who gets no review.
     *
     * @param employee who
     * @param reason why: {@code NOT_EMPLOYED}, {@code TOO_NEW}, {@code ROOT}
     */
    public record Skipped(EmployeeId employee, String reason) {}

    /**
     * A plan.
     *
     * @param reviews the reviews in the order of people
     * @param skipped who gets none and why
     * @param overloaded reviewers whose meetings did not fit into the window under the limit; theirs stand on its last
     *     working day
     */
    public record Plan(List<Planned> reviews, List<Skipped> skipped, List<EmployeeId> overloaded) {
        /** Copies the lists. */
        public Plan {
            reviews = List.copyOf(reviews);
            skipped = List.copyOf(skipped);
            overloaded = List.copyOf(overloaded);
        }
    }

    /**
     * Plans.
     *
     * @param cycle the cycle
     * @param occasion the occasion
     * @param window the days on which meetings are held; the last is the due day
     * @param people everyone
     * @param holidays days on which nobody works besides weekends
     * @param policy the limits
     * @param reviewers finds the responsible reviewer
     * @return the plan
     */
    public static Plan plan(
            CycleId cycle,
            Occasion occasion,
            DateSpan window,
            List<Employee> people,
            Set<LocalDate> holidays,
            SchedulePolicy policy,
            ResponsibleReviewers reviewers) {
        List<LocalDate> days = workingDays(window, holidays);
        LocalDate due = window.last();
        Load load = new Load(days, policy.meetingsPerWeek());
        List<Planned> reviews = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        List<Employee> inOrder = new ArrayList<>(people);
        inOrder.sort(Comparator.comparing(person -> person.id().value()));
        for (Employee person : inOrder) {
            Optional<String> excluded = excluded(person, occasion, due, policy);
            if (excluded.isPresent()) {
                skipped.add(new Skipped(person.id(), excluded.get()));
                continue;
            }
            ResponsibleReviewers.Found found = reviewers.on(person, due);
            if (found.reason() == ResponsibleReviewers.Reason.ROOT_POLICY
                    && person.managerOn(due).isEmpty()
                    && !policy.rootIsReviewed()) {
                skipped.add(new Skipped(person.id(), "ROOT"));
                continue;
            }
            ReviewHeader header =
                    new ReviewHeader(person.id(), cycle, occasion, found.reviewer(), load.next(found.reviewer()), due);
            reviews.add(new Planned(idOf(cycle, occasion, person.id()), header, found.reason()));
        }
        return new Plan(reviews, skipped, load.overloaded());
    }

    /**
     * The id of a person's review on an occasion.
     *
     * @param cycle the cycle
     * @param occasion the occasion
     * @param employee the person
     * @return the id, {@code cycle:occasion:person}
     */
    public static ReviewId idOf(CycleId cycle, Occasion occasion, EmployeeId employee) {
        return ReviewId.of(cycle + ":" + occasion + ":" + employee);
    }

    private static Optional<String> excluded(Employee person, Occasion occasion, LocalDate due, SchedulePolicy policy) {
        Optional<Employment> employment = person.employmentOn(due);
        if (employment.isEmpty()) {
            return Optional.of("NOT_EMPLOYED");
        }
        long days = ChronoUnit.DAYS.between(employment.get().hired(), due) + 1;
        int least = occasion == Occasion.ANNUAL ? policy.minimumDays() : 0;
        return days < least ? Optional.of("TOO_NEW") : Optional.empty();
    }

    private static List<LocalDate> workingDays(DateSpan window, Set<LocalDate> holidays) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = window.first(); !day.isAfter(window.last()); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && !holidays.contains(day)) {
                days.add(day);
            }
        }
        return days.isEmpty() ? List.of(window.last()) : days;
    }

    /** Gives each reviewer the working days of the window one after another, at most so many a week. */
    private static final class Load {
        private final List<LocalDate> days;
        private final int perWeek;
        private final Map<EmployeeId, Integer> nextDay = new HashMap<>();
        private final Map<EmployeeId, Map<LocalDate, Integer>> meetingsByWeek = new HashMap<>();
        private final List<EmployeeId> overloaded = new ArrayList<>();

        Load(List<LocalDate> days, int perWeek) {
            this.days = days;
            this.perWeek = perWeek;
        }

        LocalDate next(EmployeeId reviewer) {
            Map<LocalDate, Integer> meetings = meetingsByWeek.computeIfAbsent(reviewer, id -> new HashMap<>());
            int at = nextDay.getOrDefault(reviewer, 0);
            while (at < days.size() && meetings.getOrDefault(weekOf(days.get(at)), 0) >= perWeek) {
                at++;
            }
            if (at == days.size()) {
                // A second round over the days: several meetings on one day, still under the week's limit.
                at = firstFree(meetings);
            }
            if (at == days.size()) {
                if (!overloaded.contains(reviewer)) {
                    overloaded.add(reviewer);
                }
                return days.get(days.size() - 1);
            }
            meetings.merge(weekOf(days.get(at)), 1, Integer::sum);
            nextDay.put(reviewer, at + 1);
            return days.get(at);
        }

        private int firstFree(Map<LocalDate, Integer> meetings) {
            int at = 0;
            while (at < days.size() && meetings.getOrDefault(weekOf(days.get(at)), 0) >= perWeek) {
                at++;
            }
            return at;
        }

        private static LocalDate weekOf(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        List<EmployeeId> overloaded() {
            return overloaded;
        }
    }
}
