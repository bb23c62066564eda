package io.perfcycle.jdbc.codec;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.GoalContent;
import java.util.Map;
import java.util.Set;

/**
 * The lists that came to a type after texts of it had been stored. Such a list is left out when it is empty, and is
 * empty when it is missing, so what an earlier version wrote is read, and is written as it was. A list that was there
 * from the beginning is never missing.
 */
final class LateLists {
    private static final Map<Class<?>, Set<String>> BY_TYPE = Map.of(
            GoalContent.class, Set.of("shares"),
            AgreedGoal.class, Set.of("changes"),
            ClosedGoal.class, Set.of("changes"));

    private LateLists() {}

    static boolean contains(Class<?> owner, String name) {
        return BY_TYPE.getOrDefault(owner, Set.of()).contains(name);
    }
}
