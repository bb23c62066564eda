package io.perfcycle.jdbc;

import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.contract.StoreFixture;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A durable database for each clause. */
final class ContractStores implements StoreFixture {
    private final TestDatabase database = TestDatabase.current();
    private final Map<PerformanceStore, TestDatabase.Place> places = new HashMap<>();
    private final Map<PerformanceStore, DataSource> sources = new HashMap<>();

    @Override
    public PerformanceStore fresh() {
        TestDatabase.Place place = database.place();
        JdbcSchema.create(database.pooled(place));
        return open(place);
    }

    private PerformanceStore open(TestDatabase.Place place) {
        DataSource source = database.pooled(place);
        PerformanceStore store = JdbcPerformanceStore.of(source);
        places.put(store, place);
        sources.put(store, source);
        return store;
    }

    /** Where the connections of a store come from. */
    DataSource source(PerformanceStore store) {
        return sources.get(store);
    }

    @Override
    public Optional<PerformanceStore> reopen(PerformanceStore store) {
        database.release(sources.get(store));
        return Optional.of(open(places.get(store)));
    }

    @Override
    public void discard(PerformanceStore store) {
        DataSource source = sources.remove(store);
        if (source != null) {
            database.release(source);
        }
    }
}
