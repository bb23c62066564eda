package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.access.DelegationDraft;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.id.DelegationId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.rules.access.DelegationDecisions;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.util.List;
import java.util.Optional;

/**
 * Who may act in whose name, and who mentors whom. A delegation gives at most what its grantor may do, never private
 * notes, anonymous answers, proposed ratings, succession, erasure or delegating further. Thread safe.
 */
public final class DelegationOperations {
    private final Pipeline pipeline;

    DelegationOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Grants a delegation of the caller's own rights.
     *
     * @param command the command; its caller is the grantor
     * @param draft the delegation
     * @return its id, or every reason against it
     */
    @Performs(Operation.DELEGATION_GRANT)
    public Outcome<Saved<DelegationId>> grant(Command command, DelegationDraft draft) {
        return pipeline.run(command, Operation.DELEGATION_GRANT, draft, DelegationId::of, desk -> {
            desk.allow(Facet.DELEGATION, Optional.of(desk.caller()), AccessPhase.DRAFT);
            desk.needPerson(draft.delegate());
            return DelegationDecisions.grant(draft, desk.caller(), desk.today(), desk.now());
        });
    }

    /**
     * Revokes a delegation. What the delegate has loaded and not yet committed ends in a conflict.
     *
     * @param command the command; its caller is the grantor
     * @param id which delegation
     * @return its id, or the reason against it
     */
    @Performs(Operation.DELEGATION_REVOKE)
    public Outcome<Saved<DelegationId>> revoke(Command command, DelegationId id) {
        return pipeline.run(
                command,
                Operation.DELEGATION_REVOKE,
                "revoke " + id,
                DelegationId::of,
                desk -> DelegationDecisions.revoke(desk.open(id.key(), Delegation.class), desk.now()));
    }

    /**
     * The delegations that the caller has granted, those that are over among them.
     *
     * @param caller who asks
     * @return the delegations in the order of ids
     */
    @Performs(Operation.DELEGATION_LIST)
    public Outcome<List<Delegation>> granted(Principal caller) {
        return pipeline.read(
                caller,
                Operation.DELEGATION_LIST,
                desk -> desk.openAll(
                        Query.of(DocumentKind.DELEGATION)
                                .with(IndexField.EMPLOYEE, desk.caller().value()),
                        Delegation.class));
    }
}
