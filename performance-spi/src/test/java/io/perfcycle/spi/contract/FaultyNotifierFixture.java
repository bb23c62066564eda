package io.perfcycle.spi.contract;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.Notifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Supplies notifiers with the same faults. */
record FaultyNotifierFixture(Set<MessageFault> faults) implements NotifierFixture {
    @Override
    public Notifier fresh() {
        return new FaultyNotifier(faults);
    }

    @Override
    public List<Received> received(Notifier notifier, TenantId tenant, EmployeeId recipient) {
        return ((FaultyNotifier) notifier).received(tenant, recipient);
    }

    @Override
    public boolean refuseNext(Notifier notifier, int attempts) {
        ((FaultyNotifier) notifier).refuseNext(attempts);
        return true;
    }

    @Override
    public Optional<Notifier> reopen(Notifier notifier) {
        return Optional.of(((FaultyNotifier) notifier).reopened());
    }
}
