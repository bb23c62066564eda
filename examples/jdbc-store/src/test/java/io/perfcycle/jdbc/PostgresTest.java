package io.perfcycle.jdbc;

import static io.perfcycle.jdbc.Fixture.CONTEXT;
import static io.perfcycle.jdbc.Fixture.key;
import static io.perfcycle.jdbc.Fixture.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.spi.StoreUnavailable;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is special about PostgreSQL. */
@Tag("postgres")
class PostgresTest {
    private final TestDatabase.Place place = TestDatabase.current().place();

    @Test
    void without_synchronous_commits_the_store_does_not_claim_to_be_durable() {
        JdbcSchema.create(TestDatabase.open(place));
        assertThat(with("synchronous_commit=off").capabilities().durable()).isFalse();
        assertThat(with("synchronous_commit=on").capabilities().durable()).isTrue();
    }

    @Test
    void a_read_only_server_can_be_read_and_refuses_commits() {
        JdbcSchema.create(TestDatabase.open(place));
        JdbcPerformanceStore store = with("default_transaction_read_only=on");
        assertThat(store.load(CONTEXT, List.of(key("U"))).get(key("U")).version())
                .isZero();
        assertThatThrownBy(
                        () -> store.commit(CONTEXT, work("1").puts("U", 0, "a").done()))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("read-only");
    }

    private JdbcPerformanceStore with(String setting) {
        return JdbcPerformanceStore.of(TestDatabase.open(
                new TestDatabase.Place(place.url() + "&options=-c%20" + setting, place.user(), place.password())));
    }
}
