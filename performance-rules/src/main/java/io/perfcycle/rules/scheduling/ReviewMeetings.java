package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.Cadence;
import io.perfcycle.core.cycle.CalendarPolicy;
import io.perfcycle.core.cycle.LoadLimit;
import io.perfcycle.core.cycle.OccasionKind;
import io.perfcycle.core.cycle.OccasionPolicy;
import io.perfcycle.core.cycle.Placement;
import io.perfcycle.core.cycle.Recurrence;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.review.ManagerChangePolicy;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewHeader;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.rules.people.ResponsibleReviewers;
import io.perfcycle.rules.review.ReviewFinding;
import io.perfcycle.rules.scheduling.ScheduleReason.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The meetings of one occasion's reviews on their way to a plan. For one plan. */
final class ReviewMeetings {
    private final ReviewPlanner.Request request;
    private final Presence presence;
    private final ReviewStandings standings;
    private final Map<ReviewId, Review> stored;
    private final CalendarPolicy calendar;
    private final OccasionPolicy occasion;
    private final Gathered gathered = new Gathered();
    private final FreeDays days;
    private final Map<AppointmentKey, Appointment> known = new HashMap<>();
    private final Map<EmployeeId, ReviewPlanner.Planned> planned =
            new TreeMap<>(Comparator.comparing(EmployeeId::value));
    private final Map<EmployeeId, ResponsibleReviewers.Found> reviewers = new HashMap<>();
    private final List<ReviewPlanner.Skipped> skipped = new ArrayList<>();

    ReviewMeetings(
            ReviewPlanner.Request request, Presence presence, ReviewStandings standings, Map<ReviewId, Review> stored) {
        this.request = request;
        this.presence = presence;
        this.standings = standings;
        this.stored = stored;
        this.occasion = occasion(request);
        this.calendar = CalendarPolicy.of(List.of(occasion))
                .withLoad(LoadLimit.ofReviews(request.policy().meetingsPerWeek()));
        this.days = new FreeDays(presence, gathered, epoch(request.today()));
    }

    private static OccasionPolicy occasion(ReviewPlanner.Request request) {
        boolean annual = request.occasion() == Occasion.ANNUAL;
        return OccasionPolicy.of(
                        annual ? "annual" : "mid-year",
                        annual ? OccasionKind.ANNUAL : OccasionKind.MID_YEAR,
                        Recurrence.from(request.window().last(), Cadence.years(1)))
                .withPlacement(Placement.onTheDay());
    }

    ReviewPlanner.Plan plan(List<Employee> everyone) {
        List<Employee> people = new ArrayList<>(everyone);
        people.sort(Comparator.comparing(person -> person.id().value()));
        people.forEach(this::consider);
        AppointmentPlanner.Time time = new AppointmentPlanner.Time(ReviewPlanner.reach(request), request.today());
        List<SchedulePlan.Conflict> crowded =
                new Placing(calendar, time, gathered, known).place().conflicts();
        gathered.candidates().forEach(this::settle);
        gathered.skipped().forEach(this::skipAway);
        skipped.sort(Comparator.comparing(each -> each.employee().value()));
        List<ReviewPlanner.Conflict> conflicts = new ArrayList<>();
        for (SchedulePlan.Conflict conflict : crowded) {
            EmployeeId subject = conflict.key().employee();
            if (!isHandedIn(subject)) {
                conflicts.add(new ReviewPlanner.Conflict(subject, conflict.responsible(), conflict.reason()));
            }
        }
        return new ReviewPlanner.Plan(List.copyOf(planned.values()), skipped, conflicts);
    }

    private void consider(Employee person) {
        Optional<ReviewHeader> had = review(person.id()).map(Review::header);
        ResponsibleReviewers.Found found = responsible(person, had);
        Optional<ReviewStandings.LeftOut> against = standings.against(person, found);
        Optional<ReviewHeader> past = had.filter(header -> header.meeting().isBefore(request.today()));
        past.ifPresent(header -> known.put(key(person.id()), appointment(person, header)));
        if (against.isPresent()) {
            skip(person.id(), against.get());
            return;
        }
        reviewers.put(person.id(), found);
        boolean same =
                had.filter(header -> header.reviewer().equals(found.reviewer())).isPresent();
        if (past.isPresent() && (same || isHandedIn(person.id()))) {
            enter(person, stayed(past.get()), List.of());
        } else {
            gather(candidate(person, past.isPresent() ? Optional.empty() : had), found, had.filter(header -> !same));
        }
    }

    /** Who is responsible on the due day; by policy who was when the review was scheduled, if still employed. */
    private ResponsibleReviewers.Found responsible(Employee person, Optional<ReviewHeader> had) {
        LocalDate due = request.window().last();
        ResponsibleReviewers.Found now = presence.responsible(person, due, request.today());
        boolean stays = request.changes().responsible() == ManagerChangePolicy.Responsible.LAUNCH_MANAGER;
        return had.map(ReviewHeader::reviewer)
                .filter(launched -> stays && !launched.equals(now.reviewer()) && isStillThere(launched))
                .map(launched -> new ResponsibleReviewers.Found(
                        launched, ResponsibleReviewers.Reason.AS_LAUNCHED, List.of(now.reviewer())))
                .orElse(now);
    }

