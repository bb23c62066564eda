package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Receipt;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Compares the whole content of a store at two moments. */
final class Contents {
    private Contents() {}

    static boolean has(Map<TenantId, ModelTenant> state, CommandId command) {
        return of(state).receipts().containsKey(command);
    }

    static ModelTenant of(Map<TenantId, ModelTenant> state) {
        return state.getOrDefault(Company.TENANT, ModelTenant.EMPTY);
    }

    /** What is half done: nothing if a command was either not done at all, or with everything that belongs to it. */
    static Optional<String> half(Map<TenantId, ModelTenant> before, Map<TenantId, ModelTenant> now, CommandId command) {
        if (before.equals(now)) {
            return Optional.empty();
        }
        ModelTenant old = of(before);
        ModelTenant tenant = of(now);
        Receipt receipt = tenant.receipts().get(command);
        if (receipt == null || old.receipts().containsKey(command)) {
            return Optional.of("something was saved without the receipt of " + command);
        }
        Set<DocumentKey> changed = new HashSet<>();
        tenant.rows().forEach((key, row) -> {
            if (!row.equals(old.rows().get(key))) {
                changed.add(key);
            }
        });
        for (Receipt.SavedVersion saved : receipt.saved()) {
            boolean next = saved.version() == old.stored(saved.key()).version() + 1
                    && tenant.stored(saved.key()).version() == saved.version();
            if (!next || !changed.remove(saved.key())) {
                return Optional.of(saved + " of the receipt was not saved once");
            }
        }
        Set<DocumentKey> deleted = new HashSet<>(changed);
        deleted.removeIf(key -> !isDeletedOnce(old, tenant, key));
        changed.removeAll(deleted);
        boolean ownMessages = tenant.outbox().stream()
                .skip(old.outbox().size())
                .allMatch(item -> item.entry().id().startsWith(command + "#"));
        boolean whole = changed.isEmpty()
                && ownMessages
                && tenant.receipts().size() == old.receipts().size() + 1
                && tenant.audit().size() == old.audit().size() + receipt.saved().size() + deleted.size();
        return whole
                ? Optional.empty()
                : Optional.of("more or less was saved than the receipt of " + command + " says");
    }

    private static boolean isDeletedOnce(ModelTenant old, ModelTenant tenant, DocumentKey key) {
        return tenant.stored(key) instanceof Loaded.Tombstone gone
                && gone.version() == old.stored(key).version() + 1;
    }

    /** Versions, receipts, audit entries and messages, but no contents: the same for the same effects. */
    static List<Object> effects(Map<TenantId, ModelTenant> state) {
        ModelTenant tenant = of(state);
        Map<DocumentKey, Long> versions = new TreeMap<>();
        tenant.rows().forEach((key, row) -> versions.put(key, row.now().version()));
        return List.of(
                versions,
                tenant.receipts().keySet(),
                tenant.audit().size(),
                tenant.outbox().stream().map(item -> item.entry().id()).toList());
    }
}
