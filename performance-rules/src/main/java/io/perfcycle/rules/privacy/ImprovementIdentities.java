package io.perfcycle.rules.privacy;

import io.perfcycle.core.development.ImprovementCase;
import io.perfcycle.core.development.ImprovementPlan;
import io.perfcycle.core.development.Support;
import io.perfcycle.core.id.EmployeeId;
import java.util.function.UnaryOperator;

/** The people in improvement plans. Stateless. */
final class ImprovementIdentities {
    private ImprovementIdentities() {}

    static ImprovementCase replace(ImprovementCase improvement, UnaryOperator<EmployeeId> mapping) {
        ImprovementPlan.Content content = improvement.content();
        return ImprovementCase.builder()
                .cycle(improvement.cycle())
                .grounds(improvement.grounds())
                .content(new ImprovementPlan.Content(
                        content.id(),
                        mapping.apply(content.employee()),
                        mapping.apply(content.manager()),
                        content.start(),
                        content.expectations(),
                        content.support().stream()
                                .map(each -> new Support(each.text(), mapping.apply(each.by())))
                                .toList(),
                        content.checkpoints()))
                .proposedAt(improvement.proposedAt())
                .acknowledgedAt(improvement.acknowledgedAt())
                .addAllHeld(improvement.held())
                .extensions(improvement.extensions())
                .ending(improvement.ending())
                .endedOn(improvement.endedOn())
                .build();
    }
}
