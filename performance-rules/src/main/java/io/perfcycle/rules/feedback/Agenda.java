package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.ActionItem;
import io.perfcycle.core.feedback.ItemState;
import io.perfcycle.core.feedback.PlannedOneOnOne;
import io.perfcycle.core.feedback.SharedNote;
import io.perfcycle.core.feedback.TalkingPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What stands in a meeting, to be changed as a whole.
 *
 * @param points the talking points
 * @param actions the action items
 * @param notes the notes for both
 * @param nextItem the number that the next point or item gets
 */
record Agenda(List<TalkingPoint> points, List<ActionItem> actions, List<SharedNote> notes, int nextItem) {
    Agenda {
        points = List.copyOf(points);
        actions = List.copyOf(actions);
        notes = List.copyOf(notes);
    }

    static Agenda of(PlannedOneOnOne meeting) {
        return new Agenda(meeting.points(), meeting.actions(), meeting.notes(), meeting.nextItem());
    }

    Agenda plus(TalkingPoint point) {
        return new Agenda(plus(points, point), actions, notes, nextItem + 1);
    }

    Agenda plus(ActionItem item) {
        return new Agenda(points, plus(actions, item), notes, nextItem + 1);
    }

    Agenda plus(SharedNote note) {
        return new Agenda(points, actions, plus(notes, note), nextItem);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    /** The state of a point or item. */
    Optional<ItemState> stateOf(int number) {
        return points.stream()
                .filter(each -> each.number() == number)
                .map(TalkingPoint::state)
                .findFirst()
                .or(() -> actions.stream()
                        .filter(each -> each.number() == number)
                        .map(ActionItem::state)
                        .findFirst());
    }

    boolean hasPoint(int number) {
        return points.stream().anyMatch(each -> each.number() == number);
    }

    /** The same with one point or item in another state. */
    Agenda with(int number, ItemState state) {
        return mapped(
                each -> each.number() == number ? each.in(state) : each,
                each -> each.number() == number ? each.in(state) : each);
    }

    /** What stays in a meeting when what is open goes over to the next. */
    Agenda leftBehind() {
        return mapped(
                each -> each.state() == ItemState.OPEN ? each.in(ItemState.CARRIED) : each,
                each -> each.state() == ItemState.OPEN ? each.in(ItemState.CARRIED) : each);
    }

    private Agenda mapped(UnaryOperator<TalkingPoint> point, UnaryOperator<ActionItem> item) {
        return new Agenda(
                points.stream().map(point).toList(), actions.stream().map(item).toList(), notes, nextItem);
    }

    /** What is open, as it stands in the next meeting. */
    Agenda carriedOver() {
        return new Agenda(
                points.stream()
                        .filter(each -> each.state() == ItemState.OPEN)
                        .map(TalkingPoint::carriedOver)
                        .toList(),
                actions.stream()
                        .filter(each -> each.state() == ItemState.OPEN)
                        .map(ActionItem::carriedOver)
                        .toList(),
                List.of(),
                nextItem);
    }

    /** The meeting with this agenda, on a day. */
    PlannedOneOnOne in(PlannedOneOnOne meeting, LocalDate day) {
        return PlannedOneOnOne.builder()
                .series(meeting.series())
                .number(meeting.number())
                .regularDay(meeting.regularDay())
                .day(day)
                .nextItem(nextItem)
                .addAllPoints(points)
                .addAllActions(actions)
                .addAllNotes(notes)
                .build();
    }
}
