package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.CalendarPolicy;
import io.perfcycle.core.cycle.CatchUp;
import io.perfcycle.core.cycle.OccasionPolicy;
import io.perfcycle.core.cycle.Placement.WhenAbsent;
import io.perfcycle.core.cycle.Recurrence.Anchor;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.people.ResponsibleReviewers;
import io.perfcycle.rules.scheduling.ScheduleReason.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the occurrences of a time: who takes part, who is responsible, on which days it can be. For one plan. */
final class Gathering {
    private final CalendarPolicy policy;
    private final Presence presence;
    private final AppointmentPlanner.Time time;
    private final int today;
    private final Map<AppointmentKey, Appointment> known;
    private final PersonAnchors anchors;
    private final EligibilityRules eligibility;
    private final Map<String, Map<DayTable, List<Windows.Window>>> sharedWindows = new HashMap<>();
    private final Map<List<Object>, SchedulePlan.Skipped> skipped = new LinkedHashMap<>();
    private final List<SchedulePlan.Conflict> conflicts = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private boolean rootIncluded;
    /** When the latest occurrence closed that took place, or is made up for already, of one occasion and person. */
    private int latestMet;

    Gathering(
            CalendarPolicy policy,
            Presence presence,
            AppointmentPlanner.Time time,
            Map<AppointmentKey, Appointment> known) {
        this.policy = policy;
        this.presence = presence;
        this.time = time;
        this.today = Math.toIntExact(time.today().toEpochDay());
        this.known = known;
        this.anchors = new PersonAnchors(presence::find);
        this.eligibility = new EligibilityRules(policy);
    }

    List<Candidate> gather(Workforce workforce) {
        rootIncluded = workforce.rootIncluded();
        List<Employee> people = new ArrayList<>(workforce.people());
        people.sort(Comparator.comparing(person -> person.id().value()));
        for (Employee person : people) {
            for (OccasionPolicy occasion : policy.occasions()) {
                gather(person, occasion);
            }
        }
        return candidates;
    }

    List<SchedulePlan.Skipped> skipped() {
        return new ArrayList<>(skipped.values());
    }

    List<SchedulePlan.Conflict> conflicts() {
        return conflicts;
    }

    private void gather(Employee person, OccasionPolicy occasion) {
        DayTable table = presence.table(person.id());
        Windows windows = new Windows(occasion, time.span());
        List<Candidate> missed = new ArrayList<>();
        latestMet = EpochDays.NONE;
        if (occasion.recurrence().anchor() == Anchor.DATE) {
            LocalDate anchor = occasion.recurrence().day().orElseThrow();
            List<Windows.Window> shared = sharedWindows
                    .computeIfAbsent(occasion.name(), name -> new HashMap<>())
                    .computeIfAbsent(table, key -> windows.of(anchor, key));
            shared.forEach(window -> consider(person, occasion, PersonAnchors.From.of(anchor), window, missed));
        } else {
            for (PersonAnchors.From from :
                    anchors.of(person, occasion.recurrence().anchor())) {
                windows.of(from.day(), table).forEach(window -> consider(person, occasion, from, window, missed));
            }
        }
        catchUp(missed);
    }

    private void consider(
            Employee person,
            OccasionPolicy occasion,
            PersonAnchors.From from,
            Windows.Window window,
            List<Candidate> missed) {
        AppointmentKey key = new AppointmentKey(occasion.name(), person.id(), from.day(), window.number());
        Candidate candidate = new Candidate(key, occasion, person, window, known.get(key));
        if (candidate.before != null && window.closes() < today) {
            latestMet = Math.max(latestMet, window.closes());
        }
        if (candidate.isPast(today)) {
            candidates.add(candidate);
            return;
        }
        Optional<Employment> employment = person.employmentOn(window.dueDay());
        if (employment.isEmpty()) {
            skip(candidate, ScheduleReason.of(Code.NOT_EMPLOYED, window.dueDay()));
            return;
        }
        candidate.because(Code.OCCURRENCE, window.number() + " after " + from.day());
        Optional<LocalDate> planStart = presence.circumstances(person.id()).planStart();
        Optional<ScheduleReason> against = eligibility.judge(candidate, from, employment.get(), planStart);
        if (against.isPresent()) {
            skip(candidate, against.get());
        } else if (isResponsibleFound(candidate, from)) {
            if (window.closes() < today && candidate.before == null) {
                missed.add(candidate);
            } else {
                findDays(candidate);
            }
        }
    }

    private void skip(Candidate candidate, ScheduleReason reason) {
        List<Object> what = List.of(candidate.subject.id(), candidate.policy.name(), reason.code());
        SchedulePlan.Skipped one = new SchedulePlan.Skipped(
                candidate.subject.id(), candidate.policy.name(), candidate.policy.kind(), reason, 1);
        skipped.merge(
                what,
                one,
                (before, now) -> new SchedulePlan.Skipped(
                        before.employee(), before.occasion(), before.kind(), before.reason(), before.times() + 1));
    }

