package io.perfcycle.rules.goal;

import io.perfcycle.core.id.GoalId;
import io.perfcycle.rules.orgchart.IdOrder;
import java.util.Comparator;

/** The order of goals by id: as numbers when all ids of the graph are numbers, else by code point. */
final class GoalOrder {
    private GoalOrder() {}

    static Comparator<GoalId> of(IdTable ids) {
        boolean numbers = true;
        for (int goal = 0; numbers && goal < ids.size(); goal++) {
            numbers = IdOrder.isNumber(ids.text(goal));
        }
        return Comparator.comparing(GoalId::value, numbers ? IdOrder.BY_NUMBER : IdOrder.BY_CODE_POINT);
    }
}
