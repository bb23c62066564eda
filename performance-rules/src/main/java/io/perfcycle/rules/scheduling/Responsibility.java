package io.perfcycle.rules.scheduling;

import io.perfcycle.rules.people.ResponsibleReviewers;
import io.perfcycle.rules.scheduling.ScheduleReason.Code;
import java.time.LocalDate;
import java.util.Optional;

/** Finds who is responsible for an occurrence, and tells of a hand-over. For one plan. */
final class Responsibility {
    private final Presence presence;
    private final Gathered gathered;
    private final boolean rootIncluded;

    Responsibility(Presence presence, Gathered gathered, boolean rootIncluded) {
        this.presence = presence;
        this.gathered = gathered;
        this.rootIncluded = rootIncluded;
    }

    /** Whether there is somebody; who is left out is noted. */
    boolean isFound(Candidate candidate, PersonAnchors.From from) {
        if (from.manager().isPresent()) {
            candidate.responsible(from.manager().get());
            return true;
        }
        LocalDate due = LocalDate.ofEpochDay(candidate.due);
        ResponsibleReviewers.Found found = presence.reviewers.on(candidate.subject, due);
        if (found.reason() == ResponsibleReviewers.Reason.ROOT_POLICY && !rootIncluded) {
            gathered.skip(candidate, ScheduleReason.of(Code.NOBODY_ABOVE, ""));
            return false;
        }
        candidate.responsible(found);
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
}