    private boolean isResponsibleFound(Candidate candidate, PersonAnchors.From from) {
        if (from.manager().isPresent()) {
            candidate.responsible(from.manager().get());
            return true;
        }
        LocalDate due = LocalDate.ofEpochDay(candidate.due);
        ResponsibleReviewers.Found found = presence.reviewers.on(candidate.subject, due);
        if (found.reason() == ResponsibleReviewers.Reason.ROOT_POLICY && !rootIncluded) {
            skip(candidate, ScheduleReason.of(Code.NOBODY_ABOVE, ""));
            return false;
        }
        candidate.responsible(found.reviewer());
        switch (found.reason()) {
            case MANAGER -> {}
            case NEXT_ABOVE -> candidate.because(Code.NEXT_ABOVE, found.path().get(0));
            case ROOT_POLICY -> candidate.because(Code.ROOT, "");
        }
        formerly(candidate).ifPresent(former -> candidate.because(Code.HANDED_OVER, former));
        return true;
    }

    /** Who was responsible when it was planned before, or else when the time began that it looks back on. */
    private Optional<Object> formerly(Candidate candidate) {
        Appointment before = candidate.before;
        if (before != null && !before.responsible().equals(candidate.responsible())) {
            return Optional.of(before.responsible());
        }
        LocalDate began = LocalDate.ofEpochDay(Math.min(candidate.window.begins(), candidate.due));
        if (!candidate.subject.isEmployedOn(began)) {
            return Optional.empty();
        }
        ResponsibleReviewers.Found former = presence.reviewers.on(candidate.subject, began);
        boolean other = former.reason() != ResponsibleReviewers.Reason.ROOT_POLICY
                && !former.reviewer().equals(candidate.responsible());
        return other ? Optional.of(former.reviewer()) : Optional.empty();
    }

    private void catchUp(List<Candidate> missed) {
        for (int at = 0; at < missed.size(); at++) {
            Candidate candidate = missed.get(at);
            boolean latest = at == missed.size() - 1 && candidate.window.closes() > latestMet;
            boolean wanted = policy.catchUp() == CatchUp.ALL || (policy.catchUp() == CatchUp.LATEST && latest);
            LocalDate closed = LocalDate.ofEpochDay(candidate.window.closes());
            if (wanted) {
                candidate.because(Code.CAUGHT_UP, closed);
                onlyFrom(candidate, today);
            } else {
                skip(candidate, ScheduleReason.of(Code.MISSED, closed));
            }
        }
    }

    private void findDays(Candidate candidate) {
        Windows.Window window = candidate.window;
        int original = window.reference() + candidate.policy.placement().closes();
        if (window.opens() == window.closes() && original != window.closes()) {
            candidate.because(Code.ROLLED, LocalDate.ofEpochDay(original));
        }
        if (window.closes() < today) {
            candidate.because(Code.CAUGHT_UP, LocalDate.ofEpochDay(window.closes()));
            onlyFrom(candidate, Math.max(today, candidate.preferred()));
            return;
        }
        candidate.days = presence.days(candidate, Math.max(window.opens(), today), window.closes());
        if (candidate.days.length > 0) {
            candidates.add(candidate);
            return;
        }
        LocalDate last = LocalDate.ofEpochDay(window.closes());
        Optional<DateSpan> leave = presence.leaveOn(candidate.subject.id(), last);
        Optional<DateSpan> leaveAbove = presence.leaveOn(candidate.responsible(), last);
        if (candidate.policy.placement().absence() == WhenAbsent.SKIP && leave.isPresent()) {
            skip(candidate, ScheduleReason.of(Code.ON_LEAVE, leave.get().last()));
        } else if (candidate.policy.placement().absence() == WhenAbsent.SKIP && leaveAbove.isPresent()) {
            conflict(candidate, ScheduleReason.of(Code.RESPONSIBLE_AWAY, candidate.responsible()));
        } else {
            leave.or(() -> leaveAbove).ifPresent(away -> candidate.because(Code.MOVED_FOR_LEAVE, away.last()));
            onlyFrom(candidate, window.closes() + 1);
        }
    }

    /** Leaves the first free day from a day on, as the only one. */
    private void onlyFrom(Candidate candidate, int day) {
        int free = presence.firstFree(candidate, day);
        if (free == EpochDays.NONE) {
            skip(candidate, ScheduleReason.of(Code.ON_LEAVE, ""));
            return;
        }
        candidate.days = new int[] {free};
        if (free > candidate.due) {
            candidate.due = free;
        }
        candidates.add(candidate);
    }

    void conflict(Candidate candidate, ScheduleReason reason) {
        conflicts.add(
                new SchedulePlan.Conflict(candidate.key, candidate.policy.kind(), candidate.responsible(), reason));
    }
}
