package io.perfcycle.rules.engine;

import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.LimitGuard;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Makes a limit part of what the commit compares, for one call: its guards are read before what is counted, and written. */
final class LimitDesk {
    private final Desk desk;
    private final LimitGuard.Limit limit;
    private final List<LimitGuard> guards = new ArrayList<>();

    private LimitDesk(Desk desk, LimitGuard.Limit limit) {
        this.desk = desk;
        this.limit = limit;
    }

    /** Reads the guards of people who use something up; what is counted is looked for afterwards. */
    static LimitDesk over(Desk desk, LimitGuard.Limit limit, Collection<EmployeeId> people) {
        TreeSet<Integer> drawers = new TreeSet<>();
        people.forEach(person -> drawers.add(LimitGuard.drawerOf(person)));
        desk.snapshot()
                .load(drawers.stream()
                        .map(drawer -> LimitGuard.keyOf(limit, drawer))
                        .toList());
        LimitDesk limits = new LimitDesk(desk, limit);
        drawers.forEach(limits::take);
        return limits;
    }

    private void take(int drawer) {
        long uses = desk.peek(LimitGuard.keyOf(limit, drawer), LimitGuard.class)
                .map(LimitGuard::uses)
                .orElse(0L);
        guards.add(
                LimitGuard.builder().limit(limit).drawer(drawer).uses(uses + 1).build());
    }

    /** What was decided, with the guards written where something happens. */
    Outcome<List<FeedbackEvent>> with(Outcome<List<FeedbackEvent>> decided) {
        if (!(decided instanceof Outcome.Done<List<FeedbackEvent>> done)) {
            return decided;
        }
        List<FeedbackEvent> events = new ArrayList<>(done.value());
        guards.forEach(guard -> events.add(new FeedbackEvent.LimitUsed(desk.now(), guard, List.of())));
        return Outcome.judged(events, done.notes());
    }
}
