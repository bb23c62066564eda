package io.perfcycle.rules.scheduling;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.review.ManagerChangePolicy;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewHeader;
import io.perfcycle.core.review.SchedulePolicy;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.people.ResponsibleReviewers;
import io.perfcycle.rules.review.EligibilityRecords;
import io.perfcycle.rules.review.ReviewFinding;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proposes the review meetings of an occasion: for everyone whom {@link io.perfcycle.rules.review.EligibilityRules} has rated one
 * meeting with the responsible reviewer of that day (or, by policy, with whom the review was scheduled first), on a working day
 * of the window on which both are employed and there, never more a week for a
 * reviewer than the policy allows, spread evenly over its weeks and the earliest first.
 *
 * <ul>
 *   <li>It is the planner of all appointments ({@link AppointmentPlanner}) over reviews that are stored.
 *   <li>The review's id follows from cycle, occasion and person, so planning twice plans the same. A review that is there keeps
 *       its day unless that day is not possible any more, or another reviewer has no room on it.
 *   <li>A review that was handed in stays as it is. So does the meeting that lies in the past, unless somebody else is
 *       responsible by now: then it is planned anew, from today on.
 *   <li>Who is responsible on the due day and has left before the meeting could be hands over to who is responsible by then.
 *   <li>Nothing new takes place before today; what comes after the window is made up for on the first day that is free.
 *   <li>What has no room under the limit stands on the last day that is possible, and is told as a conflict: a review
 *       without a meeting would not be written.
 * </ul>
 *
 * <p>Stateless; takes time linear in people and days, apart from weeks that are nearly full.
 */
public final class ReviewPlanner {
    static final String NOT_EMPLOYED = "NOT_EMPLOYED";
    static final String TOO_NEW = "TOO_NEW";
    static final String LATE_START = "LATE_START";
    static final String POSTPONED = "POSTPONED";
    static final String BY_DECISION = "BY_DECISION";
    static final String ROOT = "ROOT";

    private ReviewPlanner() {}

    /**
     * What is planned.
     *
     * @param cycle the cycle
     * @param occasion the occasion
     * @param window the days on which meetings are held; the last is the due day
     * @param policy the limits
     * @param changes who reviews, and who takes part, where the manager changed after reviews were scheduled
     * @param today the day of planning
     * @param decided who has a review by decision, where the policy leaves it to one
     */
    public record Request(
            CycleId cycle,
            Occasion occasion,
            DateSpan window,
            SchedulePolicy policy,
            ManagerChangePolicy changes,
            LocalDate today,
            Set<EmployeeId> decided) {
        /** Copies the set. */
        public Request {
            decided = Set.copyOf(decided);
        }

        /**
         * A request in which nobody has decided anything, under the standard policy of manager changes.
         *
         * @param cycle the cycle
         * @param occasion the occasion
         * @param window the days on which meetings are held; the last is the due day
         * @param policy the limits
         * @param today the day of planning
         */
        public Request(CycleId cycle, Occasion occasion, DateSpan window, SchedulePolicy policy, LocalDate today) {
            this(cycle, occasion, window, policy, ManagerChangePolicy.standard(), today, Set.of());
        }
    }

