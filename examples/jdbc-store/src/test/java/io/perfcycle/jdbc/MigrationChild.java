package io.perfcycle.jdbc;

import io.perfcycle.spi.StoreUnavailable;

/** A process that migrates as soon as it is told to, and prints what came of it: {@code made} or {@code unavailable}. */
final class MigrationChild {
    private MigrationChild() {}

    /** Takes URL, user and password; waits for a line. */
    public static void main(String[] arguments) throws Exception {
        TestDatabase.Place place = new TestDatabase.Place(arguments[0], arguments[1], arguments[2]);
        System.out.println("ready");
        System.in.read();
        try {
            JdbcSchema.create(TestDatabase.open(place));
            System.out.println("made");
        } catch (StoreUnavailable e) {
            System.out.println("unavailable: " + e.getMessage());
        }
    }
}
