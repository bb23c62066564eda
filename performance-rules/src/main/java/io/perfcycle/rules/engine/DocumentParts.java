package io.perfcycle.rules.engine;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.DraftedRequest;
import io.perfcycle.core.feedback.Moderated;
import io.perfcycle.core.feedback.ModerationState;
import io.perfcycle.core.feedback.ModerationStep;
import io.perfcycle.core.feedback.SentRequest;
import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.review.AcknowledgedReview;
import io.perfcycle.core.review.PublishedReview;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.ReviewCorrection;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.Rating;
import java.util.List;
import java.util.Set;

/**
 * Documents hold parts that not everybody may see who may see the document: check-ins in a goal, the proposed rating in
 * a review, why somebody left. A part that is closed is replaced by what says nothing.
 */
final class DocumentParts {
    private static final EmployeeId NOBODY = EmployeeId.of("MODERATION");

    private DocumentParts() {}

    static Set<Part> parts(Document document) {
        if (document instanceof AgreedGoal || document instanceof ClosedGoal) {
            return Set.of(Part.CHECK_INS);
        }
        if (document instanceof Moderated text && !text.moderation().isEmpty()) {
            return Set.of(Part.MODERATION);
        }
        if (document instanceof DraftedRequest) {
            return Set.of(Part.DRAFT_ANSWER);
        }
        if (document instanceof SubmittedReview) {
            return Set.of(Part.PROPOSAL);
        }
        if (document instanceof PublishedReview) {
            return Set.of(Part.PROPOSAL, Part.SUMMARY);
        }
        return document instanceof Employee ? Set.of(Part.LEAVE_REASON) : Set.of();
    }

    static Document without(Document document, Set<Part> closed) {
        if (closed.contains(Part.CHECK_INS)) {
            return withoutCheckIns(document);
        }
        if (closed.contains(Part.PROPOSAL) || closed.contains(Part.SUMMARY)) {
            return withoutRatings(document, closed);
        }
        if (closed.contains(Part.MODERATION)) {
            return withoutReports((Moderated) document);
        }
        if (closed.contains(Part.DRAFT_ANSWER)) {
            return withoutDraft((DraftedRequest) document);
        }
        return closed.contains(Part.LEAVE_REASON) && document instanceof Employee person
                ? withoutReasons(person)
                : document;
    }

    /** Without what passes between the owner and the manager: check-ins, changes asked for, and why the goal was given up. */
    private static Document withoutCheckIns(Document document) {
        if (document instanceof AgreedGoal goal) {
            return AgreedGoal.builder()
                    .id(goal.id())
                    .content(goal.content())
                    .agreedBy(goal.agreedBy())
                    .agreedAt(goal.agreedAt())
                    .build();
        }
        ClosedGoal goal = (ClosedGoal) document;
        return ClosedGoal.builder()
                .id(goal.id())
                .content(goal.content())
                .result(goal.result())
                .agreedAt(goal.agreedAt())
                .closedAt(goal.closedAt())
                .carriedTo(goal.carriedTo())
                .build();
    }

    /** That something is hidden, and the reason that was given for it; not by whom, and nothing of reports. */
    private static Document withoutReports(Moderated text) {
        if (ModerationState.after(text.moderation()) != ModerationState.HIDDEN) {
            return text.moderated(List.of());
        }
        ModerationStep last = text.moderation().get(text.moderation().size() - 1);
        return text.moderated(List.of(new ModerationStep(last.kind(), NOBODY, last.at(), last.reason())));
    }

    private static Document withoutDraft(DraftedRequest request) {
        return SentRequest.builder()
                .id(request.id())
                .content(request.content())
                .sentAt(request.sentAt())
                .build();
    }

    private static Document withoutRatings(Document document, Set<Part> closed) {
        if (document instanceof ReleasedReview review) {
            return ReleasedReview.builder()
                    .id(review.id())
                    .header(review.header())
                    .addAllRatings(review.ratings())
                    .addAllAnswers(review.answers())
                    .proposed(shown(Part.PROPOSAL, closed, review.proposed()))
                    .summary(shown(Part.SUMMARY, closed, review.summary()))
                    .submittedAt(review.submittedAt())
                    .addAllCorrections(shown(closed, review.corrections()))
                    .appeal(review.appeal())
                    .releasedAt(review.releasedAt())
                    .remindedOn(review.remindedOn())
                    .build();
        }
        if (document instanceof AcknowledgedReview review) {
            return AcknowledgedReview.builder()
                    .id(review.id())
                    .header(review.header())
                    .addAllRatings(review.ratings())
                    .addAllAnswers(review.answers())
                    .proposed(shown(Part.PROPOSAL, closed, review.proposed()))
                    .summary(shown(Part.SUMMARY, closed, review.summary()))
                    .submittedAt(review.submittedAt())
                    .addAllCorrections(shown(closed, review.corrections()))
                    .appeal(review.appeal())
                    .openedAt(review.openedAt())
                    .remark(review.remark())
                    .acknowledgedAt(review.acknowledgedAt())
                    .override(review.override())
                    .build();
        }
        throw new IllegalArgumentException(
                "From its sections the proposal of " + document.key() + " could be worked out");
    }

    private static List<ReviewCorrection> shown(Set<Part> closed, List<ReviewCorrection> corrections) {
        return closed.contains(Part.SUMMARY) ? List.of() : corrections;
    }

    private static Rating shown(Part part, Set<Part> closed, Rating rating) {
        return closed.contains(part) ? Rating.UNRATED : rating;
    }

    private static Employee withoutReasons(Employee person) {
        List<Employment> employments = person.employments().stream()
                .map(stretch -> new Employment(
                        stretch.hired(), stretch.left(), stretch.left().map(day -> LeaveReason.UNKNOWN)))
                .toList();
        return Employee.builder()
                .id(person.id())
                .name(person.name())
                .zone(person.zone())
                .addAllEmployments(employments)
                .addAllLines(person.lines())
                .addAllAssignments(person.assignments())
                .build();
    }

    /** Whether the proposed rating of a review that is out was left out. */
    static boolean hidesProposal(Document document) {
        return document instanceof PublishedReview review && review.proposed().equals(Rating.UNRATED);
    }
}
