package io.perfcycle.rules.privacy;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.ChangeRequest;
import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.DeclinedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalChange;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.OwnerShare;
import io.perfcycle.core.goal.ProposedGoal;
import io.perfcycle.core.goal.RejectedChange;
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
        if (goal instanceof DeclinedGoal declined) {
            return DeclinedGoal.builder()
                    .id(declined.id())
                    .content(content)
                    .proposedBy(mapping.apply(declined.proposedBy()))
                    .proposedAt(declined.proposedAt())
                    .declinedBy(mapping.apply(declined.declinedBy()))
                    .declinedAt(declined.declinedAt())
                    .reason(declined.reason())
                    .build();
        }
        if (goal instanceof AgreedGoal agreed) {
            return AgreedGoal.builder()
                    .id(agreed.id())
                    .content(content)
                    .agreedBy(mapping.apply(agreed.agreedBy()))
                    .agreedAt(agreed.agreedAt())
                    .addAllCheckIns(replace(agreed.checkIns(), mapping))
                    .addAllChanges(changes(agreed.changes(), mapping))
                    .addAllRejections(rejections(agreed.rejections(), mapping))
                    .request(agreed.request().map(request -> replace(request, mapping)))
                    .build();
        }
        ClosedGoal closed = (ClosedGoal) goal;
        return ClosedGoal.builder()
                .id(closed.id())
                .content(content)
                .addAllCheckIns(replace(closed.checkIns(), mapping))
                .addAllChanges(changes(closed.changes(), mapping))
                .addAllRejections(rejections(closed.rejections(), mapping))
                .result(closed.result())
                .agreedAt(closed.agreedAt())
                .closedAt(closed.closedAt())
                .reason(closed.reason())
                .carriedTo(closed.carriedTo())
                .build();
    }

    private static GoalContent replace(GoalContent content, UnaryOperator<EmployeeId> mapping) {
        EmployeeId owner = mapping.apply(content.owner());
        List<OwnerShare> shares = content.shares().stream()
                .map(each -> new OwnerShare(mapping.apply(each.owner()), each.share()))
                .toList();
        return content.ownedBy(owner, shares);
    }

    private static ChangeRequest replace(ChangeRequest request, UnaryOperator<EmployeeId> mapping) {
        return new ChangeRequest(
                replace(request.proposed(), mapping), mapping.apply(request.by()), request.at(), request.reason());
    }

    private static List<GoalChange> changes(List<GoalChange> changes, UnaryOperator<EmployeeId> mapping) {
        return changes.stream()
                .map(each -> new GoalChange(
                        replace(each.before(), mapping),
                        mapping.apply(each.requestedBy()),
                        each.requestedAt(),
                        each.reason(),
                        mapping.apply(each.approvedBy()),
                        each.approvedAt()))
                .toList();
    }

    private static List<RejectedChange> rejections(List<RejectedChange> rejections, UnaryOperator<EmployeeId> mapping) {
        return rejections.stream()
                .map(each -> new RejectedChange(
                        replace(each.request(), mapping),
                        mapping.apply(each.rejectedBy()),
                        each.rejectedAt(),
                        each.reason()))
                .toList();
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
