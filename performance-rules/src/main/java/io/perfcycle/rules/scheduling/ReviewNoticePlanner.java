package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.NoticePolicy.Recipient;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.ReviewerPolicy;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.ReviewNotices;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.rules.people.ResponsibleReviewers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides who is told today that a review waits: for its reviewer until it is handed in, for its subject until it is
 * acknowledged. What was sent stands in the review, so that each notice comes once however often somebody asks.
 *
 * <ul>
 *   <li>Once a review is out, the responsible one is who is the subject's manager today, because only they may override.
 *   <li>Nothing is sent about a subject who has left or is not known, nor to anybody who is not employed today; the reviewer of
 *       the root need not be.
 *   <li>Nobody is told of their own review as the next above.
 *   <li>Days are those of UTC.
 * </ul>
 *
 * <p>Thread safe, if the look-up is.
 */
public final class ReviewNoticePlanner {
    private final ReviewerPolicy root;
    private final Function<EmployeeId, Optional<Employee>> people;
    private final ResponsibleReviewers reviewers;
    private final NoticePlanner untilHandedIn;
    private final NoticePlanner untilAcknowledged;
    private final Instant now;
    private final LocalDate today;

    private ReviewNoticePlanner(
            ReviewNotices policy, ReviewerPolicy root, Function<EmployeeId, Optional<Employee>> people, Instant now) {
        this.root = root;
        this.people = people;
        this.reviewers = ResponsibleReviewers.of(root, people);
        this.untilHandedIn = new NoticePlanner(policy.untilHandedIn(), policy.catchUp(), people, reviewers);
        this.untilAcknowledged = new NoticePlanner(policy.untilAcknowledged(), policy.catchUp(), people, reviewers);
        this.now = now;
        this.today = dayOf(now);
    }

    /**
     * A planner for one moment.
     *
     * @param policy the notices
     * @param root who is responsible where the reporting line does not say it
     * @param people looks people up
     * @param now the engine's instant
     * @return the planner
     */
    public static ReviewNoticePlanner of(
            ReviewNotices policy, ReviewerPolicy root, Function<EmployeeId, Optional<Employee>> people, Instant now) {
        return new ReviewNoticePlanner(policy, root, people, now);
    }

    /**
     * Whether a notice of a review falls due, whoever would be told. Looks nobody up.
     *
     * @param review the review
     * @return whether; not where it waits for nobody
     */
    public boolean isDue(Review review) {
        if (review instanceof ScheduledReview waiting) {
            return isDue(untilHandedIn, waiting.header().due(), waiting.remindedOn());
        }
        return review instanceof ReleasedReview out
                && isDue(untilAcknowledged, dayOf(out.releasedAt()), out.remindedOn());
    }

    private boolean isDue(NoticePlanner planner, LocalDate due, Optional<LocalDate> remindedOn) {
        return planner.isDue(due, remindedOn.orElse(LocalDate.MIN), today);
    }

    /**
     * The notices of a review that are to be sent now.
     *
     * @param review the review
     * @return an event for each notice, in the order of their days, all with the review as it is after them; none where nobody
     *     is told
     */
    public List<? extends ReviewEvent> remind(Review review) {
        Optional<Employee> subject = people.apply(review.header().subject()).filter(this::isHere);
        if (subject.isEmpty() || !isDue(review)) {
            return List.of();
        }
        if (review instanceof ScheduledReview waiting) {
            ScheduledReview after = waiting.reminded(today);
            return told(waiting).stream().map(notice -> event(after, notice)).toList();
        }
        return review instanceof ReleasedReview out ? unacknowledged(out, subject.get()) : List.of();
    }

    private List<Notice> told(ScheduledReview review) {
        LocalDate due = review.header().due();
        return told(
                untilHandedIn,
                new NoticePlanner.Waiting(key(review, due), review.header().reviewer(), due),
                review.remindedOn());
    }

    private ReviewEvent event(ScheduledReview after, Notice notice) {
        List<EmployeeId> audience = List.of(notice.recipient());
        return notice.policy().recipient() == Recipient.NEXT_ABOVE
                ? new ReviewEvent.Overdue(now, after, audience)
                : new ReviewEvent.Due(now, after, audience);
    }

    private List<ReviewEvent.Unacknowledged> unacknowledged(ReleasedReview review, Employee subject) {
        LocalDate out = dayOf(review.releasedAt());
        EmployeeId responsible = reviewers.on(subject, today).reviewer();
        ReleasedReview after = review.reminded(today);
        NoticePlanner.Waiting waiting = new NoticePlanner.Waiting(key(review, out), responsible, out);
        return told(untilAcknowledged, waiting, review.remindedOn()).stream()
                .map(notice -> new ReviewEvent.Unacknowledged(now, after, List.of(notice.recipient())))
                .toList();
    }

    private List<Notice> told(NoticePlanner planner, NoticePlanner.Waiting waiting, Optional<LocalDate> remindedOn) {
        return planner.of(waiting, remindedOn.orElse(LocalDate.MIN), today).stream()
                .filter(this::isTold)
                .toList();
    }

    private boolean isTold(Notice notice) {
        EmployeeId told = notice.recipient();
        boolean own = notice.policy().recipient() != Recipient.SUBJECT
                && told.equals(notice.key().employee());
        boolean here = told.equals(root.root())
                || people.apply(told).filter(this::isHere).isPresent();
        return here && !own;
    }

    private boolean isHere(Employee person) {
        return person.isEmployedOn(today);
    }

    private static AppointmentKey key(Review review, LocalDate due) {
        return new AppointmentKey(
                review.header().occasion().name(), review.header().subject(), due, 0);
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
