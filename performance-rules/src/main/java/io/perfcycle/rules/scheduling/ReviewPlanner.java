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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Proposes the review meetings of an occasion: for everyone who is eligible on the due day one meeting with the
 * responsible reviewer of that day, on a working day of the window, never more a week for a reviewer than the policy
 * allows, spread evenly over its weeks and the earliest first. The review's id follows from cycle, occasion and person, so planning twice plans the same.
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
        LocalDate due = window.last();
        Map<Employee, ResponsibleReviewers.Found> found = new LinkedHashMap<>();
        List<Skipped> skipped = new ArrayList<>();
        List<Employee> inOrder = new ArrayList<>(people);
        inOrder.sort(Comparator.comparing(person -> person.id().value()));
        for (Employee person : inOrder) {
            Optional<String> excluded = excluded(person, occasion, due, policy);
            ResponsibleReviewers.Found reviewer = reviewers.on(person, due);
            boolean root = reviewer.reason() == ResponsibleReviewers.Reason.ROOT_POLICY
                    && person.managerOn(due).isEmpty()
                    && !policy.rootIsReviewed();
            excluded.or(() -> root ? Optional.of("ROOT") : Optional.empty())
                    .ifPresentOrElse(
                            reason -> skipped.add(new Skipped(person.id(), reason)), () -> found.put(person, reviewer));
        }
        Load load = new Load(workingDays(window, holidays), policy.meetingsPerWeek(), found.values());
        List<Planned> reviews = new ArrayList<>();
        found.forEach((person, by) -> reviews.add(new Planned(
                idOf(cycle, occasion, person.id()),
                new ReviewHeader(person.id(), cycle, occasion, by.reviewer(), load.next(by.reviewer()), due),
                by.reason())));
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

    /** The meetings of each reviewer, spread over the weeks of the window by the planner of all appointments. */
    private static final class Load {
        private final LocalDate lastDay;
        private final Map<EmployeeId, List<LoadPlanner.Job>> jobsByReviewer = new LinkedHashMap<>();
        private final Map<EmployeeId, Integer> given = new HashMap<>();

        Load(List<LocalDate> days, int perWeek, Collection<ResponsibleReviewers.Found> meetings) {
            this.lastDay = days.get(days.size() - 1);
            int[] open = days.stream()
                    .mapToInt(day -> Math.toIntExact(day.toEpochDay()))
                    .toArray();
            for (ResponsibleReviewers.Found meeting : meetings) {
                jobsByReviewer
                        .computeIfAbsent(meeting.reviewer(), id -> new ArrayList<>())
                        .add(new LoadPlanner.Job(open, EpochDays.NONE));
            }
            jobsByReviewer.values().forEach(jobs -> LoadPlanner.assign(perWeek, jobs, new int[0]));
        }

        /** The day of the reviewer's next meeting; the last one where there is no room. */
        LocalDate next(EmployeeId reviewer) {
            int at = given.getOrDefault(reviewer, 0);
            given.put(reviewer, at + 1);
            int day =
                    Objects.requireNonNull(jobsByReviewer.get(reviewer)).get(at).day();
            return day == EpochDays.NONE ? lastDay : LocalDate.ofEpochDay(day);
        }

        List<EmployeeId> overloaded() {
            return jobsByReviewer.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().anyMatch(job -> job.day() == EpochDays.NONE))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
