package io.perfcycle.jdbc;

/** A PostgreSQL server for tests. */
interface PostgresServer {
    /** The server that the system properties name, or one of our own from jars. */
    static PostgresServer start() {
        String url = System.getProperty("perfcycle.postgres.url", "");
        if (!url.isEmpty()) {
            return new Given(new TestDatabase.Place(
                    url,
                    System.getProperty("perfcycle.postgres.user", "postgres"),
                    System.getProperty("perfcycle.postgres.password", "")));
        }
        try {
            return (PostgresServer) Class.forName("io.perfcycle.jdbc.EmbeddedServer")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Run with -Ppostgres, or name a server by perfcycle.postgres.url", e);
        }
    }

    /** Where it is. */
    TestDatabase.Place place();

    /** Whether {@link #kill} may be called: only on a server of our own. */
    boolean isOurs();

    /** Kills the server and all its processes with SIGKILL. */
    void kill();

    /** Starts it again on the same data after {@link #kill}. */
    void restart();

    /** A server that somebody else started. */
    record Given(TestDatabase.Place place) implements PostgresServer {
        @Override
        public boolean isOurs() {
            return false;
        }

        @Override
        public void kill() {
            throw new UnsupportedOperationException("not our server");
        }

        @Override
        public void restart() {
            throw new UnsupportedOperationException("not our server");
        }
    }
}
