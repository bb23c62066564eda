package io.perfcycle.spi.contract;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A plain search over all rows, right unless a fault is switched on. */
final class FaultyFind {
    private final Set<Fault> faults;

    FaultyFind(Set<Fault> faults) {
        this.faults = faults;
    }

    List<DocumentKey> page(Map<DocumentKey, FaultyState.Row> rows, Query query, DocumentKey after, int max) {
        Comparator<DocumentKey> order = has(Fault.ORDER_IGNORES_CASE)
                ? Comparator.comparing((DocumentKey key) -> key.id().toLowerCase(Locale.ROOT))
                        .thenComparing(DocumentKey::id)
                : Comparator.naturalOrder();
        List<DocumentKey> all = new ArrayList<>();
        rows.forEach((key, row) -> {
            if (matches(key, row, query)) {
                all.add(key);
            }
        });
        all.sort(order);
        List<DocumentKey> rest = has(Fault.CURSOR_BY_POSITION)
                ? all.subList(all.indexOf(after) + 1, all.size())
                : all.stream()
                        .filter(key -> after == null || order.compare(key, after) > 0)
                        .toList();
        int size = has(Fault.PAGES_TOO_SHORT) && max > 1 && rest.size() > max ? max - 1 : max;
        return List.copyOf(rest.subList(0, Math.min(size, rest.size())));
    }

    private boolean matches(DocumentKey key, FaultyState.Row row, Query query) {
        if (row.document() == null && !has(Fault.DELETED_STILL_FOUND)) {
            return false;
        }
        if (key.kind() != query.kind() && !has(Fault.KIND_IGNORED)) {
            return false;
        }
        boolean forgets = has(Fault.DUE_FORGETS_VALUES) && query.dueBefore().isPresent();
        return (forgets || equal(row, query)) && due(row, query);
    }

    private boolean equal(FaultyState.Row row, Query query) {
        boolean any = false;
        boolean all = true;
        for (Map.Entry<IndexField, String> equal : query.equal().entrySet()) {
            String value = row.index().getOrDefault(equal.getKey(), "");
            boolean same = has(Fault.VALUES_MATCH_BY_PREFIX)
                    ? value.startsWith(equal.getValue())
                    : value.equals(equal.getValue());
            any |= same;
            all &= same;
        }
        return all || (any && has(Fault.ONE_VALUE_COMPARED));
    }

    private boolean due(FaultyState.Row row, Query query) {
        if (query.dueBefore().isEmpty()) {
            return true;
        }
        String due = row.index().get(IndexField.DUE);
        if (due == null) {
            return has(Fault.WITHOUT_DAY_IS_DUE);
        }
        int order = due.compareTo(query.dueBefore().get().toString());
        return order < 0 || (order == 0 && has(Fault.DUE_ON_THE_DAY));
    }

    private boolean has(Fault fault) {
        return faults.contains(fault);
    }
}
