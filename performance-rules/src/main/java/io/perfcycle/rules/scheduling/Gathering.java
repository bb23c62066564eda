package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.CalendarPolicy;
import io.perfcycle.core.cycle.CatchUp;
import io.perfcycle.core.cycle.OccasionPolicy;
import io.perfcycle.core.cycle.Recurrence.Anchor;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.rules.scheduling.ScheduleReason.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the occurrences of a time: who takes part, and what is caught up on. For one plan. */
final class Gathering {
    private final CalendarPolicy policy;
    private final Presence presence;
    private final AppointmentPlanner.Time time;
    private final int today;
    private final Map<AppointmentKey, Appointment> known;
    private final PersonAnchors anchors;
    private final OccasionRules eligibility;
    private final Map<String, Map<DayTable, List<Windows.Window>>> sharedWindows = new HashMap<>();
    private final Gathered gathered = new Gathered();
    private final Responsibility responsibility;
    private final FreeDays days;
    /** When the latest occurrence closed that took place, or is made up for already, of one occasion and person. */
    private int latestMet;

    Gathering(
            CalendarPolicy policy,
            Presence presence,
            boolean rootIncluded,
            AppointmentPlanner.Time time,
            Map<AppointmentKey, Appointment> known) {
        this.policy = policy;
        this.presence = presence;
        this.time = time;
        this.today = Math.toIntExact(time.today().toEpochDay());
        this.known = known;
        this.anchors = new PersonAnchors(presence::find);
        this.eligibility = new OccasionRules(policy);
        this.responsibility = new Responsibility(presence, gathered, rootIncluded);
        this.days = new FreeDays(presence, gathered, today);
    }

    Gathered gather(Workforce workforce) {
        List<Employee> people = new ArrayList<>(workforce.people());
        people.sort(Comparator.comparing(person -> person.id().value()));
        for (Employee person : people) {
            for (OccasionPolicy occasion : policy.occasions()) {
                gather(person, occasion);
            }
        }
        return gathered;
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
            gathered.keep(candidate);
            return;
        }
        Optional<Employment> employment = person.employmentOn(window.dueDay());
        if (employment.isEmpty()) {
            gathered.skip(candidate, ScheduleReason.of(Code.NOT_EMPLOYED, window.dueDay()));
            return;
        }
        candidate.because(Code.OCCURRENCE, window.number() + " after " + from.day());
        Optional<LocalDate> planStart = presence.circumstances(person.id()).planStart();
        Optional<ScheduleReason> against = eligibility.judge(candidate, from, employment.get(), planStart);
        if (against.isPresent()) {
            gathered.skip(candidate, against.get());
        } else if (responsibility.isFound(candidate, from)) {
            if (window.closes() < today && candidate.before == null) {
                missed.add(candidate);
            } else {
                days.find(candidate);
            }
        }
    }

    private void catchUp(List<Candidate> missed) {
        for (int at = 0; at < missed.size(); at++) {
            Candidate candidate = missed.get(at);
            boolean latest = at == missed.size() - 1 && candidate.window.closes() > latestMet;
            boolean wanted = policy.catchUp() == CatchUp.ALL || (policy.catchUp() == CatchUp.LATEST && latest);
            LocalDate closed = LocalDate.ofEpochDay(candidate.window.closes());
            if (wanted) {
                candidate.because(Code.CAUGHT_UP, closed);
                days.onlyFrom(candidate, today);
            } else {
                gathered.skip(candidate, ScheduleReason.of(Code.MISSED, closed));
            }
        }
    }
}
