package io.perfcycle.rules.access;

import io.perfcycle.core.access.Grant;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.UnitId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Derives what a caller is to a subject, from the organisation as it is now. Stateless. */
public final class RelationRules {
    private RelationRules() {}

    /**
     * The relations of a caller.
     *
     * @param caller who calls
     * @param subject about whom the document is; nothing for documents about nobody
     * @param chain everyone above the subject, the responsible reviewer first
     * @param subjectUnit the subject's unit, for scoped grants
     * @return the relations; NONE alone where there is no other
     */
    public static Set<Relation> relations(
            Principal caller, Optional<EmployeeId> subject, List<EmployeeId> chain, Optional<UnitId> subjectUnit) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (subject.equals(Optional.of(caller.person()))) {
            relations.add(Relation.SELF);
        } else {
            int height = chain.indexOf(caller.person());
            if (height == 0) {
                relations.add(Relation.DIRECT_MANAGER);
            } else if (height > 0) {
                relations.add(Relation.CHAIN_MANAGER);
            }
        }
        for (Grant grant : caller.grants()) {
            boolean everywhere = grant.units().isEmpty();
            if (everywhere || subjectUnit.map(grant.units()::contains).orElse(false)) {
                relations.add(grant.role());
            }
        }
        if (relations.isEmpty()) {
            relations.add(Relation.NONE);
        }
        return relations;
    }
}
