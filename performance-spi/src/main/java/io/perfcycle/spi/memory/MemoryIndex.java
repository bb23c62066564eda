package io.perfcycle.spi.memory;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keys by kind and by index value, in key order. Not thread safe. */
final class MemoryIndex {
    private final Map<DocumentKey, Map<IndexField, String>> valuesByKey = new HashMap<>();
    private final Map<DocumentKind, NavigableSet<DocumentKey>> keysByKind = new HashMap<>();
    private final Map<Entry, NavigableSet<DocumentKey>> keysByEntry = new HashMap<>();

    void put(DocumentKey key, Map<IndexField, String> values) {
        remove(key);
        valuesByKey.put(key, values);
        keysByKind.computeIfAbsent(key.kind(), kind -> new TreeSet<>()).add(key);
        values.forEach((field, value) -> keysByEntry
                .computeIfAbsent(new Entry(key.kind(), field, value), entry -> new TreeSet<>())
                .add(key));
    }

    void remove(DocumentKey key) {
        Map<IndexField, String> values = valuesByKey.remove(key);
        if (values == null) {
            return;
        }
        keysOf(keysByKind, key.kind()).remove(key);
        values.forEach((field, value) -> {
            Entry entry = new Entry(key.kind(), field, value);
            NavigableSet<DocumentKey> keys = keysOf(keysByEntry, entry);
            keys.remove(key);
            if (keys.isEmpty()) {
                keysByEntry.remove(entry);
            }
        });
    }

    List<DocumentKey> find(Query query, @Nullable DocumentKey after, int max) {
        NavigableSet<DocumentKey> candidates = fewest(query);
        List<DocumentKey> page = new ArrayList<>();
        for (DocumentKey key : after == null ? candidates : candidates.tailSet(after, false)) {
            if (page.size() == max) {
                break;
            }
            if (matches(key, query)) {
                page.add(key);
            }
        }
        return page;
    }

    /** The smallest set that holds every answer. */
    private NavigableSet<DocumentKey> fewest(Query query) {
        NavigableSet<DocumentKey> fewest = keysOf(keysByKind, query.kind());
        for (Map.Entry<IndexField, String> equal : query.equal().entrySet()) {
            NavigableSet<DocumentKey> keys =
                    keysOf(keysByEntry, new Entry(query.kind(), equal.getKey(), equal.getValue()));
            fewest = keys.size() < fewest.size() ? keys : fewest;
        }
        return fewest;
    }

    private boolean matches(DocumentKey key, Query query) {
        Map<IndexField, String> values = valuesByKey.getOrDefault(key, Map.of());
        for (Map.Entry<IndexField, String> equal : query.equal().entrySet()) {
            if (!equal.getValue().equals(values.get(equal.getKey()))) {
                return false;
            }
        }
        String due = values.get(IndexField.DUE);
        return query.dueBefore()
                .map(day -> due != null && LocalDate.parse(due).isBefore(day))
                .orElse(true);
    }

    private static <K> NavigableSet<DocumentKey> keysOf(Map<K, NavigableSet<DocumentKey>> sets, K name) {
        NavigableSet<DocumentKey> keys = sets.get(name);
        return keys == null ? Collections.emptyNavigableSet() : keys;
    }

    private record Entry(DocumentKind kind, IndexField field, String value) {}
}
