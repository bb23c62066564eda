package io.perfcycle.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a long run in order when the program is interrupted: what is complete is told and kept. For one run. */
final class Interruption implements AutoCloseable {
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final CountDownLatch told = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile boolean asked;

    private Interruption() {}

    /** Begins to listen. */
    static Interruption listening() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the run is to end. */
    boolean isAsked() {
        return asked;
    }

    /** The machine waits until everything is told. */
    void interrupt() {
        asked = true;
        try {
            if (!told.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        told.countDown();
        if (!asked) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
