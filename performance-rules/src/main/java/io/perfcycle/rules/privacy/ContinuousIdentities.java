package io.perfcycle.rules.privacy;

import io.perfcycle.core.feedback.ActionItem;
import io.perfcycle.core.feedback.CancelledRequest;
import io.perfcycle.core.feedback.ClosedOneOnOne;
import io.perfcycle.core.feedback.DeclinedRequest;
import io.perfcycle.core.feedback.DraftedRequest;
import io.perfcycle.core.feedback.ExpiredRequest;
import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.MeetingNote;
import io.perfcycle.core.feedback.ModerationStep;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.OneOnOneSeries;
import io.perfcycle.core.feedback.PendingRequest;
import io.perfcycle.core.feedback.PlannedOneOnOne;
import io.perfcycle.core.feedback.RequestContent;
import io.perfcycle.core.feedback.SentRequest;
import io.perfcycle.core.feedback.SharedNote;
import io.perfcycle.core.feedback.SubmittedRequest;
import io.perfcycle.core.feedback.TalkingPoint;
import io.perfcycle.core.id.EmployeeId;
import java.util.List;
import java.util.function.UnaryOperator;

/** The people in requests, one-to-ones, notes on them and moderation. Stateless. */
final class ContinuousIdentities {
    private ContinuousIdentities() {}

    static FeedbackRequest replace(FeedbackRequest request, UnaryOperator<EmployeeId> mapping) {
        RequestContent content = replace(request.content(), mapping);
        if (request instanceof PendingRequest pending) {
            return PendingRequest.builder().id(pending.id()).content(content).build();
        }
        if (request instanceof SentRequest sent) {
            return SentRequest.builder()
                    .id(sent.id())
                    .content(content)
                    .sentAt(sent.sentAt())
                    .build();
        }
        if (request instanceof DraftedRequest drafted) {
            return DraftedRequest.builder()
                    .id(drafted.id())
                    .content(content)
                    .sentAt(drafted.sentAt())
                    .draft(drafted.draft())
                    .savedAt(drafted.savedAt())
                    .build();
        }
        return replaceEnded(request, content, mapping);
    }

    private static FeedbackRequest replaceEnded(
            FeedbackRequest request, RequestContent content, UnaryOperator<EmployeeId> mapping) {
        if (request instanceof SubmittedRequest submitted) {
            return SubmittedRequest.builder()
                    .id(submitted.id())
                    .content(content)
                    .feedback(submitted.feedback())
                    .submittedAt(submitted.submittedAt())
                    .build();
        }
        if (request instanceof DeclinedRequest declined) {
            return DeclinedRequest.builder()
                    .id(declined.id())
                    .content(content)
                    .declinedAt(declined.declinedAt())
                    .reason(declined.reason())
                    .build();
        }
        if (request instanceof CancelledRequest cancelled) {
            return CancelledRequest.builder()
                    .id(cancelled.id())
                    .content(content)
                    .cancelledBy(mapping.apply(cancelled.cancelledBy()))
                    .cancelledAt(cancelled.cancelledAt())
                    .reason(cancelled.reason())
                    .wasSent(cancelled.wasSent())
                    .build();
        }
        ExpiredRequest expired = (ExpiredRequest) request;
        return ExpiredRequest.builder()
                .id(expired.id())
                .content(content)
                .expiredAt(expired.expiredAt())
                .wasSent(expired.wasSent())
                .build();
    }

    private static RequestContent replace(RequestContent content, UnaryOperator<EmployeeId> mapping) {
        return RequestContent.builder()
                .subject(mapping.apply(content.subject()))
                .rater(mapping.apply(content.rater()))
                .askedBy(mapping.apply(content.askedBy()))
                .askedAt(content.askedAt())
                .question(content.question())
                .template(content.template())
                .visibility(content.visibility())
                .due(content.due())
                .goal(content.goal())
                .competency(content.competency())
                .build();
    }

    static OneOnOne replace(OneOnOne meeting, UnaryOperator<EmployeeId> mapping) {
        OneOnOneSeries before = meeting.series();
        OneOnOneSeries series = new OneOnOneSeries(
                before.id(),
                mapping.apply(before.host()),
                mapping.apply(before.report()),
                before.everyWeeks(),
                before.first());
        if (meeting instanceof PlannedOneOnOne planned) {
            return PlannedOneOnOne.builder()
                    .series(series)
                    .number(planned.number())
                    .day(planned.day())
                    .regularDay(planned.regularDay())
                    .nextItem(planned.nextItem())
                    .addAllPoints(points(planned.points(), mapping))
                    .addAllActions(actions(planned.actions(), mapping))
                    .addAllNotes(notes(planned.notes(), mapping))
                    .build();
        }
        ClosedOneOnOne closed = (ClosedOneOnOne) meeting;
        return ClosedOneOnOne.builder()
                .series(series)
                .number(closed.number())
                .day(closed.day())
                .addAllPoints(points(closed.points(), mapping))
                .addAllActions(actions(closed.actions(), mapping))
                .addAllNotes(notes(closed.notes(), mapping))
                .ending(closed.ending())
                .closedAt(closed.closedAt())
                .next(closed.next())
                .build();
    }

    private static List<TalkingPoint> points(List<TalkingPoint> points, UnaryOperator<EmployeeId> mapping) {
        return points.stream()
                .map(each -> new TalkingPoint(
                        each.number(),
                        mapping.apply(each.by()),
                        each.text(),
                        each.state(),
                        each.carried(),
                        each.reminder()))
                .toList();
    }

    private static List<ActionItem> actions(List<ActionItem> actions, UnaryOperator<EmployeeId> mapping) {
        return actions.stream()
                .map(each -> new ActionItem(
                        each.number(),
                        mapping.apply(each.owner()),
                        each.text(),
                        each.due(),
                        each.followsUp(),
                        each.state(),
                        each.carried()))
                .toList();
    }

    private static List<SharedNote> notes(List<SharedNote> notes, UnaryOperator<EmployeeId> mapping) {
        return notes.stream()
                .map(each -> new SharedNote(mapping.apply(each.by()), each.at(), each.text()))
                .toList();
    }

    static MeetingNote replace(MeetingNote note, UnaryOperator<EmployeeId> mapping) {
        return MeetingNote.builder()
                .id(note.id())
                .meeting(note.meeting())
                .author(mapping.apply(note.author()))
                .subject(mapping.apply(note.subject()))
                .text(note.text())
                .writtenAt(note.writtenAt())
                .build();
    }

    static List<ModerationStep> steps(List<ModerationStep> steps, UnaryOperator<EmployeeId> mapping) {
        return steps.stream()
                .map(each -> new ModerationStep(each.kind(), mapping.apply(each.by()), each.at(), each.reason()))
                .toList();
    }
}
