package io.perfcycle.rules.privacy;

import io.perfcycle.core.access.AccessLog;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.id.EmployeeId;
import java.util.function.UnaryOperator;

/** The people in delegations and access logs. */
final class AccessIdentities {
    private AccessIdentities() {}

    static Delegation replace(Delegation delegation, UnaryOperator<EmployeeId> mapping) {
        return Delegation.builder()
                .id(delegation.id())
                .kind(delegation.kind())
                .grantor(mapping.apply(delegation.grantor()))
                .delegate(mapping.apply(delegation.delegate()))
                .addAllFacets(delegation.facets())
                .addAllActions(delegation.actions())
                .span(delegation.span())
                .grantedAt(delegation.grantedAt())
                .revokedAt(delegation.revokedAt())
                .build();
    }

    static AccessLog replace(AccessLog log, UnaryOperator<EmployeeId> mapping) {
        AccessLog.Builder replaced =
                AccessLog.builder().subject(mapping.apply(log.subject())).month(log.month());
        for (AccessLog.Entry entry : log.entries()) {
            replaced.addEntries(new AccessLog.Entry(
                    entry.at(), mapping.apply(entry.who()), entry.facet(), entry.kind(), entry.purpose()));
        }
        return replaced.build();
    }
}