    /**
     * A planned review.
     *
     * @param id the id
     * @param header what it is about
     * @param start when the meeting begins, in the zone of the subject
     * @param reason how the reviewer was found
     * @param reasons why it is on that day and with that reviewer; empty where it stays as it was
     */
    public record Planned(
            ReviewId id,
            ReviewHeader header,
            ZonedDateTime start,
            ResponsibleReviewers.Reason reason,
            List<ScheduleReason> reasons) {
        /** Copies the list. */
        public Planned {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Someone who gets no review.
     *
     * @param employee who
     * @param reason the first reason: {@code NOT_EMPLOYED} on the due day or the last day of the period, {@code TOO_NEW}: too few
     *     days count, {@code LATE_START}: started too late to be rated, {@code POSTPONED}: an improvement plan runs, {@code
     *     BY_DECISION}: somebody decides and nobody has, {@code ROOT}: nobody above, {@code ON_LEAVE} or {@code
     *     NOBODY_ABOVE}: no day within a year of the window is left on which the two could meet
     * @param reasons all reasons, also those that alone would not have left the person out; at least one
     * @param waits whether a review that was scheduled before waits all the same; a meeting to come takes no room
     */
    public record Skipped(EmployeeId employee, String reason, List<Finding> reasons, boolean waits) {
        /** Copies the list. */
        public Skipped {
            reasons = List.copyOf(reasons);
        }

        /** {@return whether somebody has to decide} */
        public boolean needsDecision() {
            return reason.equals(BY_DECISION);
        }

        /** {@return whether a later plan has the review, once what it waits for is over} */
        public boolean isPostponed() {
            return reason.equals(POSTPONED);
        }

        /**
         * The same with other words for why.
         *
         * @param others the reasons
         * @return the person who is left out
         */
        public Skipped because(List<Finding> others) {
            return new Skipped(employee, reason, others, waits);
        }
    }

    /**
     * A meeting that has no room.
     *
     * @param subject whose review
     * @param reviewer who is responsible
     * @param reason why
     */
    public record Conflict(EmployeeId subject, EmployeeId reviewer, ScheduleReason reason) {}

    /**
     * A plan.
     *
     * @param reviews the reviews in the order of people
     * @param skipped who gets none and why
     * @param conflicts meetings that did not fit into the window under the limit; they stand on the last possible day
     */
    public record Plan(List<Planned> reviews, List<Skipped> skipped, List<Conflict> conflicts) {
        /** Copies the lists. */
        public Plan {
            reviews = List.copyOf(reviews);
            skipped = List.copyOf(skipped);
            conflicts = List.copyOf(conflicts);
        }

        /** {@return reviewers with a meeting that has no room, each once} */
        public List<EmployeeId> overloaded() {
            return conflicts.stream().map(Conflict::reviewer).distinct().toList();
        }
    }

    /**
     * Plans.
     *
     * @param request what
     * @param workforce for whom; all in the default place, the start of a plan does not matter
     * @param records what the verdicts on people rest on
     * @param holidays days on which nobody works besides weekends, in the window and the year after it
     * @param before the reviews that are there, by id; others do not matter
     * @return the plan
     */
    public static Plan plan(
            Request request,
            Workforce workforce,
            EligibilityRecords records,
            Set<LocalDate> holidays,
            Map<ReviewId, Review> before) {
        Presence presence = new Presence(workforce, Map.of("", DayTable.of(reach(request), holidays)));
        ReviewStandings standings = new ReviewStandings(request, records, before, workforce.rootIncluded());
        return new ReviewMeetings(request, presence, standings, before).plan(workforce.people());
    }

    /**
     * What speaks against the decisions of a request: who is decided on, although whether there is a review follows from the
     * rules.
     *
     * @param request what is planned, with the decisions
     * @param workforce for whom
     * @param records what the verdicts on people rest on
     * @return a finding for each such person, in the order of ids; its reason is {@code UNKNOWN} for somebody who is not there,
     *     {@code RATED} for somebody who has a review anyway, else that of {@link Skipped}
     */
    public static List<Finding> againstDecisions(Request request, Workforce workforce, EligibilityRecords records) {
        ReviewStandings standings = new ReviewStandings(request, records, Map.of(), workforce.rootIncluded());
        Map<EmployeeId, Employee> people = new HashMap<>();
        workforce.people().forEach(person -> people.put(person.id(), person));
        ResponsibleReviewers reviewers =
                ResponsibleReviewers.of(workforce.reviewers(), id -> Optional.ofNullable(people.get(id)));
        LocalDate due = request.window().last();
        List<Finding> against = new ArrayList<>();
        request.decided().stream()
                .sorted(Comparator.comparing(EmployeeId::value))
                .forEach(id -> {
                    String standing = Optional.ofNullable(people.get(id))
                            .map(person -> standings
                                    .byRules(person, reviewers.on(person, due))
                                    .map(ReviewStandings.LeftOut::code)
                                    .orElse("RATED"))
                            .orElse("UNKNOWN");
                    if (!standing.equals(BY_DECISION)) {
                        against.add(Finding.of(ReviewFinding.NOT_BY_DECISION)
                                .with("employee", id)
                                .with("reason", standing)
                                .at("decided"));
                    }
                });
        return against;
    }

    /**
     * The days for which working days are looked up.
     *
     * @param request what is planned
     * @return from the first possible day to a year after the last
     */
    public static DateSpan reach(Request request) {
        DateSpan window = request.window();
        LocalDate today = request.today();
        LocalDate first = today.isBefore(window.first()) ? today : window.first();
        LocalDate last = today.isAfter(window.last()) ? today : window.last();
        return DateSpan.of(first, last.plusYears(1));
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
}
