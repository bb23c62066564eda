package io.perfcycle.rules.engine;

import io.perfcycle.core.feedback.ActionItem;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.SharedNote;
import io.perfcycle.core.feedback.TalkingPoint;
import io.perfcycle.core.id.EmployeeId;
import java.time.LocalDate;
import java.util.List;

/**
 * What a person wrote in a one-to-one that is about somebody else.
 *
 * @param day the day of the meeting
 * @param points the talking points that the person brought
 * @param actions the action items that the person has
 * @param notes the notes for both that the person wrote
 */
public record WrittenMeeting(
        LocalDate day, List<TalkingPoint> points, List<ActionItem> actions, List<SharedNote> notes) {
    /** Copies the lists. */
    public WrittenMeeting {
        points = List.copyOf(points);
        actions = List.copyOf(actions);
        notes = List.copyOf(notes);
    }

    static WrittenMeeting of(OneOnOne meeting, EmployeeId person) {
        return new WrittenMeeting(
                meeting.day(),
                meeting.points().stream()
                        .filter(each -> each.by().equals(person))
                        .toList(),
                meeting.actions().stream()
                        .filter(each -> each.owner().equals(person))
                        .toList(),
                meeting.notes().stream()
                        .filter(each -> each.by().equals(person))
                        .toList());
    }

    boolean isEmpty() {
        return points.isEmpty() && actions.isEmpty() && notes.isEmpty();
    }
}