    private boolean isStillThere(EmployeeId person) {
        LocalDate due = request.window().last();
        LocalDate last = request.today().isAfter(due) ? request.today() : due;
        return presence.find(person).filter(known -> known.isEmployedOn(last)).isPresent();
    }

    /** The former manager who takes part: whom the review goes over from, or who did before, if still employed. */
    private Optional<EmployeeId> together(EmployeeId person, EmployeeId reviewer) {
        if (request.changes().former() != ManagerChangePolicy.Former.CO_REVIEWER) {
            return Optional.empty();
        }
        return review(person)
                .map(Review::header)
                .flatMap(had -> had.reviewer().equals(reviewer) ? had.coReviewer() : Optional.of(had.reviewer()))
                .filter(other -> !other.equals(person) && isStillThere(other));
    }

    private void gather(Candidate candidate, ResponsibleReviewers.Found found, Optional<ReviewHeader> handedOver) {
        Appointment before = candidate.before;
        if (before != null && isHandedIn(candidate.subject.id())) {
            candidate.responsible(before.responsible());
            candidate.days = new int[] {candidate.preferred()};
            gathered.keep(candidate);
            return;
        }
        candidate.responsible(found);
        handedOver.ifPresent(header -> candidate.because(Code.HANDED_OVER, header.reviewer()));
        together(candidate.subject.id(), found.reviewer()).ifPresent(other -> candidate.because(Code.TOGETHER, other));
        days.find(candidate);
    }

    private Candidate candidate(Employee person, Optional<ReviewHeader> had) {
        int last = epoch(request.window().last());
        Windows.Window window =
                new Windows.Window(0, last, epoch(request.window().first()), last, last, last);
        Appointment before = had.map(header -> appointment(person, header)).orElse(null);
        return new Candidate(key(person.id()), occasion, person, window, before);
    }

    private AppointmentKey key(EmployeeId person) {
        return new AppointmentKey(occasion.name(), person, request.window().last(), 0);
    }

    private Appointment appointment(Employee person, ReviewHeader header) {
        Appointment.Slot slot = new Appointment.Slot(
                request.window(),
                header.meeting(),
                header.due(),
                ZoneTimes.start(header.meeting(), calendar.time(), person.zone()),
                0);
        return new Appointment(key(person.id()), occasion.kind(), header.reviewer(), slot, List.of());
    }

    /** A review whose meeting stays: as it is once it was handed in, else due when the window is. */
    private ReviewHeader stayed(ReviewHeader header) {
        return isHandedIn(header.subject()) ? header : header(header.subject(), header.reviewer(), header.meeting());
    }

    private void settle(Candidate candidate) {
        EmployeeId person = candidate.subject.id();
        if (isHandedIn(person)) {
            enter(candidate.subject, review(person).orElseThrow().header(), List.of());
            return;
        }
        int day = candidate.day == EpochDays.NONE ? candidate.days[candidate.days.length - 1] : candidate.day;
        LocalDate meeting = LocalDate.ofEpochDay(day);
        candidate.found().ifPresent(found -> reviewers.put(person, found));
        enter(candidate.subject, header(person, candidate.responsible(), meeting), candidate.reasons);
    }

    private ReviewHeader header(EmployeeId person, EmployeeId reviewer, LocalDate meeting) {
        LocalDate last = request.window().last();
        LocalDate due = meeting.isAfter(last) ? meeting : last;
        return new ReviewHeader(person, request.cycle(), request.occasion(), reviewer, meeting, due)
                .with(together(person, reviewer));
    }

    private void enter(Employee person, ReviewHeader header, List<ScheduleReason> reasons) {
        ResponsibleReviewers.Found found = Objects.requireNonNull(reviewers.get(person.id()));
        planned.put(
                person.id(),
                new ReviewPlanner.Planned(
                        id(person.id()),
                        header,
                        ZoneTimes.start(header.meeting(), calendar.time(), person.zone()),
                        found.reason(),
                        reasons));
    }

    private void skip(EmployeeId person, ReviewStandings.LeftOut out) {
        boolean waits = review(person).filter(ScheduledReview.class::isInstance).isPresent();
        skipped.add(new ReviewPlanner.Skipped(person, out.code(), out.reasons(), waits));
    }

    /** Who takes part, but has no day on which the two could meet. */
    private void skipAway(SchedulePlan.Skipped away) {
        String code = away.reason().code().name();
        skip(away.employee(), new ReviewStandings.LeftOut(code, List.of(Finding.of(ReviewFinding.AWAY))));
    }

    private boolean isHandedIn(EmployeeId person) {
        return review(person)
                .filter(review -> !(review instanceof ScheduledReview))
                .isPresent();
    }

    private Optional<Review> review(EmployeeId person) {
        return Optional.ofNullable(stored.get(id(person)));
    }

    private ReviewId id(EmployeeId person) {
        return ReviewPlanner.idOf(request.cycle(), request.occasion(), person);
    }

    private static int epoch(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
