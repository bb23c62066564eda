package io.perfcycle.rules.privacy;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.ProposedGoal;
import io.perfcycle.core.id.EmployeeId;
import java.util.List;
import java.util.function.UnaryOperator;

/** The people in goals. Stateless. */
final class GoalIdentities {
    private GoalIdentities() {}

    static Goal replace(Goal goal, UnaryOperator<EmployeeId> mapping) {
        GoalContent content = replace(goal.content(), mapping);
        if (goal instanceof ProposedGoal proposed) {
            return ProposedGoal.builder()
                    .id(proposed.id())
                    .content(content)
                    .proposedBy(mapping.apply(proposed.proposedBy()))
                    .proposedAt(proposed.proposedAt())
                    .build();
        }
        if (goal instanceof AgreedGoal agreed) {
            return AgreedGoal.builder()
                    .id(agreed.id())
                    .content(content)
                    .agreedBy(mapping.apply(agreed.agreedBy()))
                    .agreedAt(agreed.agreedAt())
                    .addAllCheckIns(replace(agreed.checkIns(), mapping))
                    .build();
        }
        ClosedGoal closed = (ClosedGoal) goal;
        return ClosedGoal.builder()
                .id(closed.id())
                .content(content)
                .addAllCheckIns(replace(closed.checkIns(), mapping))
                .result(closed.result())
                .closedAt(closed.closedAt())
                .build();
    }

    private static GoalContent replace(GoalContent content, UnaryOperator<EmployeeId> mapping) {
        return GoalContent.builder()
                .title(content.title())
                .description(content.description())
                .owner(mapping.apply(content.owner()))
                .unit(content.unit())
                .level(content.level())
                .cycle(content.cycle())
                .measure(content.measure())
                .start(content.start())
                .due(content.due())
                .addAllParents(content.parents())
                .visibility(content.visibility())
                .build();
    }

    private static List<CheckIn> replace(List<CheckIn> checkIns, UnaryOperator<EmployeeId> mapping) {
        return checkIns.stream()
                .map(each -> new CheckIn(
                        each.effective(),
                        each.recordedAt(),
                        each.value(),
                        each.confidence(),
                        each.note(),
                        mapping.apply(each.author())))
                .toList();
    }
}
