package io.perfcycle.rules.engine;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.StoreContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The stored documents as one call sees them. What is loaded is loaded once, stays as it was for the whole call, and is
 * part of what the decision read: a commit compares its versions. Pages and glances are not.
 */
final class Snapshot {
    private static final int PAGE = 500;

    private final PerformanceStore store;
    private final StoreContext context;
    private final Map<DocumentKey, Loaded> loaded = new LinkedHashMap<>();

    Snapshot(PerformanceStore store, StoreContext context) {
        this.store = store;
        this.context = context;
    }

    /** Loads what is not loaded yet, in pages. */
    void load(Collection<DocumentKey> keys) {
        Set<DocumentKey> absent = new LinkedHashSet<>(keys);
        absent.removeIf(loaded::containsKey);
        List<DocumentKey> missing = List.copyOf(absent);
        for (int from = 0; from < missing.size(); from += PAGE) {
            List<DocumentKey> page = missing.subList(from, Math.min(missing.size(), from + PAGE));
            loaded.putAll(glance(page));
        }
    }

    /** What is stored under a key. */
    Loaded state(DocumentKey key) {
        Loaded known = loaded.get(key);
        if (known != null) {
            return known;
        }
        load(List.of(key));
        return Objects.requireNonNull(loaded.get(key));
    }

    /** The versions of everything that was loaded. */
    Map<DocumentKey, Long> versions() {
        Map<DocumentKey, Long> versions = new LinkedHashMap<>();
        loaded.forEach((key, there) -> versions.put(key, there.version()));
        return versions;
    }

    /** All keys that match, page by page. */
    List<DocumentKey> find(Query query) {
        List<DocumentKey> page = page(query, null, PAGE);
        List<DocumentKey> keys = new ArrayList<>(page);
        while (page.size() == PAGE) {
            page = page(query, page.get(PAGE - 1), PAGE);
            keys.addAll(page);
        }
        return keys;
    }

    /** A page of keys that match; it is not part of what the decision read. */
    List<DocumentKey> page(Query query, @Nullable DocumentKey after, int max) {
        return store.find(context, query, after, max);
    }

    /** Hands on all keys that match, a page at a time until there is none; they are not part of what the decision read. */
    void pages(Query query, int size, Consumer<List<DocumentKey>> then) {
        List<DocumentKey> page = page(query, null, size);
        while (!page.isEmpty()) {
            then.accept(page);
            page = page(query, page.get(page.size() - 1), size);
        }
    }

    /** What is stored under keys now, in their order, without becoming part of what the decision read. */
    Map<DocumentKey, Loaded> glance(List<DocumentKey> keys) {
        Map<DocumentKey, Loaded> found = keys.isEmpty() ? Map.of() : store.load(context, keys);
        Map<DocumentKey, Loaded> ordered = new LinkedHashMap<>();
        keys.forEach(key -> ordered.put(key, Objects.requireNonNull(found.get(key))));
        return ordered;
    }

    /** The documents among them. */
    List<Document> glanceAt(List<DocumentKey> keys) {
        List<Document> documents = new ArrayList<>();
        glance(keys).values().forEach(there -> {
            if (there instanceof Loaded.Present present) {
                documents.add(present.document());
            }
        });
        return documents;
    }
}
